package org.callpolicykit.benchmarks.report;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures with JMH: one fork for each figure, the median of its iterations. */
final class JmhStopwatch implements Stopwatch {

    private static final String BYTES = "gc.alloc.rate.norm";
    private static final int MIDDLE = 50;

    private final Pace pace;
    private final PrintStream progress;

    JmhStopwatch(Pace pace, PrintStream progress) {
        this.pace = pace;
        this.progress = progress;
    }

    @Override
    public Measured measure(Side side) {
        RunResult result = run(side);
        Measured measured =
                new Measured(result.getPrimaryResult().getStatistics().getPercentile(MIDDLE), bytes(side, result));
        progress.printf("%s %s: %s%n", side.name(), side.parameters(), Raw.time(measured.nanos()));
        return measured;
    }

    private static double bytes(Side side, RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get(BYTES);
        return Objects.requireNonNull(bytes, () -> "nobody counted the bytes of " + side)
                .getScore();
    }

    private RunResult run(Side side) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(side.benchmark().getName() + "." + side.method()) + "$")
                .forks(1)
                .warmupIterations(pace.warmUps())
                .warmupTime(pace.iteration())
                .measurementIterations(pace.iterations())
                .measurementTime(pace.iteration())
                .jvmArgs(pace.flags().toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        side.parameters().forEach(options::param);
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            if (results.size() != 1) {
                throw new IllegalStateException(side + " is " + results.size() + " benchmarks");
            }
            return results.iterator().next();
        } catch (RunnerException e) {
            throw new IllegalStateException(side + " could not be measured", e);
        }
    }
}
