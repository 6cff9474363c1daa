package org.callpolicykit.schooldesk.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.core.report.ClauseCoverage;

/**
 * What a review found under one clause.
 *
 * @param coverage the clause, and whether it was checked
 * @param calls on how many calls each status was found; a status that was not found is absent
 * @param aboutSchool how much was found about the school itself, or about the schedule as a whole
 */
public record ClauseLine(ClauseCoverage coverage, Map<Status, Integer> calls, int aboutSchool) {

    /** The statuses in the order of the report's columns. */
    public static final List<Status> COLUMNS =
            List.of(Status.BREACH, Status.UNPROVEN, Status.FAILED, Status.DUE, Status.WAIVED, Status.SWITCHED_OFF);

    /** Copies the counts. */
    public ClauseLine {
        Map<Status, Integer> copy = new EnumMap<>(Status.class);
        copy.putAll(calls);
        calls = Collections.unmodifiableMap(copy);
    }

    /** Returns the clause. */
    public Clause clause() {
        return coverage.clause();
    }

    /** Returns on how many calls a status was found. */
    public int calls(Status status) {
        return calls.getOrDefault(status, 0);
    }

    /** Returns the counts in the order of the columns. */
    public List<Integer> counts() {
        return COLUMNS.stream().map(this::calls).toList();
    }

    /** Returns whether anything was found. */
    public boolean hasFindings() {
        return !calls.isEmpty() || aboutSchool > 0;
    }

    /** Returns whether every rule of the clause was checked at every stage. */
    public boolean isFullyChecked() {
        return coverage.state() == ClauseCoverage.State.CHECKED
                && coverage.reasons().isEmpty();
    }
}
