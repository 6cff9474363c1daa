package org.callpolicykit.testkit;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;

/** What a rule has to say about a school. Each assertion is about everything that was found. */
public final class SchoolAssert extends AbstractAssert<SchoolAssert, List<Finding>> {

    SchoolAssert(List<Finding> findings) {
        super(findings, SchoolAssert.class);
    }

    /** The rule finds nothing wrong. */
    public SchoolAssert isKept() {
        return hasFindings();
    }

    /** The one thing found is a breach with this message. */
    public SchoolAssert isBreached(String message) {
        return isOnly(Status.BREACH, message);
    }

    /** The one thing found is that a fact is missing, with this message. */
    public SchoolAssert isUnproven(String message) {
        return isOnly(Status.UNPROVEN, message);
    }

    /** The one thing found is still to be done until then, with this message. */
    public SchoolAssert isDueBy(Instant deadline, String message) {
        isOnly(Status.DUE, message);
        if (!deadline.equals(actual.get(0).deadline())) {
            failWithMessage(
                    "expected it to be due by %s\nand found it due by %s",
                    deadline, actual.get(0).deadline());
        }
        return this;
    }

    /** These are all the findings, each written as its status and its text with names, such as {@code "broken: has no policy"}. */
    public SchoolAssert hasFindings(String... lines) {
        List<String> found = actual.stream().map(SchoolAssert::line).toList();
        if (!found.equals(List.of(lines))) {
            failWithMessage("expected the findings about the school\n  %s\nand found\n  %s", List.of(lines), found);
        }
        return this;
    }

    private SchoolAssert isOnly(Status status, String message) {
        boolean only = actual.size() == 1
                && actual.get(0).status() == status
                && actual.get(0).message().text().equals(message);
        if (!only) {
            failWithMessage(
                    "expected the one finding about the school\n  %s: %s\nand found\n  %s",
                    status.label(),
                    message,
                    actual.stream().map(SchoolAssert::line).toList());
        }
        return this;
    }

    private static String line(Finding finding) {
        return finding.status().label() + ": " + finding.text();
    }
}
