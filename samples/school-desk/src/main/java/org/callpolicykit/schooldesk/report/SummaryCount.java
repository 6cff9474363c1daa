package org.callpolicykit.schooldesk.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.schooldesk.report.NextSteps.Step;
import org.callpolicykit.schooldesk.report.Summary.Totals;

/** Counts a review in one pass over its findings. For one use. */
final class SummaryCount {

    private final ReportInput input;
    private final SortedMap<Clause, ClauseTally> clauses = new TreeMap<>();
    private final Map<ReasonKey, ReasonTally> reasons = new HashMap<>();
    private final Map<SchoolRole, CallCount> roles = new EnumMap<>(SchoolRole.class);
    private final Map<Remedy, StepTally> steps = new HashMap<>();
    private int permittedWithDuties;
    private int withFindings;

    SummaryCount(ReportInput input) {
        this.input = input;
        input.coverage().forEach(clause -> clauses.put(clause.clause(), new ClauseTally(clause)));
    }

    Summary count() {
        List<Call> calls = input.review().schedule().calls();
        for (int place = 0; place < calls.size(); place++) {
            count(place, calls.get(place), input.review().findings().get(place));
        }
        input.review().aboutSchool().forEach(this::countAboutSchool);
        Totals totals = new Totals(
                calls.size(),
                input.review().refused(),
                input.review().permittedWithoutSome(),
                permittedWithDuties,
                withFindings);
        return new Summary(input, totals, clauseLines(), sortedReasons(), nextSteps());
    }

    private void count(int place, Call call, List<Finding> findings) {
        boolean refused = false;
        boolean due = false;
        for (Finding finding : findings) {
            countClause(place, call, finding);
            if (finding.refuses()) {
                refused = true;
                countReason(place, call, finding);
            }
            due |= finding.status() == Status.DUE;
            if (NextSteps.needs(finding)) {
                countStep(place, call, finding);
            }
        }
        withFindings += findings.isEmpty() ? 0 : 1;
        permittedWithDuties += due && !refused ? 1 : 0;
    }

    private void countAboutSchool(Finding finding) {
        tally(finding.citation()).aboutSchool++;
    }

    private ClauseTally tally(Citation citation) {
        return clauses.computeIfAbsent(citation.clause(), clause -> new ClauseTally(outsideTheCatalogue(citation)));
    }

    private void countClause(int place, Call call, Finding finding) {
        tally(finding.citation())
                .byStatus
                .computeIfAbsent(finding.status(), status -> new CallCount(call))
                .add(place, finding);
    }

    private static ClauseCoverage outsideTheCatalogue(Citation citation) {
        return new ClauseCoverage(
                citation.clause(),
                citation.title(),
                ClauseCoverage.State.FAILED,
                List.of(citation.rule()),
                List.of("it is not in the clause catalogue; check it by hand"));
    }

    private void countReason(int place, Call call, Finding finding) {
        ReasonKey key = new ReasonKey(
                finding.citation().rule(), finding.status(), finding.message().format());
        ReasonTally reason = reasons.computeIfAbsent(key, first -> new ReasonTally(finding, new CallCount(call)));
        reason.alike &= reason.first.message().equals(finding.message());
        reason.count.add(place, finding);
    }

    private void countStep(int place, Call call, Finding finding) {
        Remedy remedy = finding.citation().remedy();
        roles.computeIfAbsent(remedy.actor(), role -> new CallCount(call)).add(place, finding);
        StepTally step = steps.computeIfAbsent(remedy, first -> new StepTally(new TreeSet<>(), new CallCount(call)));
        step.clauses.add(finding.citation().clause());
        step.count.add(place, finding);
    }

    private List<ClauseLine> clauseLines() {
        return clauses.values().stream().map(ClauseTally::line).toList();
    }

    private List<Reason> sortedReasons() {
        return reasons.values().stream()
                .map(ReasonTally::reason)
                .sorted(Reason.MOST_CALLS_FIRST)
                .toList();
    }

    private List<NextSteps> nextSteps() {
        return roles.entrySet().stream()
                .map(role -> new NextSteps(role.getKey(), role.getValue().when(), stepsOf(role.getKey())))
                .sorted(NextSteps.MOST_CALLS_FIRST)
                .toList();
    }

    private List<Step> stepsOf(SchoolRole role) {
        return steps.entrySet().stream()
                .filter(step -> step.getKey().actor() == role)
                .map(step -> step.getValue().step(step.getKey()))
                .sorted(Step.MOST_CALLS_FIRST)
                .toList();
    }

    private record ReasonKey(RuleId rule, Status status, String format) {}

    private static final class ReasonTally {
        private final Finding first;
        private final CallCount count;
        private boolean alike = true;

        ReasonTally(Finding first, CallCount count) {
            this.first = first;
            this.count = count;
        }

        Reason reason() {
            String wording = alike ? first.message().text() : Reason.wordingOf(first.message());
            String andWhom = first.people().isEmpty() ? "" : " …";
            return new Reason(first.citation(), first.status(), wording + andWhom, count.calls());
        }
    }

    private record StepTally(SortedSet<Clause> clauses, CallCount count) {
        Step step(Remedy remedy) {
            return new Step(remedy.text(), List.copyOf(clauses), count.when());
        }
    }

    private static final class ClauseTally {
        private final ClauseCoverage coverage;
        private final Map<Status, CallCount> byStatus = new EnumMap<>(Status.class);
        private int aboutSchool;

        ClauseTally(ClauseCoverage coverage) {
            this.coverage = coverage;
        }

        ClauseLine line() {
            Map<Status, Integer> calls = new EnumMap<>(Status.class);
            byStatus.forEach((status, count) -> calls.put(status, count.calls()));
            return new ClauseLine(coverage, calls, aboutSchool);
        }
    }
}
