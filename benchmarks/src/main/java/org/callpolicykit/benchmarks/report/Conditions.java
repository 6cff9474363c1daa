package org.callpolicykit.benchmarks.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Under what conditions the figures were measured. */
final class Conditions {

    private Conditions() {}

    /** Returns them as Markdown. */
    static String markdown(String command, Pace pace, Instant at) {
        return """
            # Results

            Written by

            ```
            %s
            ```

            on %s, with %s %s (%s) on %d processors, %s. Each figure is from a process of its own, with the flags `%s`: it runs what it measures until the last
            three batches of 0.2 s were as fast as each other within 5 %%, at most 40 batches; then JMH lets %d iterations pass, measures %d of %s, and
            the median of these is the figure, with `-prof gc` for the bytes. There were %d rounds; in each round every side of a table had one process, one after
            the other. A ratio is made of the figures of one round. A table shows the median of the rounds' ratios, the least and the most.
            Whether a goal is met is the median's to say.

            """.formatted(
                        command,
                        at.truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        String.join(" ", pace.flags()),
                        pace.warmUps(),
                        pace.iterations(),
                        pace.iteration(),
                        pace.rounds());
    }
}
