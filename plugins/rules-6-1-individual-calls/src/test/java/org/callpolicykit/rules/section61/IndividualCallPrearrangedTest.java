package org.callpolicykit.rules.section61;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.1(2) Time and day of an individual call are arranged beforehand")
class IndividualCallPrearrangedTest {

    private final RuleTester rule = RuleTester.of(new IndividualCallPrearranged());

    private static Call.Builder arranged(String at) {
        return individualCall().arrangedAt(schoolTime(at));
    }

    @Test
    @Passes
    void aCallArrangedDaysBeforeIsKept() {
        rule.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void aCallArrangedThatMorningIsNot() {
        rule.at(schoolTime("2026-12-01T10:00"))
                .on(arranged("2026-12-01T09:00"))
                .isBreached(
                        "was arranged at 09:00 on Tuesday 1 December, expected no later than 14:15 on Monday 30 November");
    }

    @Test
    @Boundary
    void oneSchoolDayBeforeIsInTimeAndAMinuteLaterIsNot() {
        RuleTester later = rule.at(schoolTime("2026-12-01T08:00"));
        later.on(arranged("2026-11-30T14:15")).isKept();
        later.on(arranged("2026-11-30T14:16"))
                .isBreached(
                        "was arranged at 14:16 on Monday 30 November, expected no later than 14:15 on Monday 30 November");
    }

    @Test
    void whatIsToBeArrangedLaterHasNotBeen() {
        rule.at(schoolTime("2026-11-30T09:00")).on(arranged("2026-11-30T09:00")).isKept();
        rule.at(schoolTime("2026-11-30T09:00"))
                .on(arranged("2026-11-30T09:01"))
                .isBreached(
                        "was arranged at 09:01 on Monday 30 November, expected no later than 14:15 on Monday 30 November");
    }

    @Test
    void theSchoolSaysHowLongBefore() {
        rule.with(IndividualCallPrearranged.ARRANGED_BEFORE, new LeadTime.Exact(Duration.ZERO))
                .at(schoolTime("2026-12-01T14:15"))
                .on(arranged("2026-12-01T14:15"))
                .isKept();
        rule.with(IndividualCallPrearranged.ARRANGED_BEFORE, new LeadTime.SchoolDays(99))
                .on(individualCall())
                .isUnproven("needs a school calendar that reaches back 99 school days before it");
    }

    @Test
    void withoutTheTimeOrTheCalendarNobodyCanTell() {
        rule.on(individualCall().arrangedAt(null))
                .isUnproven("does not say when it was arranged, expected 1 school day before");
        rule.atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(individualCall())
                .isUnproven("needs a school calendar that reaches back 1 school day before it");
    }

    @Test
    void onlyIndividualCallsAreMeant() {
        rule.on(lesson().arrangedAt(null)).isKept();
        rule.on(lesson().pupils(List.of(dev())).arrangedAt(null))
                .isUnproven("does not say when it was arranged, expected 1 school day before");
        rule.on(staffMeeting()).doesNotApply();
    }
}
