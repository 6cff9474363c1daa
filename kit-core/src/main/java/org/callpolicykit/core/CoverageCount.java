package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.report.ClauseCoverage.State;
import org.jspecify.annotations.Nullable;

/** Walks the catalogue, never the rules, so that a clause without a rule is said and not left out. */
final class CoverageCount {

    private static final Comparator<ClauseCoverage> IN_ORDER = Comparator.comparing(ClauseCoverage::clause);

    private final ClauseCatalogue catalogue;
    private final Map<Clause, List<BoundRule>> rules = new LinkedHashMap<>();
    private final Map<Clause, ClauseCoverage> covered = new LinkedHashMap<>();

    private CoverageCount(ClauseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Counts rules.
     *
     * @param before a count by the same catalogue, from which is taken what is the same; null where there is none
     */
    static CoverageCount of(ClauseCatalogue catalogue, List<BoundRule> rules, @Nullable CoverageCount before) {
        CoverageCount count = new CoverageCount(catalogue);
        for (BoundRule rule : rules) {
            count.rules
                    .computeIfAbsent(rule.citation().clause(), clause -> new ArrayList<>())
                    .add(rule);
        }
        count.cover(before);
        return count;
    }

    private void cover(@Nullable CoverageCount before) {
        rules.values().forEach(own -> own.sort(null));
        for (CatalogueClause clause : catalogue.clauses()) {
            List<BoundRule> own = rules.getOrDefault(clause.clause(), List.of());
            ClauseCoverage known = known(before, clause.clause(), own);
            covered.put(clause.clause(), known == null ? of(clause, own) : known);
        }
        rules.forEach((clause, own) -> {
            if (!covered.containsKey(clause)) {
                ClauseCoverage known = known(before, clause, own);
                String title = own.get(0).citation().title();
                covered.put(clause, known == null ? state(clause, title, Set.of(), own) : known);
            }
        });
    }

    /** Counts one more rule, of a clause in the catalogue. */
    void add(CatalogueClause clause, BoundRule rule) {
        List<BoundRule> own = rules.computeIfAbsent(clause.clause(), id -> new ArrayList<>());
        own.add(rule);
        own.sort(null);
        covered.put(clause.clause(), of(clause, own));
    }

    private static @Nullable ClauseCoverage known(@Nullable CoverageCount before, Clause clause, List<BoundRule> own) {
        return before != null && own.equals(before.rules.getOrDefault(clause, List.of()))
                ? before.covered.get(clause)
                : null;
    }

    /** Returns how far each clause is covered, in the order of the policy. */
    List<ClauseCoverage> clauses() {
        List<ClauseCoverage> clauses = new ArrayList<>(covered.values());
        clauses.sort(IN_ORDER);
        return Collections.unmodifiableList(clauses);
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
