package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(19) Contact with pupils happens within school hours")
class WithinSchoolHoursTest {

    private final RuleTester rule = RuleTester.of(new WithinSchoolHours());

    private static Call.Builder lessonFrom(String start, String end) {
        return lesson().time(schoolTime(start), schoolTime(end));
    }

    @Test
    @Passes
    void aCallInTheMiddleOfASchoolDayIsAllowed() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Boundary
    void aCallStartingWithTheSchoolDayIsAllowedAndOneAMinuteEarlierIsNot() {
        rule.on(lessonFrom("2026-12-01T08:45", "2026-12-01T09:15")).isKept();
        rule.on(lessonFrom("2026-12-01T08:44", "2026-12-01T09:15"))
                .isBreached(
                        "runs from 08:44 to 09:15 on Tuesday 1 December, expected within the hours of 08:45 to 15:15");
    }

    @Test
    @Boundary
    void aCallEndingWithTheSchoolDayIsAllowedAndOneAMinuteLaterIsNot() {
        rule.on(lessonFrom("2026-12-01T14:45", "2026-12-01T15:15")).isKept();
        rule.on(lessonFrom("2026-12-01T14:45", "2026-12-01T15:16"))
                .isBreached(
                        "runs from 14:45 to 15:16 on Tuesday 1 December, expected within the hours of 08:45 to 15:15");
    }

    @Test
    @Fails
    void weekendsHalfTermAndInsetDaysAreNoSchoolDays() {
        rule.on(lessonFrom("2026-12-05T10:00", "2026-12-05T10:45"))
                .isBreached("is on Saturday 5 December, which is not a school day");
        rule.on(lessonFrom("2026-10-28T10:00", "2026-10-28T10:45"))
                .isBreached("is on Wednesday 28 October, which is not a school day");
        rule.on(lessonFrom("2026-12-04T10:00", "2026-12-04T10:45"))
                .isBreached("is on Friday 4 December, which is not a school day");
    }

    @Test
    void anEarlyCloseComesBeforeTheUsualHours() {
        rule.on(lessonFrom("2026-12-18T13:00", "2026-12-18T13:30")).isKept();
        rule.on(lessonFrom("2026-12-18T13:00", "2026-12-18T13:31"))
                .isBreached(
                        "runs from 13:00 to 13:31 on Friday 18 December, expected within the hours of 08:45 to 13:30");
    }

    @Test
    void aCallPastMidnightIsBroken() {
        rule.on(lessonFrom("2026-12-01T14:00", "2026-12-02T09:00"))
                .isBreached(
                        "runs past midnight, from 14:00 on Tuesday 1 December to 09:00 on Wednesday, expected within"
                                + " the hours of 08:45 to 15:15");
    }

    @Test
    void hoursAreCountedOnTheSchoolsClockInSummerToo() {
        rule.on(lessonFrom("2026-09-15T08:45", "2026-09-15T15:15")).isKept();
        rule.on(lesson().time(Instant.parse("2026-09-15T14:00:00Z"), Instant.parse("2026-09-15T14:30:00Z")))
                .isBreached(
                        "runs from 15:00 to 15:30 on Tuesday 15 September, expected within the hours of 08:45 to 15:15");
    }

    @Test
    void withoutASchoolCalendarNobodyCanTell() {
        rule.atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(lesson())
                .isUnproven("needs the school calendar, which is missing, to be placed in school hours");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentConsultation()).doesNotApply();
    }

    @Test
    void aSchoolSetsItsOwnHours() {
        RuleTester shortDay = rule.with(WithinSchoolHours.SCHOOL_HOURS, SchoolHours.parse("10:00 to 10:45"));
        shortDay.on(lesson()).isKept();
        shortDay.on(lessonFrom("2026-12-01T10:00", "2026-12-01T10:46"))
                .isBreached(
                        "runs from 10:00 to 10:46 on Tuesday 1 December, expected within the hours of 10:00 to 10:45");
        rule.with(WithinSchoolHours.SCHOOL_HOURS, SchoolHours.parse("00:00 to 23:59"))
                .on(lessonFrom("2026-12-01T00:00", "2026-12-01T23:59"))
                .isKept();
    }
}
