package org.callpolicykit.benchmarks.report;

import java.util.stream.Collectors;

/**
 * One row of the page.
 *
 * @param what what it is about
 * @param goal the goal in words
 * @param measured the figure, and its range
 * @param verdict whether it was met
 * @param raw the raw figures
 */
record Row(String what, String goal, String measured, String verdict, String raw) {

    private static final String STATED = "stated";

    /** Returns what came out of a goal. */
    static Row of(Goal goal, Rounds rounds) {
        Spread figure = goal.figure(rounds);
        Double limit = goal.limit();
        return new Row(
                goal.what(),
                limit == null ? "none" : goal.measure().limit(limit),
                "%s (%s to %s)"
                        .formatted(
                                goal.measure().inWords(figure.median()),
                                goal.measure().bare(figure.least()),
                                goal.measure().bare(figure.most())),
                limit == null ? STATED : verdict(goal.isMet(rounds)),
                goal.sides().stream().map(side -> Raw.of(side, rounds)).collect(Collectors.joining("; ")));
    }

    /** Returns the row of a figure that no rounds were needed for. */
    static Row of(String what, String goal, String measured, boolean isMet, String raw) {
        return new Row(what, goal, measured, verdict(isMet), raw);
    }

    /** Returns the row of a figure that is only stated. */
    static Row stated(String what, String measured, String raw) {
        return new Row(what, "none", measured, STATED, raw);
    }

    private static String verdict(boolean isMet) {
        return isMet ? "met" : "**not met**";
    }
}
