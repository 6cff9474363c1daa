package org.callpolicykit.benchmarks.report;

/** Measures a side once, in a process of its own. */
@FunctionalInterface
interface Stopwatch {

    /** Returns what one fork of the side took. */
    Measured measure(Side side);
}
