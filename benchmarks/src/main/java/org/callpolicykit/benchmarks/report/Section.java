package org.callpolicykit.benchmarks.report;

import java.util.List;

/**
 * One table of the page.
 *
 * @param title its heading
 * @param about what was done, and what to keep in mind
 * @param rows its rows
 */
record Section(String title, String about, List<Row> rows) {

    /** Copies the rows. */
    Section {
        rows = List.copyOf(rows);
    }

    /** Returns the table of some goals. */
    static Section of(String title, String about, List<Goal> goals, Rounds rounds) {
        return new Section(
                title, about, goals.stream().map(goal -> Row.of(goal, rounds)).toList());
    }

    /** Returns it as Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n" + about + "\n\n");
        text.append("| what | goal | measured: median (range) | | raw medians |\n| --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(row.what(), row.goal(), row.measured(), row.verdict(), row.raw()));
        }
        return text.toString();
    }
}
