package org.callpolicykit.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.benchmarks.contender.Contenders;
import org.callpolicykit.benchmarks.contender.KitContender;
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

/** What comes before the first pass: the calls are put into a schedule, and its columns are filled. Figures are per schedule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class ReadingBenchmark {

    /** How many calls the schedule has. */
    @Param({"2000", "100000"})
    public int calls;

    /** The share of calls that break a clause. */
    @Param({"0.0", "0.05"})
    public double faulty;

    private long[] verdicts = {};
    private @Nullable PolicyKit kit;
    private @Nullable KitContender shared;
    private @Nullable Schedule made;

    /** Makes the calls; fails when the verdicts on them are not those found by hand. */
    @Setup
    public void open() {
        kit = Plugins.open();
        shared = new KitContender(kit);
        made = SchoolYear.of(calls, faulty);
        verdicts = new long[calls];
        Contenders.requireVerdictsOfByHand(shared, made, SchoolYear.REVIEWED_AT);
        WarmUp.untilConverged(this::firstReview);
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
    }

    private Schedule fresh() {
        Schedule calls = Objects.requireNonNull(made);
        return Schedule.of(calls.school(), calls.calls());
    }

    /** Reads the calls into a schedule with columns. */
    @Benchmark
    public ScheduleColumns read() {
        return fresh().columns();
    }

    /** Reads the calls and reviews them by the shared rules. */
    @Benchmark
    public long[] firstReview() {
        Objects.requireNonNull(shared).check(fresh(), SchoolYear.REVIEWED_AT, verdicts);
        return verdicts;
    }
}
