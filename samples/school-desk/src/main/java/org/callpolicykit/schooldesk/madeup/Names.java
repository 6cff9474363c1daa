package org.callpolicykit.schooldesk.madeup;

import java.util.List;

/** Names for people who do not exist. */
final class Names {

    private static final List<String> GIVEN = List.of(
            "Ada", "Ben", "Chloe", "Dev", "Ella", "Finn", "Grace", "Hari", "Isla", "Jack", "Kofi", "Leah", "Mina",
            "Noah", "Orla", "Priya", "Quinn", "Rosa", "Sami", "Tara", "Uma", "Vera", "Will", "Xanthe", "Yusuf", "Zara",
            "Amir", "Beth", "Callum", "Dina", "Elif", "Freya", "George");
    private static final List<String> FAMILY = List.of(
            "Adeyemi",
            "Birch",
            "Chaudhry",
            "Doyle",
            "Evans",
            "Foster",
            "Green",
            "Hughes",
            "Iqbal",
            "Jones",
            "Khan",
            "Lewis",
            "Mistry",
            "Nowak",
            "Okafor",
            "Patel",
            "Quill",
            "Reid",
            "Singh",
            "Taylor",
            "Usman",
            "Vaughan",
            "Walker",
            "Xu",
            "Young",
            "Zielinski",
            "Ash",
            "Begum",
            "Clarke",
            "Dunn",
            "Ellis",
            "Farah",
            "Gray",
            "Hill",
            "Ivanov",
            "James",
            "Kaur");
    private static final List<String> STAFF = List.of(
            "Mrs H. Okafor",
            "Mr D. Lloyd",
            "Ms R. Shah",
            "Mr B. Cole",
            "Mrs P. Wren",
            "Ms S. Amin",
            "Ms A. Khan",
            "Mr T. Bell",
            "Mrs J. Price",
            "Mr O. Hart",
            "Ms N. Said",
            "Mrs K. Frost",
            "Mr L. Osei",
            "Ms F. Dale",
            "Mr G. Novak",
            "Mrs E. Marsh",
            "Ms I. Rahman",
            "Mr C. Stone",
            "Mrs M. Ali",
            "Ms V. Kerr",
            "Mr A. Finch",
            "Mrs S. Boyd",
            "Ms T. Grant",
            "Mr R. Malik",
            "Mrs D. Vale",
            "Ms L. Chen",
            "Mr J. Pope",
            "Mrs B. Hussain",
            "Ms C. Rowe",
            "Mr S. Tully");

    private Names() {}

    static String given(int index) {
        return GIVEN.get((index * 7 + index / GIVEN.size()) % GIVEN.size());
    }

    static String family(int index) {
        return FAMILY.get((index * 5 + index / FAMILY.size()) % FAMILY.size());
    }

    static String staff(int index) {
        return STAFF.get(index);
    }

    static String givenOfParent(String parent) {
        int number = Integer.parseInt(parent.substring(1, 4));
        return given(500 + 3 * number + (parent.endsWith("B") ? 1 : 0));
    }
}
