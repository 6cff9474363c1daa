package org.callpolicykit.api.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.person.Person;
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
 * @param without the people without whom it may be done, in order of their ids; empty unless that is the answer
 */
public record Decision(
        CallId call, Action action, Instant at, Outcome outcome, List<Finding> findings, List<Person> without) {

    /** @throws IllegalArgumentException if the outcome contradicts the findings */
    public Decision {
        findings = List.copyOf(findings);
        without = List.copyOf(without);
        if (outcome != outcomeOf(findings, without)) {
            throw new IllegalArgumentException(
                    "the findings on call " + call + " say " + outcomeOf(findings, without) + ", not " + outcome);
        }
    }

    /** Returns the decision that follows from these findings. */
    public static Decision of(CallId call, Action action, Instant at, List<Finding> findings) {
        return of(call, action, at, findings, List.of());
    }

    /**
     * Returns the decision that follows from these findings, where the kit asked again without these people and found nothing that refuses.
     */
    public static Decision of(CallId call, Action action, Instant at, List<Finding> findings, List<Person> without) {
        return new Decision(call, action, at, outcomeOf(findings, without), findings, without);
    }

    private static Outcome outcomeOf(List<Finding> findings, List<Person> without) {
        for (int index = 0; index < findings.size(); index++) {
            if (findings.get(index).refuses()) {
                return without.isEmpty() ? Outcome.REFUSE : Outcome.PERMIT_WITHOUT;
            }
        }
        return Outcome.PERMIT;
    }

    /** Returns whether it may be done as it was asked, with everybody. */
    public boolean isPermitted() {
        return outcome == Outcome.PERMIT;
    }

    /** Returns whether it may be done, if {@link #without} these people. */
    public boolean isPermittedWithoutSome() {
        return outcome == Outcome.PERMIT_WITHOUT;
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
