package org.callpolicykit.schooldesk.evidence;

import java.util.HashMap;
import java.util.Map;
import org.callpolicykit.schooldesk.input.CsvRow;

/** Remembers on which line something was said first, so that a second row which says it is refused. */
final class Once<K> {

    private final Map<K, Integer> lines = new HashMap<>();

    /** Refuses a good row if an earlier one had the same key; the expectation completes "expected ... ". */
    void check(CsvRow row, String column, K key, String expected) {
        if (row.isGood()) {
            Integer earlier = lines.putIfAbsent(key, row.line());
            if (earlier != null) {
                row.reject(column, expected, "line " + earlier + " has it already");
            }
        }
    }
}
