package org.callpolicykit.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.rule.RuleSpec;

/**
 * What a rule has to say about one call. Each assertion is about everything that was found: a rule that says more than expected fails
 * the test too. Failures print what was found, the way {@link #hasFindings} wants it.
 */
public final class CallAssert extends AbstractAssert<CallAssert, Decision> {

    private final RuleSpec spec;
    private final Call call;
    private final List<Finding> findings;

    CallAssert(RuleSpec spec, Call call, Decision decision) {
        super(decision, CallAssert.class);
        this.spec = spec;
        this.call = call;
        this.findings = decision.findings();
    }

    /** The rule governs the call, and finds nothing wrong. */
    public CallAssert isKept() {
        requireGoverned();
        return require(findings.isEmpty(), "to keep clause " + spec.clause());
    }

    /** The one thing found is a breach with this message, without the names of people that the kit adds. */
    public CallAssert isBreached(String message) {
        return isOnly(Status.BREACH, message);
    }

    /** The one thing found is that a fact is missing, with this message. */
    public CallAssert isUnproven(String message) {
        return isOnly(Status.UNPROVEN, message);
    }

    /** The one thing found is still to be done until then, with this message. */
    public CallAssert isDueBy(Instant deadline, String message) {
        isOnly(Status.DUE, message);
        return require(deadline.equals(findings.get(0).deadline()), "to be due by " + deadline);
    }

    /** The rule does not govern calls of this kind. */
    public CallAssert doesNotApply() {
        return require(
                !isGoverned(), "to be outside the rule of clause " + spec.clause() + ", which governs " + spec.kinds());
    }

    /** What was found names exactly these people, whatever their order. */
    public CallAssert namesPeople(Participant<?>... people) {
        List<PersonId> expected =
                Arrays.stream(people).map(Participant::id).sorted().toList();
        List<PersonId> named = findings.stream()
                .flatMap(finding -> finding.people().stream())
                .map(person -> person.id())
                .distinct()
                .sorted()
                .toList();
        return require(expected.equals(named), "to name " + expected + ", but it names " + named);
    }

    /**
     * These are all the findings, each written as its status and its text with names, such as {@code "broken: has no pupils"}.
     */
    public CallAssert hasFindings(String... lines) {
        requireGoverned();
        List<String> found = findings.stream().map(CallAssert::line).toList();
        return require(found.equals(List.of(lines)), "to have the findings\n  " + String.join("\n  ", lines));
    }

    private CallAssert isOnly(Status status, String message) {
        requireGoverned();
        boolean only = findings.size() == 1
                && findings.get(0).status() == status
                && findings.get(0).message().text().equals(message);
        return require(only, "to have the one finding\n  " + status.label() + ": " + message);
    }

    private boolean isGoverned() {
        return spec.kinds().contains(call.kind());
    }

    private void requireGoverned() {
        require(
                isGoverned(),
                "to be governed by the rule of clause " + spec.clause() + ", which is about " + spec.kinds());
    }

    private CallAssert require(boolean holds, String expectation) {
        isNotNull();
        if (!holds) {
            failWithMessage(
                    "%s",
                    "expected the " + call.kind().label() + " \"" + call.title() + "\" " + expectation + "\nand found"
                            + found());
        }
        return this;
    }

    private String found() {
        return findings.isEmpty()
                ? " nothing"
                : findings.stream().map(CallAssert::line).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static String line(Finding finding) {
        String until = finding.status() == Status.DUE ? " (by " + finding.deadline() + ")" : "";
        return finding.status().label() + ": " + finding.text() + until;
    }
}
