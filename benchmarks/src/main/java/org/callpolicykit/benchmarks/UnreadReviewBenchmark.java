package org.callpolicykit.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.benchmarks.contender.Contenders;
import org.callpolicykit.benchmarks.contender.KitContender;
import org.callpolicykit.core.PolicyKit;
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

/**
 * One review of a schedule whose columns are filled, by the shared rules: which calls are refused is known then, and nobody reads why. Figures are per
 * review.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class UnreadReviewBenchmark {

    /** How many calls a review has: some that fit into the processor's caches, or a school's year. */
    @Param({"2000", "100000"})
    public int calls;

    /** The share of calls that break a clause. */
    @Param({"0.0", "0.05"})
    public double faulty;

    private @Nullable PolicyKit kit;
    private @Nullable KitContender shared;
    private @Nullable Schedule schedule;

    /** Makes the calls; fails when the verdicts on them are not those found by hand, or a call is refused of which nothing is found that refuses. */
    @Setup
    public void open() {
        kit = Plugins.open();
        shared = new KitContender(kit);
        Schedule made = SchoolYear.of(calls, faulty);
        schedule = made;
        Contenders.requireVerdictsOfByHand(shared, made, SchoolYear.REVIEWED_AT);
        ScheduleReview read = shared.desk().review(made, SchoolYear.REVIEWED_AT);
        long refused = read.findings().stream()
                .filter(found -> found.stream().anyMatch(Finding::refuses))
                .count();
        if (refused != refused()) {
            throw new IllegalStateException("a review refuses " + refused() + " calls, its findings " + refused);
        }
        WarmUp.untilConverged(this::refused);
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
    }

    /** All calls once. */
    @Benchmark
    public int refused() {
        return Objects.requireNonNull(shared)
                .desk()
                .review(Objects.requireNonNull(schedule), SchoolYear.REVIEWED_AT)
                .refused();
    }
}
