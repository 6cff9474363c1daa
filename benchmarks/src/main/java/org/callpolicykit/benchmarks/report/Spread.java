package org.callpolicykit.benchmarks.report;

import java.util.List;

/**
 * One figure over all rounds.
 *
 * @param median the middle one; of an even number, the lower of both
 * @param least the least
 * @param most the most
 */
record Spread(double median, double least, double most) {

    /**
     * Returns the spread of these.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("there are no figures to spread");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        return new Spread(sorted.get((sorted.size() - 1) / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
