package org.callpolicykit.api.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.request.Action;

/**
 * The answer to one request: permitted or refused, and every finding that led there. A decision with a refusing finding cannot be
 * made to permit.
 *
 * @param call the call
 * @param action what was asked
 * @param at when it was to be done
 * @param outcome the answer
 * @param findings what was found, in order of clause, then rule
 */
public record Decision(CallId call, Action action, Instant at, Outcome outcome, List<Finding> findings) {

    /** @throws IllegalArgumentException if the outcome contradicts the findings */
    public Decision {
        findings = List.copyOf(findings);
        if (outcome != outcomeOf(findings)) {
            throw new IllegalArgumentException(
                    "the findings on call " + call + " say " + outcomeOf(findings) + ", not " + outcome);
        }
    }

    /** Returns the decision that follows from these findings. */
    public static Decision of(CallId call, Action action, Instant at, List<Finding> findings) {
        return new Decision(call, action, at, outcomeOf(findings), findings);
    }

    private static Outcome outcomeOf(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.refuses()) {
                return Outcome.REFUSE;
            }
        }
        return Outcome.PERMIT;
    }

    /** Returns whether it may be done. */
    public boolean isPermitted() {
        return outcome == Outcome.PERMIT;
    }

    /** Returns what is still to be done, in order of the findings. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (Finding finding : findings) {
            Instant deadline = finding.deadline();
            if (finding.status() == Status.DUE && deadline != null) {
                duties.add(new Duty(call, finding.citation(), finding.message(), deadline));
            }
        }
        return List.copyOf(duties);
    }
}
