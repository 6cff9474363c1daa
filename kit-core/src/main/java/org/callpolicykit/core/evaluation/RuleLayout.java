package org.callpolicykit.core.evaluation;

import java.util.Arrays;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which rules govern what: for each kind of call and action their places among all rules, in order. Rule sets that differ only in how heavy rules are,
 * what lifts them or how they are bound have it in common. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // bits and arrays, laid out anew by every process
final class RuleLayout {

    private static final Action[] ACTIONS = Action.values();
    private static final int CELLS = CallKind.values().length * ACTIONS.length;

    /** For each rule a bit for each kind and action: there are fewer than 64. */
    private final long[] cellsOf;

    private final int[][] rulesIn;

    private RuleLayout(long[] cellsOf) {
        this.cellsOf = cellsOf;
        this.rulesIn = new int[CELLS][];
        int[] found = new int[cellsOf.length];
        for (int cell = 0; cell < CELLS; cell++) {
            int count = 0;
            for (int rule = 0; rule < cellsOf.length; rule++) {
                if ((cellsOf[rule] >>> cell & 1) != 0) {
                    found[count++] = rule;
                }
            }
            rulesIn[cell] = Arrays.copyOf(found, count);
        }
    }

    /**
     * Lays out rules.
     *
     * @param before rules that were laid out before, from which nothing may differ; null where there are none
     */
    static RuleLayout of(List<BoundRule> rules, @Nullable RuleSet before) {
        long[] cellsOf = new long[rules.size()];
        for (int place = 0; place < cellsOf.length; place++) {
            BoundRule rule = rules.get(place);
            BoundRule known = before == null || place >= before.rules().size()
                    ? null
                    : before.rules().get(place);
            cellsOf[place] = before != null && known != null && governsTheSame(rule, known)
                    ? before.layout().cellsOf[place]
                    : cellsOf(rule);
        }
        return before != null && Arrays.equals(cellsOf, before.layout().cellsOf)
                ? before.layout()
                : new RuleLayout(cellsOf);
    }

    private static boolean governsTheSame(BoundRule rule, BoundRule other) {
        return rule.kinds() == other.kinds()
                && rule.stages() == other.stages()
                && rule.isAskedOfCalls() == other.isAskedOfCalls();
    }

    private static long cellsOf(BoundRule rule) {
        long cells = 0;
        if (rule.isAskedOfCalls()) {
            for (Action action : ACTIONS) {
                for (Stage stage : action.stages()) {
                    cells |= rule.stages().contains(stage) ? ofEveryKind(rule, action) : 0;
                }
            }
        }
        return cells;
    }

    private static long ofEveryKind(BoundRule rule, Action action) {
        long cells = 0;
        for (CallKind kind : rule.kinds()) {
            cells |= 1L << cell(kind, action);
        }
        return cells;
    }

    private static int cell(CallKind kind, Action action) {
        return kind.ordinal() * ACTIONS.length + action.ordinal();
    }

    /** Returns the places of the rules that govern an action on calls of a kind, in order. Nobody changes them. */
    int[] governing(CallKind kind, Action action) {
        return rulesIn[cell(kind, action)];
    }

    /** Returns the kinds of call of which a rule governs an action, a bit for the place of each. */
    int kinds(int rule, Action action) {
        int kinds = 0;
        for (CallKind kind : CallKind.values()) {
            kinds |= (int) (cellsOf[rule] >>> cell(kind, action) & 1) << kind.ordinal();
        }
        return kinds;
    }
}
