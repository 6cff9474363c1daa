package org.callpolicykit.core.live;

import java.util.Arrays;

/** A small number for each row. For one thread. */
final class RowCounts {

    private short[] counts;

    RowCounts(int rows) {
        counts = new short[rows];
    }

    private RowCounts(short[] counts) {
        this.counts = counts;
    }

    RowCounts copy() {
        return new RowCounts(counts.clone());
    }

    int get(int row) {
        return row < counts.length ? counts[row] : 0;
    }

    /** Adds to a row's number; returns what it was before. */
    int add(int row, int more) {
        if (row >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(row + 1, counts.length + counts.length / 2));
        }
        int before = counts[row];
        counts[row] = (short) (before + more);
        return before;
    }
}
