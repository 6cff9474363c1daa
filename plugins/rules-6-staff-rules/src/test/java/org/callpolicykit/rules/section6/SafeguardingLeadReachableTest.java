package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(17) The safeguarding lead or a deputy can be reached for the whole call")
class SafeguardingLeadReachableTest {

    private final RuleTester rule = RuleTester.of(new SafeguardingLeadReachable());

    private RuleTester with(DslDuty... rota) {
        return rule.atSchool(ALDER_BANK.toBuilder().safeguardingRota(List.of(rota)));
    }

    private static DslDuty duty(SchoolRole role, String from, String until, String contact) {
        return new DslDuty(
                helen().id(), role, schoolTime("2026-12-01T" + from), schoolTime("2026-12-01T" + until), contact);
    }

    private static DslDuty lead(String from, String until) {
        return duty(SchoolRole.DSL, from, until, "extension 12");
    }

    @Test
    @Passes
    void aLeadOnDutyAllDayCanBeReached() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void whereNobodyIsOnDutyTheTimeIsSaid() {
        with().on(lesson())
                .isBreached("has no safeguarding lead or deputy on duty from 10:00 on Tuesday 1 December on");
    }

    @Test
    @Boundary
    void fromTheFirstToTheLastMomentIsEnoughAndAMinuteLessIsNot() {
        with(lead("10:00", "10:45")).on(lesson()).isKept();
        with(lead("10:00", "10:44"))
                .on(lesson())
                .isBreached("has no safeguarding lead or deputy on duty from 10:44 on Tuesday 1 December on");
        with(lead("10:01", "10:45"))
                .on(lesson())
                .isBreached("has no safeguarding lead or deputy on duty from 10:00 on Tuesday 1 December on");
    }

    @Test
    void oneMayTakeOverFromTheOther() {
        DslDuty deputy = duty(SchoolRole.DEPUTY_DSL, "10:20", "12:00", "extension 13");
        with(deputy, lead("09:00", "10:20")).on(lesson()).isKept();
        with(deputy, lead("09:00", "10:19"))
                .on(lesson())
                .isBreached("has no safeguarding lead or deputy on duty from 10:19 on Tuesday 1 December on");
    }

    @Test
    void whoeverCannotBeReachedDoesNotCount() {
        with(duty(SchoolRole.DSL, "09:00", "12:00", " "))
                .on(lesson())
                .isBreached("has no safeguarding lead or deputy on duty from 10:00 on Tuesday 1 December on");
    }

    @Test
    void withoutARotaNobodyCanTell() {
        rule.atSchool(ALDER_BANK.toBuilder().safeguardingRota(null))
                .on(lesson())
                .isUnproven("does not know who of the safeguarding leads is on duty");
        rule.on(parentMeeting()).doesNotApply();
    }
}
