package org.callpolicykit.benchmarks.report;

/**
 * What one fork of a side took.
 *
 * @param nanos nanoseconds for one run of its method
 * @param bytes bytes that one run allocates
 */
record Measured(double nanos, double bytes) {}
