package org.callpolicykit.benchmarks.report;

/** Raw figures in words. */
final class Raw {

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;

    private Raw() {}

    /** Returns a time with the unit that suits it. */
    static String time(double nanos) {
        if (nanos < MICRO) {
            return Measure.number(nanos) + " ns";
        }
        return nanos < MILLI ? Measure.number(nanos / MICRO) + " µs" : Measure.number(nanos / MILLI) + " ms";
    }

    /** Returns what a side took: the median over all rounds, and what that makes for a call. */
    static String of(Side side, Rounds rounds) {
        double nanos = rounds.nanos(side).median();
        double bytes = rounds.bytes(side).median();
        return side.calls() == 1
                ? "%s: %s, %s bytes".formatted(side.name(), time(nanos), Measure.number(Math.rint(bytes)))
                : "%s: %s, per call %s ns and %s bytes"
                        .formatted(
                                side.name(),
                                time(nanos),
                                Measure.number(nanos / side.calls()),
                                Measure.number(bytes / side.calls()));
    }
}
