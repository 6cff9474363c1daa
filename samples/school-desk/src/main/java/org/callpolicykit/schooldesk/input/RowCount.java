package org.callpolicykit.schooldesk.input;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows of one file, or of the events of a calendar: {@code read} is always {@code used} plus the ones left
 * out.
 *
 * @param file the file, relative to the school folder
 * @param read rows in the file, the header and empty lines apart
 * @param used rows that were taken over
 * @param leftOut rows that were not, by reason
 */
public record RowCount(String file, long read, long used, SortedMap<String, Long> leftOut) {

    /** Copies the reasons. */
    public RowCount {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /** The rows left out for any reason. */
    public long leftOutTotal() {
        return read - used;
    }

    /** Such as {@code oneroster/users.csv: 12 read, 10 used, 2 left out (1 with errors, 1 tobedeleted)}. */
    @Override
    public String toString() {
        String text = String.format("%s: %,d read, %,d used", file, read, used);
        if (leftOut.isEmpty()) {
            return text;
        }
        StringBuilder reasons = new StringBuilder();
        leftOut.forEach((reason, count) ->
                reasons.append(reasons.isEmpty() ? "" : ", ").append(String.format("%,d %s", count, reason)));
        return String.format("%s, %,d left out (%s)", text, leftOutTotal(), reasons);
    }
}
