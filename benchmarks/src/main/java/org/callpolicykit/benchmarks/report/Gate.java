package org.callpolicykit.benchmarks.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.benchmarks.DeskName;
import org.callpolicykit.benchmarks.WatchedChange;
import org.callpolicykit.benchmarks.contender.ContenderName;

/**
 * Stops a build when the kit has become much slower than it was: by ratios of figures that are measured in turn, never by a time. The limits are two to three
 * times what is to be expected, so that they are broken by a change of the code and not by a busy machine.
 */
public final class Gate {

    private static final int TENFOLD = 10;

    private Gate() {}

    /** Measures, prints a line for each limit, and ends with 1 if one is broken. */
    public static void main(String[] arguments) {
        Pace pace = Pace.gate();
        if (!isKept(limits(pace), pace.rounds(), new JmhStopwatch(pace, System.err), System.out)) {
            System.exit(1);
        }
    }

    /**
     * Holds the figures against the limits. What breaks its limit is measured once more, in more rounds, before it counts.
     *
     * @param rounds how many rounds there are at first
     */
    static boolean isKept(List<Goal> limits, int rounds, Stopwatch stopwatch, PrintStream out) {
        List<Goal> broken = broken(limits, Rounds.measure(limits, rounds, stopwatch), out);
        if (broken.isEmpty()) {
            return true;
        }
        out.println("gate: once more, in more rounds");
        return broken(broken, Rounds.measure(broken, 2 * rounds - 1, stopwatch), out)
                .isEmpty();
    }

    private static List<Goal> broken(List<Goal> limits, Rounds rounds, PrintStream out) {
        List<Goal> broken = new ArrayList<>();
        for (Goal goal : limits) {
            boolean isMet = goal.isMet(rounds);
            Spread figure = goal.figure(rounds);
            out.printf(
                    "gate: %s, %s, limit %s%s%n",
                    goal.what(),
                    goal.measure().inWords(figure.median()),
                    goal.measure().limit(Objects.requireNonNull(goal.limit())),
                    isMet ? "" : ": BROKEN");
            if (!isMet) {
                broken.add(goal);
            }
        }
        return broken;
    }

    /** Returns the limits. */
    static List<Goal> limits(Pace pace) {
        Side passByHand = Sides.pass(ContenderName.FUSED, pace.year(), 0);
        return List.of(
                Goal.atMost(
                        0.6,
                        "a year beside the checker by hand",
                        Sides.pass(ContenderName.KIT, pace.year(), 0),
                        passByHand,
                        Sides.pass(ContenderName.LOOP, pace.year(), 0)),
                Goal.noObjects("objects for a permitted call", Sides.pass(ContenderName.KIT, pace.year(), 0)),
                Goal.faster(
                        50,
                        "beside Drools",
                        Sides.pass(ContenderName.KIT, pace.few(), 0),
                        Sides.pass(ContenderName.DROOLS, pace.few(), 0)),
                Goal.atMost(
                        1.0 / 20,
                        "a rule switched in a watched year",
                        Sides.change(DeskName.SHARED, WatchedChange.SWITCH, pace.year()),
                        passByHand),
                Goal.atMost(
                        1.0 / 50,
                        "an agreement changed in a watched year",
                        Sides.change(DeskName.SHARED, WatchedChange.AGREEMENT, pace.year()),
                        passByHand),
                Goal.atMost(
                        20,
                        "ten times the calls for a rule that compares them",
                        Sides.across("staff-in-one-call-at-once", pace.year()),
                        Sides.across("staff-in-one-call-at-once", pace.year() / TENFOLD)));
    }
}
