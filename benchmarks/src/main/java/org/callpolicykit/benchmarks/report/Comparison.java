package org.callpolicykit.benchmarks.report;

import java.util.List;

/**
 * Goals whose sides are measured together, in turn.
 *
 * @param title the heading of their table
 * @param about what is done, and what to keep in mind
 * @param goals the goals
 */
record Comparison(String title, String about, List<Goal> goals) {

    /** Copies the goals. */
    Comparison {
        goals = List.copyOf(goals);
    }

    /** Measures all sides, and returns the table. */
    Section measure(int rounds, Stopwatch stopwatch) {
        return Section.of(title, about, goals, Rounds.measure(goals, rounds, stopwatch));
    }
}
