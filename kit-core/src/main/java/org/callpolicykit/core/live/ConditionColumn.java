package org.callpolicykit.core.live;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.core.evaluation.ColumnTest;

/** A condition, and the rows of which it holds, or surely does not. For one thread. */
final class ConditionColumn {

    private final Condition condition;
    private final RowBits holds;
    private final RowBits failsForSure;
    private List<RuleColumn> rules = List.of();
    private ColumnTest test;

    ConditionColumn(Condition condition, WatchedCalls calls, Instant at) {
        this.condition = condition;
        this.holds = new RowBits(calls.size());
        this.failsForSure = new RowBits(calls.size());
        this.test = ColumnTest.of(condition, calls.columns(), calls.school(), at);
        for (int word = 0; word < RowBits.words(calls.size()); word++) {
            int first = word * Long.SIZE;
            int end = Math.min(calls.size(), first + Long.SIZE);
            long holding = test.word(first, end);
            holds.setWord(word, holding);
            failsForSure.setWord(word, ~holding & ~test.unsure(first, end));
        }
    }

    /** Goes on with the calls as they are known at another moment. */
    void turnTo(WatchedCalls calls, Instant at) {
        test = ColumnTest.of(condition, calls.columns(), calls.school(), at);
    }

    /** Looks at a row again; returns whether anything is otherwise now. */
    boolean look(int row) {
        boolean holding = (test.word(row, row + 1) & 1) != 0;
        boolean failing = !holding && (test.unsure(row, row + 1) & 1) == 0;
        boolean isOtherwise = holding != holds.get(row) || failing != failsForSure.get(row);
        if (isOtherwise) {
            holds.set(row, holding);
            failsForSure.set(row, failing);
        }
        return isOtherwise;
    }

    boolean holds(int row) {
        return holds.get(row);
    }

    boolean failsForSure(int row) {
        return failsForSure.get(row);
    }

    long holding(int word) {
        return holds.word(word);
    }

    long failingForSure(int word) {
        return failsForSure.word(word);
    }

    /** Returns the rules that depend on it. */
    List<RuleColumn> rules() {
        return rules;
    }

    void rules(List<RuleColumn> dependent) {
        rules = dependent;
    }

    ColumnTest test() {
        return test;
    }
}
