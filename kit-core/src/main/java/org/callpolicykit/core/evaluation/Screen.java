package org.callpolicykit.core.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.core.evaluation.Binding.OfRequest;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * What the rules that govern calls to be opened say of the facts under which they are silent: each condition once, whichever rules name it.
 * Immutable.
 *
 * @param conditions the conditions
 * @param rules the rules that are decided from one call, in order of clause, then name
 */
public record Screen(List<Condition> conditions, List<ScreenedRule> rules) {

    /** Copies the lists. */
    public Screen {
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }

    /**
     * A rule and when it is silent.
     *
     * @param rule the rule
     * @param kinds the kinds of call it is asked about, a bit for the place of each
     * @param conditions the places of its conditions; empty when it has to be asked every time
     */
    public record ScreenedRule(BoundRule rule, int kinds, List<Integer> conditions) {

        /** Copies the list. */
        public ScreenedRule {
            conditions = List.copyOf(conditions);
        }
    }

    @SuppressWarnings("EnumOrdinal") // a bit in one process
    static Screen of(RuleSet rules) {
        IdentityHashMap<BoundRule, Integer> kinds = new IdentityHashMap<>();
        List<BoundRule> inOrder = new ArrayList<>();
        for (CallKind kind : CallKind.values()) {
            for (BoundRule rule : rules.governing(kind, ScheduleReview.ACTION)) {
                if (rule.binding() instanceof OfRequest || rule.binding() instanceof Binding.Missing) {
                    if (!kinds.containsKey(rule)) {
                        inOrder.add(rule);
                    }
                    kinds.merge(rule, 1 << kind.ordinal(), (some, more) -> some | more);
                }
            }
        }
        inOrder.sort(null);
        Map<Condition, Integer> places = new LinkedHashMap<>();
        List<ScreenedRule> screened = new ArrayList<>();
        for (BoundRule rule : inOrder) {
            List<Integer> own = new ArrayList<>();
            for (Condition condition : conditionsOf(rule)) {
                own.add(places.computeIfAbsent(condition, added -> places.size()));
            }
            screened.add(new ScreenedRule(rule, kinds.getOrDefault(rule, 0), own));
        }
        return new Screen(List.copyOf(places.keySet()), screened);
    }

    /** A rule whose conditions cannot be had is asked every time. */
    private static List<Condition> conditionsOf(BoundRule rule) {
        if (!(rule.binding() instanceof OfRequest bound)) {
            return List.of();
        }
        try {
            return bound.check().silentWhen();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Failures.whileScreening(rule, e);
            return List.of();
        }
    }
}
