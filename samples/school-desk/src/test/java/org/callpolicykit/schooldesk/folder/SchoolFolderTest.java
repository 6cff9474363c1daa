package org.callpolicykit.schooldesk.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.RowCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A school folder")
class SchoolFolderTest {

    private static final ReadingOptions LONDON = ReadingOptions.in(ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private FolderInTheMaking making() {
        return FolderInTheMaking.in(folder);
    }

    private static List<String> errors(FolderReading reading) {
        return reading.errors().stream().map(Problem::toString).toList();
    }

    private static List<String> warnings(FolderReading reading) {
        return reading.warnings().stream().map(Problem::toString).toList();
    }

    private static List<String> calls(FolderReading reading) {
        return reading.schedule().map(Schedule::calls).orElseThrow().stream()
                .map(call -> call.id().value())
                .toList();
    }

    @Test
    void theSchoolHasItsNameTermsAndClasses() {
        making().session("AUT", "term", "2026-09-03", "2026-12-18")
                .file("evidence/calendar.csv", "from,day", "2026-10-26,closed")
                .lesson()
                .make();

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        SchoolCalendar calendar = SchoolCalendar.of(
                List.of(new DateRange(LocalDate.parse("2026-09-03"), LocalDate.parse("2026-12-18"))),
                List.of(LocalDate.parse("2026-10-26")),
                Map.of());
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.school())
                .usingRecursiveComparison()
                .ignoringFields("staff", "clock")
                .isEqualTo(School.builder(new SchoolId("ORG1"), "Abbey School", LONDON.zone())
                        .calendar(calendar)
                        .build());
        assertThat(reading.school().staff())
                .extracting(member -> member.id().value())
                .containsExactly("A1", "T1", "T2");
        assertThat(reading.classTitles()).containsEntry(new ClassId("K1"), "Year 4");
        assertThat(reading.rowCounts())
                .extracting(RowCount::toString)
                .contains("oneroster/users.csv: 7 read, 7 used", "timetable.ics: 1 read, 1 used");
    }

    @Test
    void termsWithoutClosuresAreNoCalendar() {
        making().session("AUT", "term", "2026-09-03", "2026-12-18").lesson().make();

        assertThat(SchoolFolder.read(folder, LONDON).school().calendar()).isNull();
    }

    @Test
    void withoutTermsThereIsNoCalendar() {
        making().file("evidence/calendar.csv", "from,day", "2026-12-25,closed")
                .lesson()
                .make();

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(reading.school().calendar()).isNull();
        assertThat(warnings(reading))
                .containsExactly("evidence/calendar.csv: found no term, neither here nor in"
                        + " oneroster/academicSessions.csv, expected at least one row of day term; closures and hours"
                        + " have no effect without");
    }

    @Test
    void itsOwnTermsComeBeforeThoseOfTheRoster() {
        making().session("AUT", "term", "2026-09-03", "2026-12-18")
                .file("evidence/calendar.csv", "from,until,day", "2026-09-07,2026-12-11,term")
                .lesson()
                .make();

        assertThat(SchoolFolder.read(folder, LONDON).school().calendar())
                .hasToString("SchoolCalendar[2026-09-07 to 2026-12-11]");
    }

