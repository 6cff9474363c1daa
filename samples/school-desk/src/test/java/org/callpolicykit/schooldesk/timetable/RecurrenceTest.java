package org.callpolicykit.schooldesk.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recurring event takes place when RFC 5545 says")
class RecurrenceTest {

    private static final String START = "DTSTART;TZID=Europe/London:20261130T090000";

    private final TimetableTester calendar = new TimetableTester();

    @Test
    void byCountAndDayAndInterval() {
        weekly("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4");

        assertThat(calendar.ids())
                .containsExactly(
                        "a/2026-11-30T09:00", "a/2026-12-02T09:00", "a/2026-12-14T09:00", "a/2026-12-16T09:00");
    }

    @Test
    void theLastDayOfUntilIsIncluded() {
        weekly("RRULE:FREQ=WEEKLY;UNTIL=20261207");
        assertThat(calendar.ids()).hasSize(2);
    }

    @Test
    void untilAsATimeIncludesThatMoment() {
        weekly("RRULE:FREQ=WEEKLY;UNTIL=20261214T090000Z");
        assertThat(calendar.ids()).hasSize(3);
    }

    @Test
    void aLessonKeepsItsHourWhenTheClocksChange() {
        calendar.event(
                "UID:a",
                "DTSTART;TZID=Europe/London:20270322T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;UNTIL=20270329T080000Z");

        assertThat(calendar.starts()).containsExactly("2027-03-22T09:00:00Z", "2027-03-29T08:00:00Z");
    }

    @Test
    void exceptionsAreTakenOutAsListsWithZonesAndAsDays() {
        weekly(
                "RRULE:FREQ=WEEKLY;COUNT=6",
                "EXDATE;TZID=Europe/London:20261130T090000,20261207T090000",
                "EXDATE:20261214T090000Z",
                "EXDATE;VALUE=DATE:20261221");

        assertThat(calendar.ids()).containsExactly("a/2026-12-28T09:00", "a/2027-01-04T09:00");
        calendar.assertNoProblems();
    }

    @Test
    void additionalDatesAreAdded() {
        weekly("RDATE;TZID=Europe/London:20261203T100000,20261130T090000");

        assertThat(calendar.ids()).containsExactly("a/2026-11-30T09:00", "a/2026-12-03T10:00");
    }

    @Test
    void aMovedOccurrenceKeepsItsIdWhetherItComesBeforeOrAfterItsSeries() {
        calendar.event("UID:a", "RECURRENCE-ID:20261207T090000Z", "DTSTART:20261208T110000", "DURATION:PT1H");
        weekly("RRULE:FREQ=WEEKLY;COUNT=4");
        calendar.event(
                "UID:a",
                "RECURRENCE-ID;TZID=Europe/London:20261214T090000",
                START,
                "DURATION:PT1H",
                "STATUS:CANCELLED");
        calendar.event("UID:a", "RECURRENCE-ID;VALUE=DATE:20261221", "DTSTART:20261222T090000", "DURATION:PT1H");

        assertThat(calendar.read())
                .extracting(one -> one.id() + " at " + one.localStart())
                .containsExactly(
                        "a/2026-12-07T09:00 at 2026-12-08T11:00",
                        "a/2026-11-30T09:00 at 2026-11-30T09:00",
                        "a/2026-12-21T09:00 at 2026-12-22T09:00");
        calendar.assertNoProblems();
    }

    @Test
    void aReplacementWithoutItsSeriesIsReadWithAWarning() {
        calendar.event("UID:a", "RECURRENCE-ID:20261207T090000Z", "DTSTART:20261208T110000", "DURATION:PT1H");

        assertThat(calendar.ids()).containsExactly("a/2026-12-07T09:00");
        calendar.assertWarnings("timetable.ics line 6, property RECURRENCE-ID: found \"20261207T090000Z\", expected an "
                + "occurrence of an event in this file; it is read as an event of its own");
    }

