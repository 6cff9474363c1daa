package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was found is worked out when somebody reads it")
class FoundWhenReadTest {

    private static final Condition IS_LOCKED = new Condition.Planned(Control.LOCK, Who.NOBODY);

    private final AtomicInteger asked = new AtomicInteger();
    private boolean isGone;

    private final Check locked = (request, findings) -> {
        asked.incrementAndGet();
        if (isGone) {
            throw new IllegalStateException("the rule is gone");
        }
        if (request.call().plannedSettings().get(Control.LOCK) != Who.NOBODY) {
            findings.breach("is not locked");
        }
    };

    private final PolicyRule sure = rule(Level.MANDATORY, locked.silentOnlyWhen(IS_LOCKED));

    private record Published(RuleId id, RuleSpec spec) implements SchoolRule {

        Published() {
            this(new RuleId("published"), MadeRule.spec(CallKind.ALL, Stage.STANDING, Level.MANDATORY));
        }

        @Override
        public SchoolCheck bind(Settings settings) {
            return (school, at, findings) -> findings.breach("has no policy");
        }
    }

    private static PolicyRule rule(Level level, Check check) {
        return MadeRule.of("locked", CallKind.ALL, Stage.PLANNING, level, check);
    }

    private static ScheduleReview review(SchoolPolicy policy, Rule... rules) {
        Call open = lesson("L1").build();
        Call closed = lesson("L2").planned(Control.LOCK, Who.NOBODY).build();
        return PolicyKit.ofRules(List.of(rules))
                .school(policy)
                .review(Schedule.of(school(), List.of(open, closed)), DAY_BEFORE);
    }

    private static ScheduleReview review(Rule... rules) {
        return review(SchoolPolicy.seed(), rules);
    }

    @Test
    void thatACallIsRefusedIsKnownWithoutAskingTheRule() {
        ScheduleReview review = review(sure);

        assertThat(review.refused()).isEqualTo(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void theRuleIsAskedOnceHoweverOftenItIsRead() {
        ScheduleReview review = review(sure);

        assertThat(review.findings().get(0)).extracting(Finding::text).containsExactly("is not locked");
        assertThat(review.findings().get(0)).extracting(Finding::text).containsExactly("is not locked");
        assertThat(review.decisions().get(0).isPermitted()).isFalse();
        assertThat(review.findings().get(1)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRuleThatCanNoLongerBeAskedStillRefuses() {
        ScheduleReview review = review(sure);
        isGone = true;

        assertThat(review.findings().get(0)).extracting(Finding::status).containsExactly(Status.FAILED);
        assertThat(review.decisions().get(0).isPermitted()).isFalse();
        assertThat(review.refused()).isEqualTo(1);
    }

    @Test
    void aRuleThatMayBeSilentAllTheSameIsAskedAtOnce() {
        ScheduleReview review = review(rule(Level.MANDATORY, locked.silentWhen(IS_LOCKED)));

        assertThat(asked).hasValue(1);
        assertThat(review.refused()).isEqualTo(1);
    }

    @Test
    void aRuleThatOnlyAdvisesRefusesNothing() {
        ScheduleReview review = review(rule(Level.ADVISORY, locked.silentOnlyWhen(IS_LOCKED)));

        assertThat(review.refused()).isZero();
        assertThat(review.findings().get(0)).hasSize(1);
    }

    @Test
    void aRuleThatIsOffRefusesNothing() {
        SchoolPolicy off = SchoolPolicy.seed()
                .withRuleOff("host", sure.id(), new SwitchOff("Head Teacher", "trial", LocalDate.of(2026, 11, 1)));

        assertThat(review(off, sure).refused()).isZero();
    }

    @Test
    void whatAWaiverLiftsIsKnownAtOnce() {
        SchoolPolicy waived = SchoolPolicy.seed()
                .withWaiver(Waiver.of(new RuleId("locked"))
                        .grantedBy("Head Teacher", SchoolRole.HEAD_TEACHER)
                        .because("the old room cannot be locked")
                        .on(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 18)));

        ScheduleReview review = review(waived, sure);

        assertThat(review.refused()).isZero();
        assertThat(review.unusedWaivers()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsWrongWithTheSchoolIsToldBesideIt() {
        ScheduleReview review = review(sure, new Published());

        assertThat(review.refused()).isEqualTo(2);
        assertThat(asked).hasValue(0);
        assertThat(review.findings().get(0))
                .extracting(Finding::text)
                .containsExactly("is not locked", "has no policy");
        assertThat(review.findings().get(1)).extracting(Finding::text).containsExactly("has no policy");
    }

    @Test
    void withoutWhomACallMayGoAheadIsAskedWhenRead() {
        ScheduleReview review = review(sure);

        assertThat(review.permittedWithoutSome()).isZero();
        assertThat(asked).hasValue(1);
    }
}
