package org.callpolicykit.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, or only stated.
 *
 * @param what what it is about
 * @param measure what is made of the figures
 * @param limit what it keeps; null when it is only stated
 * @param side the side that is to reach it
 * @param beside the sides it is held against: the fastest of each round
 */
record Goal(String what, Measure measure, @Nullable Double limit, Side side, List<Side> beside) {

    /** Copies the sides. */
    Goal {
        beside = List.copyOf(beside);
    }

    /** A side takes at most so many times the time of the fastest beside it. */
    static Goal atMost(double times, String what, Side side, Side... beside) {
        return new Goal(what, Measure.TIMES_THE_TIME, times, side, List.of(beside));
    }

    /** A side is at least so many times faster than the fastest beside it. */
    static Goal faster(double times, String what, Side side, Side... beside) {
        return new Goal(what, Measure.TIMES_FASTER, times, side, List.of(beside));
    }

    /** A side takes less than so many nanoseconds. */
    static Goal nanos(double limit, String what, Side side) {
        return new Goal(what, Measure.NANOS, limit, side, List.of());
    }

    /** A side allocates no object for a call. */
    static Goal noObjects(String what, Side side) {
        return new Goal(what, Measure.OBJECTS_PER_CALL, 0.0, side, List.of());
    }

    /** How many times faster a side is than the fastest beside it is stated. */
    static Goal stated(String what, Side side, Side... beside) {
        Measure measure = beside.length == 0 ? Measure.NANOS : Measure.TIMES_FASTER;
        return new Goal(what, measure, null, side, List.of(beside));
    }

    /** What multiple of the time of the fastest beside it a side takes is stated. */
    static Goal statedTimes(String what, Side side, Side... beside) {
        return new Goal(what, Measure.TIMES_THE_TIME, null, side, List.of(beside));
    }

    /** Returns all its sides, its own first. */
    List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        sides.add(side);
        sides.addAll(beside);
        return sides;
    }

    /** Returns its figure over all rounds. */
    Spread figure(Rounds rounds) {
        List<Double> figures = new ArrayList<>();
        for (int round = 0; round < rounds.count(); round++) {
            int current = round;
            figures.add(measure.of(
                    side,
                    rounds.of(side, current),
                    beside.stream().map(other -> rounds.of(other, current)).toList()));
        }
        return Spread.of(figures);
    }

    /** Returns whether the median keeps the limit; a goal that is only stated has none to break. */
    boolean isMet(Rounds rounds) {
        return limit == null || measure.keeps(figure(rounds).median(), limit);
    }
}
