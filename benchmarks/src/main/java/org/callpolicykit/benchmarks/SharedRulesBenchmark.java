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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One pass of a contender over all calls of a schedule whose columns are filled. Figures are per pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class SharedRulesBenchmark {

    /** Who checks. */
    @Param({"LOOP", "FUSED", "KIT"})
    public @Nullable ContenderName contender;

    /** How many calls a pass has: some that fit into the processor's caches, or a school's year. */
    @Param({"2000", "100000"})
    public int calls;

    /** The share of calls that break a clause. */
    @Param({"0.0", "0.05"})
    public double faulty;

    private long[] verdicts = {};
    private @Nullable PolicyKit kit;
    private @Nullable Contender opened;
    private @Nullable Schedule schedule;

    /** Makes the contender and the calls; fails when its verdicts are not those found by hand. */
    @Setup
    public void open() {
        kit = Plugins.open();
        opened = Contenders.of(Objects.requireNonNull(contender), kit);
        schedule = SchoolYear.of(calls, faulty);
        schedule.columns();
        verdicts = new long[calls];
        Contenders.requireVerdictsOfByHand(opened, schedule, SchoolYear.REVIEWED_AT);
        WarmUp.untilConverged(this::check);
    }

    /** Closes the contender and the kit. */
    @TearDown
    public void close() {
        if (opened != null && kit != null) {
            opened.close();
            kit.close();
        }
    }

    /** All calls once. */
    @Benchmark
    public long[] check() {
        Objects.requireNonNull(opened).check(Objects.requireNonNull(schedule), SchoolYear.REVIEWED_AT, verdicts);
        return verdicts;
    }
}
