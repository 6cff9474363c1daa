package org.callpolicykit.schooldesk.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.input.RowCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A OneRoster 1.1 export is read whole, and what is wrong with it is named by file, line and column")
class OneRosterReaderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallSchool() throws IOException {
        write("orgs", "sourcedId,name,type,parentSourcedId\nS1,Hill School,school,\n");
        write("academicSessions", """
            sourcedId,title,type,startDate,endDate
            Y,2026-2027,schoolYear,2026-09-01,2027-07-21
            G,Autumn,gradingPeriod,2026-09-03,2026-12-18
            """);
        write("users", USERS);
        write("classes", CLASSES);
        write("enrollments", ENROLLMENTS);
    }

    private static final String USERS = """
            sourcedId,status,enabledUser,role,givenName,familyName,email,phone,agentSourcedIds,grades
            T1,active,true,teacher,Amara,Oak,Amara@hill.example,,,
            A1,,false,aide,Bo,Elm,bo@hill.example,,,
            P1,active,true,student,Cara,Fir,cara@hill.example,,G1,"07,08"
            G1,active,true,parent,Dan,Fir,dan@family.example,01,,
            G2,active,true,guardian,Eve,Fir,eve@family.example,,P1,
            """;
    private static final String CLASSES = """
            sourcedId,title,classCode,schoolSourcedId,termSourcedIds,subjects
            K1,Maths,M,S1,"Y,G",Maths
            """;
    private static final String ENROLLMENTS = """
            sourcedId,classSourcedId,userSourcedId,role,primary,beginDate,endDate
            E1,K1,P1,student,false,2026-11-30,2026-12-18
            E2,K1,T1,teacher,true,,
            E3,K1,A1,aide,,,
            """;

    @Test
    void peopleAreFoundByIdAndByEmail() {
        Roster roster = read();

        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
        assertThat(roster.userByEmail("AMARA@hill.example")).isEqualTo(roster.user("T1"));
        assertThat(roster.user("A1"))
                .hasValueSatisfying(aide -> assertThat(aide.enabled()).isFalse());
        assertThat(roster.user("P1"))
                .hasValueSatisfying(pupil -> assertThat(pupil.grades()).containsExactly("07", "08"));
        assertThat(roster.user("P1").orElseThrow()).hasToString("User[STUDENT P1]");
        assertThat(roster.sessions())
                .extracting(AcademicSession::type)
                .containsExactly(SessionType.SCHOOL_YEAR, SessionType.GRADING_PERIOD);
    }

    @Test
    void contactsAreFoundFromBothDirections() {
        assertThat(read().contacts("P1")).extracting(User::sourcedId).containsExactly("G1", "G2");
    }

    @Test
    void theMembersOfAClassAreThoseEnrolledOnTheDayAPupilAlsoOnTheEndDate() {
        Roster roster = read();

        assertThat(roster.students("K1", MONDAY)).extracting(User::sourcedId).containsExactly("P1");
        assertThat(roster.students("K1", MONDAY.minusDays(1))).isEmpty();
        assertThat(roster.students("K1", LocalDate.of(2026, 12, 17))).hasSize(1);
        assertThat(roster.students("K1", LocalDate.of(2026, 12, 18))).hasSize(1);
        assertThat(roster.students("K1", LocalDate.of(2026, 12, 19))).isEmpty();
        assertThat(roster.teachers("K1", MONDAY)).extracting(User::sourcedId).containsExactly("T1");
        assertThat(roster.aides("K1", MONDAY)).extracting(User::sourcedId).containsExactly("A1");
        assertThat(roster.enrolmentsOf("P1")).hasSize(1);
    }

    @Test
    void aMistypedRoleIsAnErrorOfItsRow() throws IOException {
        write("enrollments", ENROLLMENTS.replace("T1,teacher", "T1,techer"));
        Roster roster = read();

        assertErrors("oneroster/enrollments.csv line 3, column role: found \"techer\", expected administrator, aide, "
                + "guardian, parent, proctor, relative, student, teacher; did you mean \"teacher\"?");
        assertThat(roster.enrolments()).hasSize(2);
    }

    @Test
    void rowsToBeDeletedAreLeftOutAndCounted() throws IOException {
        write("users", USERS.replace("A1,,", "A1,tobedeleted,"));
        read();

        assertErrors("oneroster/enrollments.csv line 4, column userSourcedId: found \"A1\", expected a sourcedId of "
                + "users.csv; line 3 of that file has it, but was left out");
        assertThat(problems.rowCounts())
                .extracting(RowCount::toString)
                .contains("oneroster/users.csv: 5 read, 4 used, 1 left out (1 tobedeleted)");
    }

    @Test
    void anEnrolmentOfNobodyOrInNoClassIsAnError() throws IOException {
        write("enrollments", ENROLLMENTS + "E4,K9,P1,student,,,\nE5,K1,P9,student,,,\n");
        read();

        assertErrors(
                "oneroster/enrollments.csv line 5, column classSourcedId: found \"K9\", expected a sourcedId of "
                        + "classes.csv",
                "oneroster/enrollments.csv line 6, column userSourcedId: found \"P9\", expected a sourcedId of users.csv");
    }

    @Test
    void aClassOfAnUnknownSchoolIsAnErrorAndOfAnUnknownTermOrCourseAWarning() throws IOException {
        write("courses", "sourcedId,title\nC1,Mathematics\n");
        write(
                "classes",
                "sourcedId,title,schoolSourcedId,termSourcedIds,courseSourcedId\nK1,Maths,S1,X,C9\nK2,Art,S9,Y,C1\n");
        read();

        assertErrors(
                "oneroster/classes.csv line 3, column schoolSourcedId: found \"S9\", expected a sourcedId of orgs.csv");
        assertWarnings(
                "oneroster/classes.csv line 2, column courseSourcedId: found \"C9\", expected a sourcedId of courses.csv",
                "oneroster/classes.csv line 2, column termSourcedIds: found \"X\", expected sourcedIds of "
                        + "academicSessions.csv");
    }

    @Test
    void anUnknownAgentIsAWarning() throws IOException {
        write("users", USERS.replace(",G1,", ",G7,"));
        read();

        assertWarnings(
                "oneroster/users.csv line 4, column agentSourcedIds: found \"G7\", expected a sourcedId of users.csv");
    }

    @Test
    void anIdThatIsUsedTwiceIsAnErrorOfTheLaterRow() throws IOException {
        write("classes", CLASSES + "K1,Art,A,S1,,\n");
        Roster roster = read();

        assertErrors(
                "oneroster/classes.csv line 3, column sourcedId: found \"K1\", expected an id that is not used yet; "
                        + "line 2 has it too");
        assertThat(roster.schoolClass("K1"))
                .hasValueSatisfying(one -> assertThat(one.title()).isEqualTo("Maths"));
    }

    @Test
    void anEmailOfTwoPeopleIdentifiesNobody() throws IOException {
        write("users", USERS.replace("bo@hill", "AMARA@hill"));
        Roster roster = read();

        assertWarnings(
                "oneroster/users.csv line 3, column email: found \"AMARA@hill.example\", expected an address of one "
                        + "person only; nobody is found by this address; line 2 (T1) has it too");
        assertThat(roster.userByEmail("amara@hill.example")).isEmpty();
    }

    @Test
    void anEmailThatIsNoneIsAWarning() throws IOException {
        write("users", USERS.replace("bo@hill.example", "bo"));
        read();

        assertWarnings(
                "oneroster/users.csv line 3, column email: found \"bo\", expected an e-mail address; the person is "
                        + "kept without it");
    }

    @Test
    void aMissingFileIsOneErrorAndNotOneOfEachReferenceToIt() throws IOException {
        Files.delete(folder.resolve("oneroster/users.csv"));
        read();

        assertErrors("oneroster/users.csv: found no such file, expected a file");
        assertThat(problems.rowCounts().toString()).contains("3 that refer to a file that could not be read");
    }

    @Test
    void classesOfTwoSchoolsNeedAChoice() throws IOException {
        twoSchools();
        read();

        assertErrors("oneroster/classes.csv: found classes of 2 schools: S1 (Hill School), S2 (Dale School), expected "
                + "classes of one school; choose one with --school ID");
    }

    @Test
    void onlyTheChosenSchoolIsRead() throws IOException {
        twoSchools();
        Roster roster = OneRosterReader.read(folder, "S2", problems);

        assertThat(problems.errors()).isEmpty();
        assertThat(roster.classes()).extracting(SchoolClass::sourcedId).containsExactly("K2");
        assertThat(problems.rowCounts().toString())
                .contains("classes.csv: 2 read, 1 used, 1 left out (1 of another school)");
    }

    @Test
    void aSchoolThatDoesNotExistCannotBeChosen() {
        OneRosterReader.read(folder, "S2", problems);

        assertErrors(
                "oneroster/orgs.csv: found no school \"S2\", expected --school with one of S1; did you mean \"S1\"?");
    }

    @Test
    void aSessionThatEndsBeforeItBeginsIsAnError() throws IOException {
        write("academicSessions", "sourcedId,title,type,startDate,endDate\nY,Y,term,2026-09-01,2026-08-01\n");
        read();

        assertErrors(
                "oneroster/academicSessions.csv line 2, column endDate: found \"2026-08-01\", expected a date that is "
                        + "not before startDate 2026-09-01");
    }

    @Test
    void aManifestOfAnotherVersionOrADeltaIsAnError() throws IOException {
        write("manifest", "propertyName,value\noneroster.version,1.2\nfile.users,delta\nfile.results,absent\n");
        read();

        assertErrors(
                "oneroster/manifest.csv line 2, column value: found \"1.2\", expected oneroster.version 1.1, the only one "
                        + "supported; export OneRoster 1.1 CSV",
                "oneroster/manifest.csv line 3, column value: found \"delta\", expected bulk for users.csv; export all of "
                        + "it, not only what changed");
    }

    @Test
    void aFileThatTheManifestPromisesMustBeThereAndOneThatItDeniesNeedNot() throws IOException {
        write("manifest", "propertyName,value\noneroster.version,1.1\nfile.courses,bulk\n");
        read();
        assertErrors("oneroster/courses.csv: found no such file, expected a file");

        Problems second = new Problems();
        write("manifest", "propertyName,value\noneroster.version,1.1\nfile.courses,absent\n");
        OneRosterReader.read(folder, second);
        assertThat(second.errors()).isEmpty();
    }

    @Test
    void aManifestThatLeavesOutARequiredFileIsAnError() throws IOException {
        write("manifest", "propertyName,value\noneroster.version,1.1\nfile.users,absent\nfile.orgs,bluk\n");
        read();

        assertErrors(
                "oneroster/manifest.csv line 3, column value: found \"absent\", expected bulk for users.csv; export this "
                        + "file too",
                "oneroster/manifest.csv line 4, column value: found \"bluk\", expected absent, bulk, delta; did you mean "
                        + "\"bulk\"?");
    }

    private void twoSchools() throws IOException {
        write("orgs", "sourcedId,name,type\nS1,Hill School,school\nS2,Dale School,school\n");
        write("classes", CLASSES + "K2,Art,A,S2,,\n");
    }

    private Roster read() {
        return OneRosterReader.read(folder, problems);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("oneroster/" + name + ".csv");
        Files.createDirectories(folder.resolve("oneroster"));
        Files.writeString(file, text);
    }

    private void assertErrors(String... messages) {
        assertThat(problems.errors()).extracting(Problem::toString).containsExactly(messages);
    }

    private void assertWarnings(String... messages) {
        assertThat(problems.warnings()).extracting(Problem::toString).containsExactly(messages);
    }
}
