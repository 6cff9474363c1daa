package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.Referral;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2(c) A concern about a child goes to the safeguarding lead the same day")
class ConcernsReferredTest {

    private final RuleTester rule = RuleTester.of(new ConcernsReferred());
    private final RuleTester nextDay = rule.at(schoolTime("2026-12-02T10:00"));

    private static Call.Builder with(@Nullable SchoolRole to, String at) {
        Referral referral = to == null ? null : new Referral(to, schoolTime(at));
        return lesson().log(log -> log.withConcerns(List.of(new Concern(
                Concern.Kind.CHILD_WELFARE, schoolTime("2026-12-01T10:30"), List.of(dev().id()), referral, null))));
    }

    @Test
    @Passes
    void aConcernThatWentToTheSafeguardingLeadIsKept() {
        rule.on(with(SchoolRole.DSL, "2026-12-01T10:40")).isKept();
        rule.on(with(SchoolRole.DEPUTY_DSL, "2026-12-01T10:40")).isKept();
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aConcernThatWentToNobodyIsStillToBePassedOn() {
        rule.on(with(null, ""))
                .isDueBy(
                        schoolTime("2026-12-02T00:00").minusMillis(1),
                        "has a concern about a child on record that was not passed on to the safeguarding lead, expected by 23:59"
                                + " on Tuesday 1 December");
    }

    @Test
    @Boundary
    void theSameDayIsInTimeAndMidnightIsNot() {
        nextDay.on(with(SchoolRole.DSL, "2026-12-01T23:59:59")).isKept();
        nextDay.on(with(SchoolRole.DSL, "2026-12-02T00:00"))
                .isBreached(
                        "has a concern about a child on record that was passed on at 00:00 on Wednesday 2 December, expected"
                                + " by 23:59 on Tuesday 1 December");
        nextDay.on(with(null, ""))
                .isBreached(
                        "has a concern about a child on record that was not passed on to the safeguarding lead, expected by"
                                + " 23:59 on Tuesday 1 December");
    }

    @Test
    void theSchoolMayAskForLess() {
        rule.with(ConcernsReferred.REFER_WITHIN, Duration.ofMinutes(15))
                .on(with(null, ""))
                .isDueBy(
                        schoolTime("2026-12-01T10:45"),
                        "has a concern about a child on record that was not passed on to the safeguarding lead, expected by 10:45"
                                + " on Tuesday 1 December");
        rule.with(ConcernsReferred.REFER_WITHIN, Duration.ofDays(1))
                .on(with(SchoolRole.DSL, "2026-12-01T10:45"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ConcernsReferred.REFER_WITHIN, Duration.ofMinutes(14)));
    }

    @Test
    void anotherRoleIsNotTheSafeguardingLead() {
        rule.on(with(SchoolRole.HEAD_TEACHER, "2026-12-01T10:40"))
                .isBreached(
                        "has a concern about a child on record that was passed on to the Head Teacher, expected the DSL or"
                                + " deputy DSL");
    }

    @Test
    void whatComesUpLaterIsNotKnownYet() {
        RuleTester live = rule.asking(Action.CONTINUE);
        live.at(schoolTime("2026-12-01T10:29")).on(with(null, "")).isKept();
        live.at(schoolTime("2026-12-01T10:30"))
                .on(with(SchoolRole.DSL, "2026-12-01T10:31"))
                .isDueBy(
                        schoolTime("2026-12-02T00:00").minusMillis(1),
                        "has a concern about a child on record that was not passed on to the safeguarding lead, expected by 23:59"
                                + " on Tuesday 1 December");
    }

    @Test
    void anotherKindIsAnotherClausesBusiness() {
        Concern conduct = new Concern(Concern.Kind.CONDUCT, schoolTime("2026-12-01T10:30"), List.of(), null, null);
        rule.on(lesson().log(log -> log.withConcerns(List.of(conduct)))).isKept();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void whereNobodySaysWhetherThereWasOneNobodyCanTell() {
        rule.on(lesson().log(log -> log.withConcerns(null)))
                .isUnproven("does not say whether there was a concern about a child");
    }
}