    @Test
    void callsAreReadToTheEndOfTheSchoolYear() {
        making().session("Y", "schoolYear", "2026-09-01", "2026-12-14")
                .event("W", "RRULE:FREQ=WEEKLY", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1")
                .make();

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(reading.days())
                .contains(new DateRange(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-14")));
        assertThat(calls(reading)).containsExactly("W/2026-11-30T10:00", "W/2026-12-07T10:00", "W/2026-12-14T10:00");
    }

    @Test
    void withoutASchoolYearTheLastTermEndsIt() {
        making().session("AUT", "term", "2026-09-03", "2026-12-18").lesson().make();

        assertThat(SchoolFolder.read(folder, LONDON).days())
                .contains(new DateRange(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-18")));
    }

    @Test
    void withoutAnySessionsAYearIsRead() {
        making().lesson().make();

        assertThat(SchoolFolder.read(folder, LONDON).days())
                .contains(new DateRange(LocalDate.parse("2026-11-30"), LocalDate.parse("2027-11-30")));
    }

    @Test
    void theDaysAskedForBoundTimetableAndFurtherCalls() {
        making().lesson()
                .file(
                        "evidence/calls.csv",
                        "id,kind,title,start,end",
                        "X1,staff-meeting,Before,2026-12-06T10:00,2026-12-06T10:30",
                        "X2,staff-meeting,Within,2026-12-07T10:00,2026-12-07T10:30")
                .file(
                        "evidence/notices.csv",
                        "call,channel,sent-at",
                        "L1,email,2026-11-27T10:00",
                        "X1,email,2026-11-27T10:00")
                .make();

        FolderReading reading =
                SchoolFolder.read(folder, LONDON.between(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-13")));

        assertThat(reading.errors()).isEmpty();
        assertThat(calls(reading)).containsExactly("X2");
    }

    @Test
    void problemsOfSeveralFilesAreToldInOneGo() {
        making().lesson()
                .event("L2", "SUMMARY:Art", "X-ONEROSTER-CLASS:K3", "ORGANIZER:mailto:t1@s.example")
                .file("evidence/agreements.csv", "pupil,agreement,signed-on", "P9,individual-calls,2026-09-03")
                .file("evidence/training.csv", "person,course", "T1,x")
                .file("evidence/approval.csv", "call")
                .make();

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(errors(reading))
                .containsExactly(
                        "evidence/agreements.csv line 2, column pupil: found \"P9\", expected the sourcedId of a pupil in"
                                + " oneroster/users.csv; did you mean \"P1\"?",
                        "evidence/training.csv line 1: found the columns person, course, expected also the column"
                                + " completed-on",
                        "timetable.ics line 13, property X-ONEROSTER-CLASS: found \"K3\" in 1 event, expected the sourcedId"
                                + " of a class in oneroster/classes.csv; did you mean \"K1\"? the calls are kept without"
                                + " its pupils");
        assertThat(warnings(reading))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("evidence/approval.csv: found a file")
                .endsWith("did you mean \"approvals.csv\"?");
        assertThat(calls(reading)).containsExactly("L1/2026-11-30T10:00", "L2/2026-11-30T10:00");
    }

    @Test
    void withoutARosterThereIsNoScheduleAndTheFolderIsSaid() {
        making().file("OneRoster/users.csv", "sourcedId").file("timetable.ics", "BEGIN:VCALENDAR", "END:VCALENDAR");

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(reading.schedule()).isEmpty();
        assertThat(errors(reading))
                .containsExactly(
                        "oneroster: found nothing of that name; the folder has OneRoster, timetable.ics, expected a"
                                + " folder of OneRoster 1.1 CSV files; is \"OneRoster\" meant to be \"oneroster\"?");
    }

    @Test
    void withoutATimetableThereIsNoSchedule() throws IOException {
        making().lesson().file("timetabel.ics", "BEGIN:VCALENDAR").make();
        Files.delete(folder.resolve("timetable.ics"));

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(reading.schedule()).isEmpty();
        assertThat(errors(reading))
                .containsExactly(
                        "timetable.ics: found nothing of that name; the folder has oneroster, timetabel.ics, expected"
                                + " the timetable as iCalendar; is \"timetabel.ics\" meant to be \"timetable.ics\"?");
    }

    @Test
    void withoutPeopleThereIsNoSchedule() throws IOException {
        making().lesson().make();
        Files.delete(folder.resolve("oneroster/users.csv"));

        FolderReading reading = SchoolFolder.read(folder, LONDON);

        assertThat(reading.schedule()).isEmpty();
        assertThat(errors(reading))
                .contains(
                        "oneroster/users.csv: found nothing of that name; oneroster has academicSessions.csv, classes.csv,"
                                + " enrollments.csv, orgs.csv, expected the people of the school");
    }

    @Test
    void aPolicyUnderAnotherNameIsNotPassedOver() {
        making().lesson().file("school-policy.yml", "policy: ours").make();

        assertThat(warnings(SchoolFolder.read(folder, LONDON)))
                .containsExactly("school-policy.yml: found a name that is not read, expected oneroster, timetable.ics,"
                        + " evidence, school-policy.yaml, report; did you mean \"school-policy.yaml\"?");
    }

    @Test
    void theSafeguardingRotaBelongsToTheSchool() {
        making().lesson()
                .file(
                        "evidence/dsl-rota.csv",
                        "person,role,from,until,contact",
                        "T1,dsl,2026-11-30T08:00,2026-11-30T16:00,01234")
                .make();

        assertThat(SchoolFolder.read(folder, LONDON).school().safeguardingRota())
                .singleElement()
                .matches(duty -> duty.from().equals(Instant.parse("2026-11-30T08:00:00Z")));
    }
}
