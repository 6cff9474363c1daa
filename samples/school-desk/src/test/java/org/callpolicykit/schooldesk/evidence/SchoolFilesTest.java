package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.api.school.SchoolHours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence files about the school")
class SchoolFilesTest {

    @TempDir
    Path folder;

    @Test
    void theCalendarHasTermsClosuresAndHours() {
        CalendarDays calendar = EvidenceTester.in(folder)
                .file(
                        "calendar.csv",
                        "from,until,day,opens,closes,note",
                        "2026-09-03,2026-12-18,term,,,",
                        "2026-10-26,2026-10-27,closed,,,half term",
                        "2026-12-18,,hours,08:45,12:00,early close")
                .readWithoutProblems()
                .calendar();

        assertThat(calendar)
                .isEqualTo(new CalendarDays(
                        List.of(new DateRange(LocalDate.parse("2026-09-03"), LocalDate.parse("2026-12-18"))),
                        Set.of(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-10-27")),
                        Map.of(LocalDate.parse("2026-12-18"), new SchoolHours(LocalTime.of(8, 45), LocalTime.NOON))));
    }

    @Test
    void whatIsWrongWithTheCalendarIsToldAllAtOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "calendar.csv",
                        List.of(
                                "from,until,day,opens,closes",
                                "2026-09-03,2026-09-02,closed,,",
                                "2026-09-03,2027-12-18,term,,",
                                "2026-12-18,,hours,8:45,",
                                "2026-12-18,,hours,12:00,08:45",
                                "2026-12-14,2026-12-18,hours,08:45,12:00",
                                "2026-12-18,,hours,08:45,12:30",
                                "2026-12-31,,holiday,,"),
                        "evidence/calendar.csv line 2, column until: found \"2026-09-02\", expected a day that is not"
                                + " before from 2026-09-03",
                        "evidence/calendar.csv line 3, column until: found \"2027-12-18\", expected a day at most a year"
                                + " after from 2026-09-03; check both years",
                        "evidence/calendar.csv line 4, column opens: found \"8:45\", expected a time of day such as 08:45",
                        "evidence/calendar.csv line 4, column closes: found nothing, expected a value",
                        "evidence/calendar.csv line 5, column closes: found \"08:45\", expected a time after opens 12:00",
                        "evidence/calendar.csv line 7, column from: found \"2026-12-18\", expected days whose hours are"
                                + " given once; line 6 has those of 2026-12-18",
                        "evidence/calendar.csv line 8, column day: found \"holiday\", expected term, closed, hours");
    }

    @Test
    void theRotaSaysWhoIsOnDuty() {
        List<DslDuty> rota = EvidenceTester.in(folder)
                .file(
                        "dsl-rota.csv",
                        "person,role,from,until,contact",
                        "T1,DSL,2026-11-30T08:00,2026-11-30T16:00,01234")
                .readWithoutProblems()
                .safeguardingRota();

        assertThat(rota)
                .containsExactly(new DslDuty(
                        new PersonId("T1"),
                        SchoolRole.DSL,
                        Instant.parse("2026-11-30T08:00:00Z"),
                        Instant.parse("2026-11-30T16:00:00Z"),
                        "01234"));
    }

    @Test
    void aDutyIsOfALeadAndEndsAfterItStarts() {
        EvidenceTester.in(folder)
                .expect(
                        "dsl-rota.csv",
                        List.of(
                                "person,role,from,until,contact",
                                "T1,teacher,2026-11-30T08:00,2026-11-30T16:00,01234",
                                "T1,dsl,2026-11-30T16:00,2026-11-30T08:00,01234",
                                "C1,dsl,2026-11-30T08:00,2026-11-30T16:00,"),
                        "evidence/dsl-rota.csv line 2, column role: found \"teacher\", expected dsl, deputy-dsl",
                        "evidence/dsl-rota.csv line 3, column until: found \"2026-11-30T08:00\", expected a time after"
                                + " from 2026-11-30T16:00",
                        "evidence/dsl-rota.csv line 4, column person: found \"C1\", expected the sourcedId of a member of"
                                + " staff in oneroster/users.csv; the role there is parent",
                        "evidence/dsl-rota.csv line 4, column contact: found nothing, expected a value");
    }

    @Test
    void aFileWithoutAColumnItNeedsIsNotKept() {
        EvidenceTester tester = EvidenceTester.in(folder).file("agreements.csv", "pupil,agrement,signed-on");

        assertThat(tester.read().agreements()).isNull();
    }
}
