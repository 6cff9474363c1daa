package org.callpolicykit.core.live;

/** For each row how many reasons there are to refuse it, and how many rows have one, by kind of call. For one thread. */
final class Refusals {

    private final int[] refused;
    private final RowCounts reasons;

    Refusals(int kinds, int rows) {
        this(new int[kinds], new RowCounts(rows));
    }

    private Refusals(int[] refused, RowCounts reasons) {
        this.refused = refused;
        this.reasons = reasons;
    }

    Refusals copy() {
        return new Refusals(refused.clone(), reasons.copy());
    }

    /** Adds reasons to refuse a row, or takes some away where the number is negative. */
    void add(int row, int kind, int more) {
        int before = reasons.add(row, more);
        refused[kind] += (before + more > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    /** Returns whether there is a reason to refuse a row. */
    boolean has(int row) {
        return reasons.get(row) > 0;
    }

    /** Returns how many rows of a kind have a reason. */
    int refused(int kind) {
        return refused[kind];
    }
}
