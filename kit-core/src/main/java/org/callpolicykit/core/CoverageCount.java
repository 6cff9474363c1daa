package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.report.ClauseCoverage.State;

/** Walks the catalogue, never the rules, so that a clause without a rule is said and not left out. */
final class CoverageCount {

    private CoverageCount() {}

    static List<ClauseCoverage> of(ClauseCatalogue catalogue, RuleSet rules) {
        TreeMap<Clause, ClauseCoverage> covered = new TreeMap<>();
        for (CatalogueClause clause : catalogue.clauses()) {
            covered.put(clause.clause(), of(clause, rulesOf(clause.clause(), rules)));
        }
        for (BoundRule rule : rules.rules()) {
            Clause clause = rule.citation().clause();
            covered.computeIfAbsent(clause, id -> state(id, rule.citation().title(), Set.of(), rulesOf(id, rules)));
        }
        return List.copyOf(covered.values());
    }

    private static List<BoundRule> rulesOf(Clause clause, RuleSet rules) {
        return rules.rules().stream()
                .filter(rule -> rule.citation().clause().equals(clause))
                .toList();
    }

    private static ClauseCoverage of(CatalogueClause clause, List<BoundRule> rules) {
        if (rules.isEmpty()) {
            return new ClauseCoverage(
                    clause.clause(),
                    clause.title(),
                    State.FAILED,
                    List.of(),
                    List.of("the kit has no rule for it yet; check it by hand"));
        }
        return state(clause.clause(), clause.title(), clause.stages(), rules);
    }

    private static ClauseCoverage state(Clause clause, String title, Set<Stage> wanted, List<BoundRule> rules) {
        List<RuleId> ids = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        State state = State.CHECKED;
        for (BoundRule rule : rules) {
            ids.add(rule.citation().rule());
            SwitchOff off = rule.off();
            if (off != null) {
                state = state == State.FAILED ? state : State.SWITCHED_OFF;
                reasons.add(rule.citation().rule() + " is switched off by " + off.by() + " since " + off.since() + ": "
                        + off.why());
            } else if (rule.binding() instanceof Binding.NotSwitchedOn) {
                state = state == State.CHECKED ? State.NOT_SWITCHED_ON : state;
                reasons.add(rule.citation().rule() + " is off unless the school switches it on");
            } else if (rule.binding() instanceof Binding.Missing missing) {
                state = State.FAILED;
                reasons.add(rule.citation().rule() + " " + missing.reason());
            }
        }
        addUncheckedStages(wanted, rules, reasons);
        return new ClauseCoverage(clause, title, state, ids, reasons);
    }

    private static void addUncheckedStages(Set<Stage> wanted, List<BoundRule> rules, List<String> reasons) {
        Set<Stage> unchecked = EnumSet.noneOf(Stage.class);
        unchecked.addAll(wanted);
        rules.forEach(rule -> unchecked.removeAll(rule.stages()));
        if (!unchecked.isEmpty()) {
            reasons.add(unchecked.stream()
                    .map(Stage::label)
                    .collect(Collectors.joining(" and ", "not checked at the stage of ", "; check that by hand")));
        }
    }
}
