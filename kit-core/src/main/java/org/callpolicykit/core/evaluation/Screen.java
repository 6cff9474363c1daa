package org.callpolicykit.core.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.core.evaluation.Binding.OfRequest;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.jspecify.annotations.Nullable;

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
     * @param isSilentOnlyThen whether it reports what is broken or unproven where one of them surely does not hold
     */
    public record ScreenedRule(BoundRule rule, int kinds, List<Integer> conditions, boolean isSilentOnlyThen) {

        /** Copies the list. */
        public ScreenedRule {
            conditions = List.copyOf(conditions);
        }
    }

    static Screen of(RuleSet rules, @Nullable RuleSet before) {
        if (before != null && before.layout() == rules.layout() && bindsTheSame(rules.rules(), before.rules())) {
            return before.screen().of(rules.rules(), before.rules());
        }
        Map<Condition, Integer> places = new LinkedHashMap<>();
        List<ScreenedRule> screened = new ArrayList<>();
        for (int place = 0; place < rules.rules().size(); place++) {
            BoundRule rule = rules.rules().get(place);
            int kinds = rules.layout().kinds(place, ScheduleReview.ACTION);
            if (kinds != 0 && !(rule.binding() instanceof Binding.OfSchedule)) {
                List<Integer> own = new ArrayList<>();
                for (Condition condition : conditionsOf(rule)) {
                    own.add(places.computeIfAbsent(condition, added -> places.size()));
                }
                screened.add(new ScreenedRule(rule, kinds, own, isSilentOnlyThen(rule)));
            }
        }
        int ungoverned = ungoverned(rules);
        if (ungoverned != 0) {
            screened.add(new ScreenedRule(rules.nothingChecked(), ungoverned, List.of(), false));
        }
        return new Screen(List.copyOf(places.keySet()), screened);
    }

    /** The kinds of call that no rule governs, a bit for each: somebody has to say so. */
    @SuppressWarnings("EnumOrdinal") // bits in one process
    private static int ungoverned(RuleSet rules) {
        int kinds = 0;
        for (CallKind kind : CallKind.values()) {
            kinds |= rules.governing(kind, ScheduleReview.ACTION).length == 0 ? 1 << kind.ordinal() : 0;
        }
        return kinds;
    }

    /** What is asked about the school alone is not in a screen. */
    private static boolean bindsTheSame(List<BoundRule> rules, List<BoundRule> others) {
        for (int place = 0; place < rules.size(); place++) {
            BoundRule rule = rules.get(place);
            if (rule.isAskedOfCalls() && rule.binding() != others.get(place).binding()) {
                return false;
            }
        }
        return true;
    }

    /** Returns this screen for rules that are bound to the same checks, in the same order. */
    private Screen of(List<BoundRule> others, List<BoundRule> own) {
        List<ScreenedRule> screened = new ArrayList<>(rules.size());
        for (int place = 0; place < own.size() && screened.size() < rules.size(); place++) {
            ScreenedRule known = rules.get(screened.size());
            BoundRule other = others.get(place);
            if (known.rule().equals(own.get(place))) {
                screened.add(
                        known.rule().equals(other)
                                ? known
                                : new ScreenedRule(other, known.kinds(), known.conditions(), known.isSilentOnlyThen()));
            }
        }
        // What says that nothing was checked is none of the rules, and stays as it is.
        screened.addAll(rules.subList(screened.size(), rules.size()));
        return new Screen(conditions, screened);
    }

    /** Of a rule that cannot say, nothing is sure. */
    private static boolean isSilentOnlyThen(BoundRule rule) {
        try {
            return rule.binding() instanceof OfRequest bound && bound.check().isSilentOnlyThen();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Failures.whileScreening(rule, e);
            return false;
        }
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
