package org.callpolicykit.benchmarks;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is to be measured until it has converged: in batches of a fifth of a second or one run, until the last three batches were as fast as each other
 * within five percent, but not more than so many batches. Engines that take long to compile get the time they need, and the others do not wait for it.
 */
final class WarmUp {

    private static final String BATCHES = "callpolicykit.warm-up.batches";
    private static final int BATCHES_AT_MOST = 40;
    private static final int BATCHES_AT_LEAST = 6;
    private static final long BATCH_IN_NANOS = 200_000_000;
    private static final int ALIKE = 3;
    private static final double WITHIN = 1.05;

    private WarmUp() {}

    /** Runs it until it has converged; {@code -Dcallpolicykit.warm-up.batches} is how many batches it takes at most. */
    static void untilConverged(Supplier<?> once) {
        int most = Integer.getInteger(BATCHES, BATCHES_AT_MOST);
        double[] last = new double[ALIKE];
        for (int batch = 1; batch <= most; batch++) {
            last[batch % ALIKE] = batch(once);
            if (batch >= BATCHES_AT_LEAST && areAlike(last)) {
                return;
            }
        }
    }

    private static boolean areAlike(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[ALIKE - 1] <= WITHIN * sorted[0];
    }

    private static double batch(Supplier<?> once) {
        long begin = System.nanoTime();
        long runs = 0;
        @Nullable Object result = null;
        while (System.nanoTime() - begin < BATCH_IN_NANOS) {
            result = once.get();
            runs++;
        }
        Objects.requireNonNull(result);
        return (double) (System.nanoTime() - begin) / runs;
    }
}
