package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staffMeeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.schedule.Impact;
import org.callpolicykit.core.schedule.Impact.ByClause;
import org.callpolicykit.core.schedule.Impact.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What another policy would change")
class ImpactTest {

    private static final RuleId TWO_STAFF = new RuleId("two-staff");
    private static final SwitchOff OFF = new SwitchOff("Helen Marsh", "trial", LocalDate.of(2026, 9, 1));

    private static final SchoolDesk DESK = PolicyKit.ofRules(List.of(
                    MadeRule.of(
                            "two-staff", CallKind.WITH_PUPILS, Stage.PLANNING, Level.MANDATORY, (request, found) -> {
                                if (request.call().staffCount() < 2) {
                                    found.breach("has too few staff");
                                }
                            }),
                    MadeRule.of(
                            "told",
                            CallKind.ALL,
                            Stage.PLANNING,
                            Level.MANDATORY,
                            (request, found) -> found.due(request.call().start(), "has not been told of"))))
            .school(SchoolPolicy.seed());

    private static final Schedule SCHEDULE = Schedule.of(
            school(), List.of(lesson("L1").build(), staffMeeting("S1").build()));

    private static Impact of(SchoolPolicy other) {
        return DESK.compare(SCHEDULE, other, DAY_BEFORE);
    }

    @Test
    void nothingWhereThePolicyIsTheSame() {
        assertThat(of(SchoolPolicy.seed()).changes()).isEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffPermitsWhatItRefused() {
        Impact impact = of(SchoolPolicy.seed().withRuleOff("host", TWO_STAFF, OFF));

        assertThat(impact.newlyPermitted())
                .extracting(change -> change.call().id().value())
                .containsExactly("L1");
        assertThat(impact.newlyRefused()).isEmpty();
        assertThat(impact.changedDuties()).isEmpty();
        Change change = impact.changes().get(0);
        assertThat(change.gone()).extracting(Finding::status).containsExactly(Status.BREACH);
        assertThat(change.come()).extracting(Finding::status).containsExactly(Status.SWITCHED_OFF);
        assertThat(impact.byClause()).containsExactly(Map.entry(Clause.of("6(3)"), new ByClause(1, 1, 0, 1)));
    }

    @Test
    void theOtherWayRoundItRefuses() {
        SchoolDesk lax = PolicyKit.ofRules(List.of(
                        MadeRule.of("two-staff", Stage.PLANNING, (request, found) -> found.breach("is refused"))))
                .school(SchoolPolicy.seed().withRuleOff("host", TWO_STAFF, OFF));

        Impact impact = lax.compare(SCHEDULE, SchoolPolicy.seed(), DAY_BEFORE);

        assertThat(impact.newlyRefused()).hasSize(2);
        assertThat(impact.newlyPermitted()).isEmpty();
        assertThat(impact.byClause()).containsExactly(Map.entry(Clause.of("6(3)"), new ByClause(2, 2, 2, 0)));
    }

    @Test
    void anAdvisoryLevelPermitsAndStillShows() {
        Impact impact = of(SchoolPolicy.seed().withLevel("host", TWO_STAFF, Level.ADVISORY));

        assertThat(impact.newlyPermitted()).hasSize(1);
        assertThat(impact.changes().get(0).come())
                .extracting(finding -> finding.citation().level())
                .containsExactly(Level.ADVISORY);
    }

    @Test
    void otherDutiesAreSaid() {
        Impact impact = of(SchoolPolicy.seed().withRuleOff("host", new RuleId("told"), OFF));

        assertThat(impact.changedDuties()).hasSize(2);
        assertThat(impact.newlyPermitted()).isEmpty();
    }

    @Test
    void comparesLikeWithLike() {
        assertThatThrownBy(() ->
                        Impact.of(DESK.review(SCHEDULE, DAY_BEFORE), DESK.review(SCHEDULE, DAY_BEFORE.plusSeconds(1))))
                .hasMessageContaining("compare like with like");
    }
}
