package org.callpolicykit.core.report;

import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;

/**
 * How far a desk covers one clause.
 *
 * @param clause the clause
 * @param title what it asks for
 * @param state whether it is checked
 * @param rules the rules that check it, or would
 * @param reasons why it is not checked, or only in part; empty when it is
 */
public record ClauseCoverage(Clause clause, String title, State state, List<RuleId> rules, List<String> reasons) {

    /** Copies the lists. */
    public ClauseCoverage {
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
    }

    /** Whether a clause is checked. */
    public enum State {
        /** Every rule of it is. */
        CHECKED,
        /** A rule of it is off unless the school switches it on, and the school has not. */
        NOT_SWITCHED_ON,
        /** A rule of it is switched off, with a name and a reason. */
        SWITCHED_OFF,
        /** A rule of it is missing, or there is none yet. */
        FAILED
    }
}
