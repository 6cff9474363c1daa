package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The check before SchoolCloud takes people from the MIS")
class PreflightTest {

    private static final String CONTACTS = "contact,title,forename,surname,pupils,home-main-email,primary-email\n";
    private static final String TEACHERS = "teacher,work-email,primary-email\n";

    private static List<Shortfall> check(GivenSettings settings) {
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(settings)) {
            return connection.preflight().shortfalls();
        }
    }

    private static List<Shortfall> contacts(String rows) {
        return check(GivenSettings.none().value("contacts", CONTACTS + rows));
    }

    @ParameterizedTest
    @CsvSource({
        "'c-1,Mrs,Priya,Patel,p-1,priya@mail.example,'",
        "'c-1,Mrs,Priya,Patel,p-1;p-2,,priya@mail.example'",
        "'c-1,Mrs,Priya,Patel,p-1,priya@mail.example,other@mail.example'"
    })
    void isSilentAboutWhomSchoolCloudTakesWhole(String row) {
        assertThat(contacts(row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c-1,,Priya,Patel,p-1,a@mail.example,|has no title
            c-1,Mrs,,Patel,p-1,a@mail.example,|has no forename
            c-1,Mrs,Priya,,p-1,a@mail.example,|has no surname
            c-1,Mrs,Priya,Patel,,a@mail.example,|has no linked pupil
            c-1,,,,,a@mail.example,|has no title, no forename, no surname, no linked pupil
            c-1,,Priya,Patel,p-1,,|has no title; and has neither a Home e-mail that is Main nor a Primary one
            """)
    void saysWhoWouldBeMissingInOneLine(String row, String expected) {
        assertThat(contacts(row))
                .containsExactly(new Shortfall(
                        "contact c-1 would be missing from SchoolCloud: " + expected,
                        "Complete the contact in the MIS, and sync again."));
    }

    @Test
    void saysWhoWouldComeWithoutEmail() {
        assertThat(contacts("c-1,Mrs,Priya,Patel,p-1,,"))
                .containsExactly(new Shortfall(
                        "contact c-1 would come to SchoolCloud without e-mail: has neither a Home e-mail that is Main nor a Primary one",
                        "Mark the Home e-mail as Main in the MIS, or one as Primary, and sync again."));
        assertThat(check(GivenSettings.none()
                        .value("teachers", TEACHERS + "t-1,work@x.example,\nt-2,,own@x.example\nt-3,,")))
                .containsExactly(new Shortfall(
                        "teacher t-3 would come to SchoolCloud without e-mail: has neither a Work e-mail nor a Primary one",
                        "Enter the Work e-mail in the MIS, and sync again."));
    }

    @Test
    void saysWhatIsWrongWithTheFilesThemselves() {
        assertThat(
                        contacts(
                                ",Mrs,Priya,Patel,p-1,a@mail.example,\nc-1,Mrs,A,B,p-1,a@b.example,\nc-1,Mrs,A,B,p-1,a@b.example,\nc-2"))
                .extracting(Shortfall::what)
                .containsExactly(
                        "contacts.csv line 5: found 1 value, expected 7, one for each column",
                        "contacts.csv line 2, column contact: found no id, expected each person's id in the MIS, once",
                        "contacts.csv line 4, column contact: found the id of line 3 again, expected each person's id in the MIS, once");
        assertThat(check(GivenSettings.none().value("teachers", "id,email\n")))
                .extracting(Shortfall::what)
                .containsExactly(
                        "teachers.csv line 1, column teacher: found no column of that name among 2, expected it once, in the header",
                        "teachers.csv line 1, column work-email: found no column of that name among 2, expected it once, in the header",
                        "teachers.csv line 1, column primary-email: found no column of that name among 2, expected it once, in the header");
    }

    @Test
    void looksAtAllFilesEvenWhereOneCannotBeRead() {
        assertThat(check(AlderBank.SETTINGS
                        .value("contacts-file", "/no/such/contacts.csv")
                        .value("teachers", TEACHERS + "t-3,,")
                        .value("mapping", "ours,theirs,read as\nday,Date,\n")
                        .value("appointments", "a,b\n")))
                .extracting(Shortfall::what)
                .hasSize(9)
                .anyMatch(what -> what.contains("contacts.csv) cannot be read"))
                .anyMatch(what -> what.startsWith("teacher t-3"))
                .anyMatch(what -> what.startsWith("mapping.csv line 2, column ours"));
    }

    @Test
    void namesNobody() {
        List<Shortfall> shortfalls = contacts("c-1,,Priya,Patel,,,\nc-2,Mr,Sam Jones,Novak,,x@mail.example,");

        assertThat(shortfalls).hasSize(2);
        assertThat(AlderBank.personal()).noneMatch(shortfalls.toString()::contains);
    }
}
