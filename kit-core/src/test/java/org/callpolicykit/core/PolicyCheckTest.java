package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.policy.PolicyProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a policy file may change of a rule")
class PolicyCheckTest {

    private static final MadeRule MANDATORY = broken("mandatory", Level.MANDATORY);
    private static final MadeRule ADVISORY = broken("advisory", Level.ADVISORY);
    private static final MadeRule STATUTORY = broken("statutory", Level.STATUTORY);
    private static final String WAIVER = """
            policy: Trial
            waivers:
              - rule: %s
                covers: {call: L1}
                granted-by: Mrs H. Ward
                role: %s
                why: a trial
                from: 2026-09-01
                until: 2026-12-18
            """;

    private static MadeRule broken(String id, Level level) {
        return MadeRule.of(
                id, CallKind.ALL, Stage.PLANNING, level, (request, findings) -> findings.breach("is broken"));
    }

    private static Decision decide(String policy, MadeRule... rules) {
        return PolicyKit.ofRules(List.of(rules))
                .school(PolicyFile.read(policy, "school-policy.yaml"))
                .decide(new CallRequest(
                        school(), lesson("L1").build(), Action.ARRANGE, Instant.parse("2026-11-29T12:00:00Z")));
    }

    private static List<String> errors(String policy, MadeRule... rules) {
        InvalidPolicyException invalid =
                catchThrowableOfType(InvalidPolicyException.class, () -> decide(policy, rules));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(PolicyProblem::message).toList();
    }

    private static String setting(String rule, String what) {
        return "policy: Trial\nplugins:\n  host:\n    rules:\n      " + rule + ": " + what + "\n";
    }

    @Test
    void aMandatoryRuleMayBeAdvisoryAtASchoolAndTheOtherWayRound() {
        assertThat(decide("policy: Trial\n", MANDATORY).isPermitted()).isFalse();
        assertThat(decide(setting("mandatory", "{level: advisory}"), MANDATORY).isPermitted())
                .isTrue();
        assertThat(decide("policy: Trial\n", ADVISORY).isPermitted()).isTrue();
        assertThat(decide(setting("advisory", "{level: mandatory}"), ADVISORY).isPermitted())
                .isFalse();
    }

    @Test
    void whatTheLawAsksForCannotBeSwitchedOffNorMadeLighter() {
        assertThat(errors(setting("statutory", "{level: advisory}"), STATUTORY))
                .containsExactly(
                        "found rule statutory set to another level, which is STATUTORY; nothing lifts it, take that out");
        assertThat(errors(setting("statutory", "{off: {by: Mrs H. Ward, why: trial, since: 2026-09-01}}"), STATUTORY))
                .containsExactly(
                        "found rule statutory switched off, which is STATUTORY; nothing lifts it, take that out");
        assertThat(errors(
                        "policy: Trial\nplugins:\n  host:\n    off: {by: Mrs H. Ward, why: trial, since: 2026-09-01}\n",
                        STATUTORY,
                        MANDATORY))
                .containsExactly("found plugin host switched off, whose rule statutory is STATUTORY; nothing lifts it,"
                        + " switch off its other rules by name");
    }

    @Test
    void aWaiverIsGrantedByARoleThatMay() {
        MadeRule byTheHead = MANDATORY.with(MadeRule.spec(CallKind.ALL, Stage.PLANNING, Level.MANDATORY));

        assertThat(decide(WAIVER.formatted("mandatory", "head-teacher"), byTheHead)
                        .findings())
                .extracting(finding -> finding.status())
                .containsExactly(Status.WAIVED);
        assertThat(errors(WAIVER.formatted("mandatory", "office"), byTheHead))
                .singleElement()
                .asString()
                .isEqualTo(
                        "found a waiver of mandatory granted by the school office, expected it from Head Teacher or SLT");
    }

    @Test
    void whatIsWrongWithAPluginThatIsOffIsAWarning() {
        String wrong = "policy: Trial\nplugins:\n  host:\n%s    rules:\n      mandatroy: {level: advisory}\n";
        String off = "    off: {by: Mrs H. Ward, why: trial, since: 2026-09-01}\n";

        assertThat(errors(wrong.formatted(""), MANDATORY))
                .containsExactly("found the rule \"mandatroy\", which plugin host does not have; expected one of"
                        + " mandatory; did you mean \"mandatory\"?");
        assertThat(errors(wrong.formatted(off), MANDATORY)).isEmpty();
        assertThat(PolicyKit.ofRules(List.of(MANDATORY))
                        .school(PolicyFile.read(wrong.formatted(off), "school-policy.yaml"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("mandatroy", "its plugin is switched off, so it has no effect now");
    }

    @Test
    void aRuleThatIsOffUnlessItIsSwitchedOnIsSwitchedOnByName() {
        MadeRule extra = MANDATORY.with(RuleSpec.of(Clause.of("6(3)"), "Something is kept")
                .governs(CallKind.ALL, Stage.PLANNING)
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(SchoolRole.HOST, "Keep it."));

        assertThat(decide("policy: Trial\n", extra).findings())
                .noneMatch(finding -> finding.text().equals("is broken"));
        assertThat(decide(setting("mandatory", "on"), extra).findings())
                .anyMatch(finding -> finding.text().equals("is broken"));
    }
}
