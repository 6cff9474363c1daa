package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staffMeeting;
import static org.callpolicykit.core.Calls.toArrange;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is found about the school")
class StandingRulesTest {

    private static final PolicyRule PLANNING = MadeRule.of("planning", Stage.PLANNING, (request, findings) -> {});

    private record Published(RuleSpec spec, SchoolCheck check) implements SchoolRule {

        static Published at(Level level) {
            return new Published(
                    MadeRule.spec(CallKind.WITH_PUPILS, Stage.STANDING, level),
                    (school, at, findings) -> findings.breach("has not published its policy"));
        }

        @Override
        public SchoolCheck bind(Settings settings) {
            return check;
        }
    }

    private static SchoolDesk desk(SchoolPolicy policy, Rule... rules) {
        return PolicyKit.ofRules(List.of(rules)).school(policy);
    }

    @Test
    void isSaidOnceAndAtAnAdvisoryLevelRefusesNothing() {
        SchoolDesk desk = desk(SchoolPolicy.seed(), PLANNING, Published.at(Level.ADVISORY));
        Schedule schedule =
                Schedule.of(school(), List.of(lesson("L1").build(), lesson("L2").build()));

        ScheduleReview review = desk.review(schedule, DAY_BEFORE);

        assertThat(desk.standing(school(), DAY_BEFORE))
                .extracting(Finding::text)
                .containsExactly("has not published its policy");
        assertThat(review.aboutSchool()).extracting(Finding::text).containsExactly("has not published its policy");
        assertThat(review.permitted()).isEqualTo(2);
        assertThat(desk.decide(toArrange(lesson("L1").build())).findings()).isEmpty();
    }

    @Test
    void atAMandatoryLevelRefusesEveryCallOfTheKindsItIsAbout() {
        SchoolDesk desk = desk(SchoolPolicy.seed(), PLANNING, Published.at(Level.MANDATORY));
        Schedule schedule = Schedule.of(
                school(), List.of(lesson("L1").build(), staffMeeting("S1").build()));

        assertThat(desk.decide(toArrange(lesson("L1").build())).isPermitted()).isFalse();
        assertThat(desk.decide(toArrange(staffMeeting("S1").build())).isPermitted())
                .isTrue();
        assertThat(desk.review(schedule, DAY_BEFORE).decisions())
                .extracting(Decision::isPermitted)
                .containsExactly(false, true);
    }

    @Test
    void isLiftedByAWaiverForEveryCallOnly() {
        Waiver.Builder waiver = Waiver.of(new RuleId("published"))
                .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                .because("the website is being rebuilt");
        LocalDate day = school().dateOf(DAY_BEFORE);
        Waiver every = waiver.covering(new Coverage.EveryCall()).on(day, day);
        Waiver one =
                waiver.covering(new Coverage.OneCall(lesson("L1").build().id())).on(day, day);

        assertThat(desk(SchoolPolicy.seed().withWaiver(every), PLANNING, Published.at(Level.MANDATORY))
                        .standing(school(), DAY_BEFORE))
                .extracting(Finding::status)
                .containsExactly(Status.WAIVED);
        assertThat(desk(SchoolPolicy.seed().withWaiver(one), PLANNING, Published.at(Level.MANDATORY))
                        .standing(school(), DAY_BEFORE))
                .extracting(Finding::status)
                .containsExactly(Status.BREACH);
    }

    @Test
    void aRuleThatThrowsWasNotChecked() {
        Published breaks =
                new Published(MadeRule.spec(CallKind.ALL, Stage.STANDING, Level.MANDATORY), (school, at, findings) -> {
                    findings.breach("found something first");
                    throw new IllegalStateException("broken");
                });
        SchoolDesk desk = desk(SchoolPolicy.seed(), PLANNING, breaks);

        assertThat(desk.standing(school(), DAY_BEFORE))
                .extracting(Finding::status)
                .containsExactly(Status.FAILED);
        assertThat(desk.decide(toArrange(lesson("L1").build())).isPermitted()).isFalse();
    }

    @Test
    void aRuleAtTheWrongStageWasNotCheckedAndRefuses() {
        Published live = new Published(
                MadeRule.spec(CallKind.ALL, Stage.PLANNING, Level.MANDATORY), (school, at, findings) -> {});
        PolicyRule standing = MadeRule.of("standing", Stage.STANDING, (request, findings) -> {});

        assertThat(desk(SchoolPolicy.seed(), live)
                        .decide(toArrange(lesson("L1").build()))
                        .findings())
                .extracting(Finding::status)
                .containsExactly(Status.FAILED);
        assertThat(desk(SchoolPolicy.seed(), PLANNING, standing)
                        .decide(toArrange(lesson("L1").build()))
                        .findings())
                .extracting(Finding::status)
                .containsExactly(Status.FAILED);
    }
}