    @Test
    void anEndlessRuleEndsWithTheWindow() {
        calendar.event("UID:a", "DTSTART:19990104T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY");

        assertThat(calendar.ids()).hasSize(52).first().isEqualTo("a/2026-09-07T09:00");
        calendar.assertNoProblems();
    }

    @Test
    void everyOtherWeekIsCountedFromTheStartHoweverLongAgoThatWas() {
        calendar.event(
                "UID:a", "DTSTART:20250901T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260930");

        assertThat(calendar.ids()).containsExactly("a/2026-09-14T09:00", "a/2026-09-28T09:00");
    }

    @Test
    void aRuleByTheSecondIsRefusedAtOnce() {
        weekly("RRULE:FREQ=SECONDLY");
        calendar.event("UID:b", START, "DURATION:PT1H", "RRULE:FREQ=MINUTELY;COUNT=30000");
        calendar.event("UID:c", START, "DURATION:PT1H", "RRULE:FREQ=HOURLY;COUNT=2");

        assertThat(calendar.ids()).containsExactly("c/2026-11-30T09:00", "c/2026-11-30T10:00");
        calendar.assertErrors(
                "timetable.ics line 8, property RRULE: found \"FREQ=SECONDLY\", expected a rule of at most 20,000 occurrences "
                        + "from 2026-08-31 to 2027-09-01; correct FREQ, or read fewer days",
                "timetable.ics line 14, property RRULE: found \"FREQ=MINUTELY;COUNT=30000\", expected a rule of at most 20,000 "
                        + "occurrences from 2026-08-31 to 2027-09-01; correct FREQ, or read fewer days");
    }

    @Test
    void aRuleThatListsEverySecondOfAYearIsRefusedAtOnce() {
        String sixty = "0" + ",1".repeat(59);
        weekly("RRULE:FREQ=YEARLY;BYDAY=MO;BYHOUR=0,1,2;BYMINUTE=" + sixty + ";BYSECOND=" + sixty);

        assertThat(calendar.ids()).isEmpty();
        assertThat(calendar.problems().errors()).hasSize(1);
    }

    @Test
    void garbageRulesAreNamed() {
        weekly("RRULE:FREQ=SOMETIMES");
        calendar.event("UID:b", START, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=XX");
        calendar.event("UID:c", START, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=0");
        calendar.event("UID:d", START, "DURATION:PT1H", "RRULE:every week");

        assertThat(calendar.ids()).isEmpty();
        assertThat(calendar.problems().errors())
                .extracting(problem -> problem.line())
                .containsExactly(8, 14, 20, 26);
        assertThat(calendar.problems().errors().get(0))
                .hasToString("timetable.ics line 8, property RRULE: found \"FREQ=SOMETIMES\", expected a rule such as "
                        + "FREQ=WEEKLY;UNTIL=20261218T170000Z");
    }

    @Test
    void whatIsNotSupportedIsSaid() {
        weekly("EXRULE:FREQ=WEEKLY", "RDATE;VALUE=PERIOD:20261201T090000Z/PT1H");
        calendar.event("UID:b", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261207T090000Z", START, "DURATION:PT1H");

        assertThat(calendar.ids()).isEmpty();
        assertThat(calendar.problems().errors())
                .extracting(problem -> problem.toString())
                .containsExactly(
                        "timetable.ics line 9, property RDATE: found \"20261201T090000Z/PT1H\", expected an RDATE of dates "
                                + "and times, not of periods",
                        "timetable.ics line 8, property EXRULE: found \"FREQ=WEEKLY\", expected EXDATE instead of EXRULE",
                        "timetable.ics line 13, property RECURRENCE-ID: found \"20261207T090000Z\", expected a RECURRENCE-ID "
                                + "without RANGE; end the series and begin a new one");
    }

    private void weekly(String... more) {
        calendar.lines("BEGIN:VEVENT", "UID:a", START, "DURATION:PT1H");
        calendar.lines(more);
        calendar.lines("END:VEVENT");
    }
}
