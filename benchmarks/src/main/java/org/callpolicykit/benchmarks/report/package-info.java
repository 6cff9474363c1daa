/** Runs the benchmarks side by side, holds them against the goals, and writes down what came out. */
@NullMarked
package org.callpolicykit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
