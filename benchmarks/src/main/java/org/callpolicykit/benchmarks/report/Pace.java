package org.callpolicykit.benchmarks.report;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long is measured, and on how much.
 *
 * @param rounds how often each side is measured
 * @param warmUps how many iterations JMH lets pass, after what is measured has converged
 * @param iterations how many iterations are measured
 * @param iteration how long an iteration takes
 * @param flags the flags of each fork
 * @param few how many calls fit into the processor's caches
 * @param year how many calls a school's year has
 */
record Pace(int rounds, int warmUps, int iterations, TimeValue iteration, List<String> flags, int few, int year) {

    private static final String HEAP = "-Xmx4g";
    private static final List<String> HEAP_AT_HAND = List.of("-Xms1g", HEAP, "-XX:+AlwaysPreTouch");
    private static final int FEW = 2_000;

    /** Copies the flags. */
    Pace {
        flags = List.copyOf(flags);
    }

    /** For the page of results. The heap is at hand from the beginning, so that no figure contains the handing out of memory by the operating system. */
    static Pace full() {
        return new Pace(3, 2, 5, TimeValue.milliseconds(200), HEAP_AT_HAND, FEW, 100_000);
    }

    /** For trying whether everything runs; the figures say nothing. */
    static Pace quick() {
        return new Pace(1, 1, 2, TimeValue.milliseconds(50), List.of(HEAP, batches(3)), FEW, 5_000);
    }

    /** For the gate: short, on a year that is too large for the caches all the same. */
    static Pace gate() {
        return new Pace(3, 1, 3, TimeValue.milliseconds(200), List.of(HEAP, batches(15)), FEW, 40_000);
    }

    private static String batches(int most) {
        return "-Dcallpolicykit.warm-up.batches=" + most;
    }

    /** Returns the same pace with another number of rounds. */
    Pace withRounds(int other) {
        return new Pace(other, warmUps, iterations, iteration, flags, few, year);
    }
}
