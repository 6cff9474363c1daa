package org.callpolicykit.schooldesk.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.jspecify.annotations.Nullable;

/**
 * What one role in school has to do next.
 *
 * @param role who acts
 * @param when for how many calls, and by when
 * @param steps what to do, for most calls first
 */
public record NextSteps(SchoolRole role, When when, List<Step> steps) {

    static final Comparator<NextSteps> MOST_CALLS_FIRST = Comparator.comparingInt((NextSteps next) -> next.when.calls)
            .reversed()
            .thenComparing(NextSteps::role);

    /** Copies the steps. */
    public NextSteps {
        steps = List.copyOf(steps);
    }

    /** Returns whether somebody has to act on a finding: it refuses, or it is still to do. */
    static boolean needs(Finding finding) {
        return finding.refuses() || finding.status() == Status.DUE;
    }

    /**
     * One thing to do.
     *
     * @param text what to do, as a sentence
     * @param clauses the clauses that ask for it, in order
     * @param when for how many calls, and by when
     */
    public record Step(String text, List<Clause> clauses, When when) {

        static final Comparator<Step> MOST_CALLS_FIRST = Comparator.comparingInt((Step step) -> step.when.calls)
                .reversed()
                .thenComparing(Step::text);

        /** Copies the clauses. */
        public Step {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * How much there is to do, and by when.
     *
     * @param calls for how many calls
     * @param firstCall when the first of them starts
     * @param deadline the earliest deadline; null when none lies ahead
     */
    public record When(
            int calls, Instant firstCall, @Nullable Instant deadline) {}
}
