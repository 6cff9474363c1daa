package org.callpolicykit.schooldesk.madeup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everybody in the school. Staff T01 to T06 lead it, T07 to T20 are the teachers of the forms, T21 to T30 teaching assistants. Pupils are P001
 * to P420, thirty to a form. There are 300 families, so that 120 of them have two children here.
 */
final class People {

    static final int PUPILS = 420;
    static final int STAFF = 30;
    static final int FORM_SIZE = 30;
    static final List<String> FORMS =
            List.of("RA", "RB", "1A", "1B", "2A", "2B", "3A", "3B", "4A", "4B", "5A", "5B", "6A", "6B");

    private static final int FAMILIES = 300;
    private static final int ASSISTANTS_FROM = 21;
    private static final int TEACHERS_FROM = 7;
    /** Who is the second adult of the four oldest forms, for which there is no assistant. */
    private static final List<String> SECOND_ADULTS = List.of("T02", "T03", "T04", "T06");

    private People() {}

    static String staffId(int number) {
        return "T%02d".formatted(number);
    }

    static String pupilId(int number) {
        return "P%03d".formatted(number);
    }

    static String formOf(int pupil) {
        return FORMS.get((pupil - 1) / FORM_SIZE);
    }

    static String teacherOf(String form) {
        return staffId(TEACHERS_FROM + FORMS.indexOf(form));
    }

    static String secondAdultOf(String form) {
        int index = FORMS.indexOf(form);
        int assistants = STAFF - ASSISTANTS_FROM + 1;
        return index < assistants ? staffId(ASSISTANTS_FROM + index) : SECOND_ADULTS.get(index - assistants);
    }

    /** Returns some pupils of a form, by their place in it. */
    static List<String> pupilsOf(String form, int from, int count) {
        List<String> pupils = new ArrayList<>();
        int first = FORMS.indexOf(form) * FORM_SIZE + 1;
        for (int place = from; place < from + count; place++) {
            pupils.add(pupilId(first + place));
        }
        return pupils;
    }

    static List<String> pupilsOf(String form) {
        return pupilsOf(form, 0, FORM_SIZE);
    }

    static int family(int pupil) {
        return (pupil - 1) % FAMILIES;
    }

    /** Returns the one or two parents of a pupil, whom siblings share. */
    static List<String> parentsOf(int pupil) {
        int family = family(pupil);
        String first = "G%03dA".formatted(family + 1);
        return family % 3 == 0 ? List.of(first) : List.of(first, "G%03dB".formatted(family + 1));
    }

    static String workEmail(String staff) {
        return staff.toLowerCase(Locale.ROOT) + "@alderbank.example";
    }

    static String roleInOneRoster(int staff) {
        if (staff < 3 || staffId(staff).equals(Faults.STAFF_WHO_MISSED_THE_START_OF_TERM)) {
            return "administrator";
        }
        return staff < ASSISTANTS_FROM ? "teacher" : "aide";
    }

    static String firstParentOf(String pupil) {
        return parentsOf(Integer.parseInt(pupil.substring(1))).get(0);
    }

    /** Returns the eldest pupil of a parent, whom a call with the parent is about. */
    static String pupilOf(String parent) {
        return pupilId(Integer.parseInt(parent.substring(1, 4)));
    }

    /** Returns what a member of staff, pupil or parent is called. */
    static String nameOf(String person) {
        int number = Integer.parseInt(person.substring(1).replaceAll("\\D", ""));
        return switch (person.charAt(0)) {
            case 'T' -> Names.staff(number - 1);
            case 'P' -> Names.given(number) + " " + Names.family(family(number));
            default -> Names.givenOfParent(person) + " " + Names.family(number - 1);
        };
    }

    /** Returns the address that the MIS has of a parent. */
    static String parentEmail(String parent) {
        return parent.toLowerCase(Locale.ROOT) + "@family.example";
    }
}
