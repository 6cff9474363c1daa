package org.callpolicykit.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.benchmarks.contender.Contender;
import org.callpolicykit.benchmarks.contender.ContenderName;
import org.callpolicykit.benchmarks.contender.Contenders;
import org.callpolicykit.core.PolicyKit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The kit beside what one would write by hand and the engines that one might use instead: the same rules, the same calls, and first of all
 * the same verdicts. Figures are per call. What is compared are figures of one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class RivalsBenchmark {

    /** How many calls are checked in one pass. */
    public static final int CALLS = 2_000;

    /** Who checks them. */
    @Param
    public @Nullable ContenderName contender;

    /** The share of calls that break a clause. */
    @Param("0.05")
    public double faulty;

    private final long[] verdicts = new long[CALLS];
    private @Nullable PolicyKit kit;
    private @Nullable Contender opened;
    private @Nullable Schedule schedule;

    /** Makes the contender and the calls; fails when its verdicts are not those found by hand. */
    @Setup
    public void open() {
        PolicyKit loaded = Plugins.open();
        Contender made = Contenders.of(Objects.requireNonNull(contender), loaded);
        Schedule calls = SchoolYear.of(CALLS, faulty);
        Contenders.requireVerdictsOfByHand(made, calls, SchoolYear.REVIEWED_AT);
        kit = loaded;
        opened = made;
        schedule = calls;
    }

    /** Closes the contender and the kit. */
    @TearDown
    public void close() {
        if (opened != null) {
            opened.close();
        }
        if (kit != null) {
            kit.close();
        }
    }

    /** All calls once. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long[] check() {
        Objects.requireNonNull(opened).check(Objects.requireNonNull(schedule), SchoolYear.REVIEWED_AT, verdicts);
        return verdicts;
    }
}
