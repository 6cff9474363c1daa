package org.callpolicykit.core.live;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Failures;
import org.callpolicykit.core.evaluation.FiledWaiver;

/**
 * A rule, the rows of which it has to be asked, and those of them of which it found something that refuses, whatever its level and whether it is on. For
 * one thread.
 */
final class RuleColumn {

    private final int kinds;
    private final List<ConditionColumn> conditions;
    private final RowBits asked;
    private final RowBits refusing;
    private final RowBits answered;
    private final boolean isSilentOnlyThen;
    private final Agenda<Integer> agenda = new Agenda<>();
    private BoundRule rule;
    private boolean weighs;

    /**
     * @param kinds the kinds of call it governs, a bit for the place of each
     * @param conditions under which it is silent; none where it has to be asked every time
     */
    RuleColumn(BoundRule rule, int kinds, List<ConditionColumn> conditions, int rows, LocalDate today) {
        this.rule = rule;
        this.kinds = kinds;
        this.conditions = List.copyOf(conditions);
        this.asked = new RowBits(rows);
        this.refusing = new RowBits(rows);
        this.answered = new RowBits(rows);
        this.weighs = rule.canRefuse(today);
        this.isSilentOnlyThen = isSilentOnlyThen(rule);
    }

    /** A check that cannot be asked is taken for one that does not say so. */
    private static boolean isSilentOnlyThen(BoundRule rule) {
        try {
            return rule.binding() instanceof Binding.OfRequest bound
                    && bound.check().isSilentOnlyThen();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Failures.whileScreening(rule, e);
            return false;
        }
    }

    BoundRule rule() {
        return rule;
    }

    /** Takes the same rule as another policy has it. */
    void rule(BoundRule other) {
        rule = other;
    }

    List<ConditionColumn> conditions() {
        return conditions;
    }

    /** Returns whether what it finds refuses calls, at its level and while it is on. */
    boolean weighs() {
        return weighs;
    }

    void weighs(boolean now) {
        weighs = now;
    }

    boolean governs(int kind) {
        return (kinds >>> kind & 1) != 0;
    }

    /** Returns whether it may find otherwise where these facts are others. A rule that names no facts may ask for any. */
    boolean asksOf(Set<Fact> facts) {
        return rule.needs().isEmpty() ? !facts.isEmpty() : !Collections.disjoint(rule.needs(), facts);
    }

    /** Returns whether all of its conditions hold of a row; never where it has none. */
    boolean isSilent(int row) {
        for (int place = 0; place < conditions.size(); place++) {
            if (!conditions.get(place).holds(row)) {
                return false;
            }
        }
        return !conditions.isEmpty();
    }

    /**
     * Returns whether it surely refuses a row that it has to be asked about, so that nobody need ask it: unless a waiver lifts that.
     *
     * @param as the rule, or the same as another policy has it
     */
    boolean isSureToRefuse(BoundRule as, int row, WatchedCalls calls) {
        if (as.binding() instanceof Binding.Missing) {
            return true;
        }
        if (!isSilentOnlyThen || mayLift(as.waivers(), row, calls)) {
            return false;
        }
        for (int place = 0; place < conditions.size(); place++) {
            if (conditions.get(place).failsForSure(row)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether one of some waivers may lift what is found of a row. */
    static boolean mayLift(List<FiledWaiver> waivers, int row, WatchedCalls calls) {
        return !waivers.isEmpty() && FiledWaiver.mayLift(waivers, calls.school(), calls.call(row));
    }

    long silent(int word) {
        long silent = conditions.isEmpty() ? 0 : -1;
        for (int place = 0; place < conditions.size(); place++) {
            silent &= conditions.get(place).holding(word);
        }
        return silent;
    }

    RowBits asked() {
        return asked;
    }

    RowBits refusing() {
        return refusing;
    }

    /** Returns the rows about which the check itself was asked, because nothing else could tell. */
    RowBits answered() {
        return answered;
    }

    /** Returns which of those rows to ask about again, and when. */
    Agenda<Integer> agenda() {
        return agenda;
    }
}
