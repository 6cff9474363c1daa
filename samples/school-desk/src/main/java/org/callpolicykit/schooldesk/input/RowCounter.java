package org.callpolicykit.schooldesk.input;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of the rows of one file. For use by one thread. */
public final class RowCounter {

    /** The reason of rows that have at least one error. */
    public static final String WITH_ERRORS = "with errors";

    private final String file;
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private long used;

    RowCounter(String file) {
        this.file = file;
    }

    /** Counts a row that was taken over. */
    public void used() {
        used++;
    }

    /** Counts a row that was left out, for a reason that completes "2 left out (2 ...)". */
    public void leftOut(String reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    /** The counts so far. */
    public RowCount result() {
        long left = leftOut.values().stream().mapToLong(Long::longValue).sum();
        return new RowCount(file, used + left, used, leftOut);
    }
}
