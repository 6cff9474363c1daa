package org.callpolicykit.adapter.schoolcloud;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line where it begins, from 1
 * @param cells its values, trimmed
 */
record CsvRow(int line, List<String> cells) {

    /** Trims and copies the values. */
    CsvRow {
        cells = cells.stream().map(String::strip).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
