package org.callpolicykit.schooldesk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.report.ClauseCoverage;

/**
 * What a review comes to, for people: counted once, shown on the terminal and on the page. The same input gives an equal summary.
 *
 * @param input what it was made of
 * @param totals how many calls stand how
 * @param clauses every clause of the policy, in order
 * @param reasons every reason for which calls were refused, the most frequent first
 * @param next what to do next, by role
 */
public record Summary(
        ReportInput input, Totals totals, List<ClauseLine> clauses, List<Reason> reasons, List<NextSteps> next) {

    /** How many reasons a reader is shown before the single calls. */
    public static final int TOP_REASONS = 10;

    /** Copies the lists. */
    public Summary {
        clauses = List.copyOf(clauses);
        reasons = List.copyOf(reasons);
        next = List.copyOf(next);
    }

    /** Returns the summary of a review. */
    public static Summary of(ReportInput input) {
        return new SummaryCount(input).count();
    }

    /** Returns the most frequent reasons. */
    public List<Reason> topReasons() {
        return reasons.subList(0, Math.min(TOP_REASONS, reasons.size()));
    }

    /** Returns the clauses under which something was found. */
    public List<ClauseLine> clausesWithFindings() {
        return clauses.stream().filter(ClauseLine::hasFindings).toList();
    }

    /** Returns the clauses that have checks, and under which nothing was found. */
    public List<ClauseLine> clausesWithoutFindings() {
        return clauses.stream()
                .filter(line -> !line.hasFindings() && line.coverage().state() == ClauseCoverage.State.CHECKED)
                .toList();
    }

    /** Returns how many clauses are checked by every rule and at every stage. */
    public int fullyChecked() {
        return (int) clauses.stream().filter(ClauseLine::isFullyChecked).count();
    }

    /** Returns why clauses are not checked, or only in part, in the order of their first clause. */
    public List<Gap> gaps() {
        Map<String, List<Clause>> byReason = new LinkedHashMap<>();
        for (ClauseLine line : clauses) {
            for (String reason : line.coverage().reasons()) {
                List<Clause> same = byReason.computeIfAbsent(
                        withoutRule(reason, line.coverage().rules()), key -> new ArrayList<>());
                if (!same.contains(line.clause())) {
                    same.add(line.clause());
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        byReason.forEach((reason, same) -> gaps.add(new Gap(reason, same)));
        return List.copyOf(gaps);
    }

    private static String withoutRule(String reason, List<RuleId> rules) {
        for (RuleId rule : rules) {
            if (reason.startsWith(rule + " ")) {
                return reason.substring(rule.value().length() + 1);
            }
        }
        return reason;
    }

    /** Returns the plugins that were not loaded, or not whole. */
    public List<PluginReport> troubledPlugins() {
        return input.plugins().stream()
                .filter(plugin -> plugin.state() != PluginReport.State.LOADED)
                .toList();
    }

    /**
     * How many calls stand how.
     *
     * @param checked how many were checked
     * @param refused how many may not be opened as they stand
     * @param permittedWithoutSome how many of the refused may be opened without some of the people
     * @param permittedWithDuties how many may be opened, and have something still to be done
     * @param withFindings how many have any finding
     */
    public record Totals(
            int checked, int refused, int permittedWithoutSome, int permittedWithDuties, int withFindings) {

        /** Returns how many may be opened. */
        public int permitted() {
            return checked - refused;
        }
    }

    /**
     * A reason why clauses are not checked, or only in part.
     *
     * @param reason the reason
     * @param clauses the clauses, in order
     */
    public record Gap(String reason, List<Clause> clauses) {

        /** Copies the clauses. */
        public Gap {
            clauses = List.copyOf(clauses);
        }
    }
}
