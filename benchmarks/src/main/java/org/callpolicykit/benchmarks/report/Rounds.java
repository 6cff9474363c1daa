package org.callpolicykit.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The figures of some goals' sides. In each round every side is measured once, one after the other, so that what slows the machine slows all. */
final class Rounds {

    private final Map<Side, List<Measured>> figures = new LinkedHashMap<>();
    private final int count;

    private Rounds(int count) {
        this.count = count;
    }

    /**
     * Measures the sides of these goals.
     *
     * @param rounds how often each is measured
     */
    static Rounds measure(List<Goal> goals, int rounds, Stopwatch stopwatch) {
        Set<Side> sides = new LinkedHashSet<>();
        goals.forEach(goal -> sides.addAll(goal.sides()));
        Rounds measured = new Rounds(rounds);
        for (int round = 0; round < rounds; round++) {
            for (Side side : sides) {
                measured.figures
                        .computeIfAbsent(side, first -> new ArrayList<>())
                        .add(stopwatch.measure(side));
            }
        }
        return measured;
    }

    /** Returns how many rounds there were. */
    int count() {
        return count;
    }

    /** Returns what a side took in a round, the first being 0. */
    Measured of(Side side, int round) {
        return all(side).get(round);
    }

    /** Returns the time of a side over all rounds, for one run of its method. */
    Spread nanos(Side side) {
        return Spread.of(all(side).stream().map(Measured::nanos).toList());
    }

    /** Returns the bytes that a side allocates over all rounds, for one run of its method. */
    Spread bytes(Side side) {
        return Spread.of(all(side).stream().map(Measured::bytes).toList());
    }

    private List<Measured> all(Side side) {
        List<Measured> all = figures.get(side);
        if (all == null) {
            throw new NoSuchElementException("nobody measured " + side);
        }
        return all;
    }
}
