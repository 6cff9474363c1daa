package org.callpolicykit.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** What a goal makes of the figures of one round. */
enum Measure {
    /** Its time, as a multiple of the time of the fastest beside it. */
    TIMES_THE_TIME("%s x the time", Better.LESS),
    /** How many times faster it is than the fastest beside it. */
    TIMES_FASTER("%s x faster", Better.MORE),
    /** Its time in nanoseconds: an absolute figure, of one machine. */
    NANOS("%s", Better.LESS),
    /** How many objects it allocates for a call: its bytes divided by the sixteen that the least object takes, without the rest. */
    OBJECTS_PER_CALL("%s objects per call", Better.LESS);

    private static final int LEAST_OBJECT = 16;
    private static final double TEN = 10;
    private static final double HUNDRED = 100;

    private enum Better {
        LESS,
        MORE
    }

    private final String words;
    private final Better better;

    Measure(String words, Better better) {
        this.words = words;
        this.better = better;
    }

    /** Returns the figure of one round. */
    double of(Side side, Measured measured, List<Measured> beside) {
        double fastest = beside.stream().mapToDouble(Measured::nanos).min().orElse(measured.nanos());
        return switch (this) {
            case TIMES_THE_TIME -> measured.nanos() / fastest;
            case TIMES_FASTER -> fastest / measured.nanos();
            case NANOS -> measured.nanos();
            case OBJECTS_PER_CALL -> Math.floor(measured.bytes() / side.calls() / LEAST_OBJECT);
        };
    }

    /** Returns whether a figure keeps a limit. */
    boolean keeps(double figure, double limit) {
        return better == Better.LESS ? figure <= limit : figure >= limit;
    }

    /** Returns a limit in words. */
    String limit(double limit) {
        return (better == Better.LESS ? "at most " : "at least ") + inWords(limit);
    }

    /** Returns a figure in words. */
    String inWords(double figure) {
        return words.formatted(bare(figure));
    }

    /** Returns a figure without the words that say what it is. */
    String bare(double figure) {
        return this == NANOS ? Raw.time(figure) : number(figure);
    }

    /** Returns a figure with some three digits. */
    static String number(double figure) {
        String form = figure == Math.rint(figure) || figure >= HUNDRED ? "%,.0f" : figure >= TEN ? "%.1f" : "%.3g";
        return String.format(Locale.ROOT, form, figure);
    }
}
