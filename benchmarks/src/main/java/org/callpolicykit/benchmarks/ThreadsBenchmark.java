package org.callpolicykit.benchmarks;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;
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

/** A review by all rules of the kit, on one thread or several. Figures are per review. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class ThreadsBenchmark {

    private static final int PARTS_FOR_EACH = 4;

    /** How many threads review. */
    @Param({"1", "2"})
    public int threads;

    /** How many calls there are. */
    @Param({"2000", "100000"})
    public int calls;

    private @Nullable PolicyKit kit;
    private @Nullable SchoolDesk desk;
    private @Nullable Schedule year;
    private @Nullable ForkJoinPool pool;
    private ReviewOptions options = ReviewOptions.sequential();

    /** Makes the desk and the calls; fails when several threads find something else than one. */
    @Setup
    public void open() {
        kit = Plugins.open();
        desk = DeskName.ALL.open(kit);
        year = SchoolYear.of(calls, 0.05);
        year.columns();
        int alone = review().refused();
        if (threads > 1) {
            pool = new ForkJoinPool(threads);
            options = ReviewOptions.parallel(pool, PARTS_FOR_EACH * threads);
        }
        if (review().refused() != alone) {
            throw new IllegalStateException(
                    threads + " threads do not refuse the " + alone + " calls that one refuses");
        }
        WarmUp.untilConverged(this::review);
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
        if (pool != null) {
            pool.shutdown();
        }
    }

    /** All calls once. */
    @Benchmark
    public ScheduleReview review() {
        return Objects.requireNonNull(desk).review(Objects.requireNonNull(year), SchoolYear.REVIEWED_AT, options);
    }
}
