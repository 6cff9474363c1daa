package org.callpolicykit.benchmarks.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * One side of a comparison: a benchmark with its parameters.
 *
 * @param name what the tables call it
 * @param benchmark the class of the benchmark
 * @param method its method
 * @param parameters its parameters
 * @param calls how many calls one run of the method is about
 */
record Side(String name, Class<?> benchmark, String method, Map<String, String> parameters, int calls) {

    /** Copies the parameters. */
    Side {
        parameters = Map.copyOf(parameters);
    }

    /** Returns this side with one more parameter. */
    Side with(String parameter, Object value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value.toString());
        return new Side(name, benchmark, method, more, calls);
    }
}
