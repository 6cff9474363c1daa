package org.callpolicykit.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The laws find a rule out that says of itself what does not hold")
class RuleLawsTest {

    private static final Condition ON_MEET = new Condition.OnPlatform(PlatformId.GOOGLE_MEET);
    private static final Condition ON_TEAMS = new Condition.OnPlatform(PlatformId.MICROSOFT_TEAMS);

    @Test
    void aRuleThatKeepsItsWordKeepsAllLaws() {
        assertThatNoException()
                .isThrownBy(() -> RuleLaws.of(List.of(new OnMeet(
                                check -> check.silentOnlyWhen(ON_MEET).atAnyTime())))
                        .hold());
        assertThatNoException()
                .isThrownBy(() -> RuleLaws.of(List.of(new Announced(check -> check.sameUntil(
                                request -> NextMoment.of(request).notices().instant()))))
                        .hold());
    }

    @Test
    void aRuleThatIsNotSilentUnderItsConditionsIsFoundOut() {
        isFoundOut(
                new OnMeet(check -> check.silentWhen(ON_TEAMS)),
                RuleLaws::reviewsFindTheSame,
                "what a review finds of the call");
    }

    @Test
    void aRuleThatIsSilentUnderOtherConditionsTooIsFoundOut() {
        isFoundOut(
                new Announced(check -> check.silentOnlyWhen(ON_MEET)),
                RuleLaws::silentOnlyUnderConditions,
                "is silent only under its conditions");
    }

    @Test
    void aRuleThatLooksAtTheClockAndDoesNotSaySoIsFoundOut() {
        isFoundOut(new Announced(Check::atAnyTime), RuleLaws::sameUntilTheClockSays, "it reports the same until");
    }

    @Test
    void aMomentBeforeTheRequestIsFoundOut() {
        isFoundOut(
                new OnMeet(check -> check.sameUntil(request -> request.at().minusNanos(1))),
                RuleLaws::sameUntilTheClockSays,
                "is not before the moment of asking");
    }

    @Test
    void aFactThatIsNeededAndNotNamedIsFoundOut() {
        isFoundOut(new Forgetful(), RuleLaws::otherFactsDoNotMatter, "finds the same");
    }

    @Test
    void aRuleThatAllocatesForNothingIsFoundOut() {
        isFoundOut(new Lavish(), RuleLaws::keptClausesAllocateNothing, "bytes that lavish allocates");
    }

    @Test
    void aRuleThatSaysWhyItAllocatesIsLeftOut() {
        assertThatNoException()
                .isThrownBy(() -> RuleLaws.of(List.of(new LavishWithReason())).keptClausesAllocateNothing());
    }

    private static void isFoundOut(PolicyRule rule, Consumer<RuleLaws> law, String words) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> law.accept(RuleLaws.of(List.of(rule))))
                .withMessageContaining(words);
    }

    private static RuleSpec spec(Fact fact) {
        return RuleSpec.of(Clause.of("5.1(b)"), "A rule to try the laws on")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(fact)
                .mandatory()
                .remedy(SchoolRole.HOST, "Put it right.");
    }

    private static void checkPlatform(CallRequest request, Findings findings) {
        if (request.call().platform() == null) {
            findings.unproven("has no platform");
        } else if (!PlatformId.GOOGLE_MEET.equals(request.call().platform())) {
            findings.breach("is on another platform");
        }
    }

    private static void checkAnnounced(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        for (int index = 0; notices != null && index < notices.size(); index++) {
            if (!notices.get(index).sentAt().isAfter(request.at())) {
                return;
            }
        }
        findings.breach("was not announced");
    }

    private interface Words {
        Check about(Check check);
    }

    private record OnMeet(Words words) implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleLawsTest.spec(Fact.PLATFORM);
        }

        @Override
        public Check bind(Settings settings) {
            return words.about(RuleLawsTest::checkPlatform);
        }
    }

    private record Announced(Words words) implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleLawsTest.spec(Fact.NOTICES);
        }

        @Override
        public Check bind(Settings settings) {
            return words.about(RuleLawsTest::checkAnnounced);
        }
    }

    private record Forgetful() implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleLawsTest.spec(Fact.HOST);
        }

        @Override
        public Check bind(Settings settings) {
            return RuleLawsTest::checkPlatform;
        }
    }

    private static Check lavish() {
        return (request, findings) -> {
            List<Notice> late = new ArrayList<>();
            List<Notice> notices = request.call().notices();
            for (Notice notice : notices == null ? List.<Notice>of() : notices) {
                if (notice.sentAt().isAfter(request.call().start())) {
                    late.add(notice);
                }
            }
            if (!late.isEmpty()) {
                findings.breach("has %d notices that come late", late.size());
            }
        };
    }

    private record Lavish() implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleLawsTest.spec(Fact.NOTICES);
        }

        @Override
        public Check bind(Settings settings) {
            return lavish();
        }
    }

    @Allocates("collects what is late")
    private record LavishWithReason() implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleLawsTest.spec(Fact.NOTICES);
        }

        @Override
        public Check bind(Settings settings) {
            return lavish();
        }
    }
}
