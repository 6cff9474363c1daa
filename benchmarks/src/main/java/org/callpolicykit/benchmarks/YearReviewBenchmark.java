package org.callpolicykit.benchmarks;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;
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
 * The review of a school's year of 100,000 calls, by one thread and by several. Figures are per call: run with {@code -prof gc} for the
 * bytes allocated per call ({@code gc.alloc.rate.norm}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class YearReviewBenchmark {

    /** How many calls the year has. */
    public static final int CALLS = 100_000;

    /** The share of calls that break a clause. */
    @Param({"0.0", "0.05"})
    public double faulty;

    private @Nullable PolicyKit kit;
    private @Nullable SchoolDesk desk;
    private @Nullable Schedule year;
    private @Nullable ForkJoinPool threads;

    /** Opens the kit and makes the year; fails when the review is not the one that was meant. */
    @Setup
    public void open() {
        PolicyKit opened = Plugins.open();
        SchoolDesk bound = opened.school(SchoolPolicy.seed());
        Schedule made = SchoolYear.of(CALLS, faulty);
        ScheduleReview review = bound.review(made, SchoolYear.REVIEWED_AT);
        if (faulty == 0.0 && review.refused() != 0) {
            throw new IllegalStateException(review.refused() + " calls of a faultless year are refused: "
                    + review.findings().stream()
                            .filter(found -> !found.isEmpty())
                            .findFirst());
        }
        kit = opened;
        desk = bound;
        year = made;
        threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null && threads != null) {
            kit.close();
            threads.shutdown();
        }
    }

    /** By one thread. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public ScheduleReview oneThread() {
        return review(ReviewOptions.sequential());
    }

    /** By as many threads as there are processors. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public ScheduleReview allProcessors() {
        ForkJoinPool pool = Objects.requireNonNull(threads);
        return review(ReviewOptions.parallel(pool, 4 * pool.getParallelism()));
    }

    private ScheduleReview review(ReviewOptions options) {
        return Objects.requireNonNull(desk).review(Objects.requireNonNull(year), SchoolYear.REVIEWED_AT, options);
    }
}
