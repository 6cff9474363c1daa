package org.callpolicykit.core.live;

import java.util.Arrays;

/** For each row how many reasons there are to refuse it, and how many rows have one, by kind of call. For one thread. */
final class Refusals {

    private final int[] refused;
    private short[] reasons;

    Refusals(int kinds, int rows) {
        refused = new int[kinds];
        reasons = new short[rows];
    }

    private Refusals(int[] refused, short[] reasons) {
        this.refused = refused;
        this.reasons = reasons;
    }

    Refusals copy() {
        return new Refusals(refused.clone(), reasons.clone());
    }

    /** Adds reasons to refuse a row, or takes some away where the number is negative. */
    void add(int row, int kind, int more) {
        if (row >= reasons.length) {
            reasons = Arrays.copyOf(reasons, Math.max(row + 1, reasons.length + reasons.length / 2));
        }
        int before = reasons[row];
        reasons[row] = (short) (before + more);
        refused[kind] += (reasons[row] > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    /** Returns whether there is a reason to refuse a row. */
    boolean has(int row) {
        return row < reasons.length && reasons[row] > 0;
    }

    /** Returns how many rows of a kind have a reason. */
    int refused(int kind) {
        return refused[kind];
    }
}
