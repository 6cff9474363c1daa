package org.callpolicykit.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.live.ScheduleWatch;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * A watched year, of which one call in twenty is faulty: something changes, and how many calls are refused is read. Figures are per change. Each change is
 * taken back by the next one, but for the clock, which begins anew with each iteration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class WatchBenchmark {

    private static final double FAULTY = 0.05;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Whose rules watch. */
    @Param
    public @Nullable DeskName rules;

    /** What changes. */
    @Param
    public @Nullable WatchedChange change;

    /** How many calls the year has. */
    @Param("100000")
    public int calls;

    private @Nullable PolicyKit kit;
    private @Nullable SchoolDesk desk;
    private @Nullable Schedule year;
    private @Nullable ScheduleWatch watch;
    private @Nullable Pupil pupil;
    private SchoolPolicy other = SchoolPolicy.seed();
    private boolean isThere;

    /** Makes the desk and the year; fails when the watch does not refuse what a review refuses, before the change and after it. */
    @Setup
    public void open() {
        kit = Plugins.open();
        DeskName name = Objects.requireNonNull(rules);
        desk = name.open(kit);
        other = new WatchedPolicies(kit, name).after(Objects.requireNonNull(change));
        year = SchoolYear.of(calls, FAULTY);
        pupil = year.calls().stream()
                .filter(call -> call.kind() == CallKind.LESSON)
                .map(Call::pupils)
                .findFirst()
                .orElseThrow()
                .get(0)
                .person();
        begin();
        requireRefused(Objects.requireNonNull(watch).refused(), SchoolPolicy.seed());
        requireRefused(change(), other);
        requireRefused(change(), change == WatchedChange.COMPARE ? other : SchoolPolicy.seed());
        WarmUp.untilConverged(this::change);
    }

    private void requireRefused(int refused, SchoolPolicy policy) {
        ScheduleWatch watched = Objects.requireNonNull(watch);
        int reviewed = Objects.requireNonNull(desk)
                .with(policy)
                .review(watched.schedule(), watched.at())
                .refused();
        if (refused != reviewed) {
            throw new IllegalStateException(change + ": the watch refuses " + refused + " calls, a review " + reviewed);
        }
    }

    /** Begins the watch, and with it the clock. */
    @Setup(Level.Iteration)
    public void begin() {
        if (watch == null || change == WatchedChange.MINUTE) {
            watch = Objects.requireNonNull(desk).watch(Objects.requireNonNull(year), SchoolYear.REVIEWED_AT);
            watch.refused();
        }
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
    }

    /** One change, and what is refused then. */
    @Benchmark
    public Integer change() {
        ScheduleWatch watched = Objects.requireNonNull(watch);
        isThere = !isThere;
        switch (Objects.requireNonNull(change)) {
            case AGREEMENT -> {
                Pupil signed = Objects.requireNonNull(pupil);
                watched.put(isThere ? signed.withAgreements(List.of()) : signed);
            }
            case MINUTE -> watched.turnTo(watched.at().plusSeconds(SECONDS_PER_MINUTE));
            case COMPARE -> {
                return watched.compare(other).refused();
            }
            case SWITCH, LEVEL, WAIVER, PARAMETER_OF_MANY, PARAMETER_OF_FEW ->
                watched.put(isThere ? other : SchoolPolicy.seed());
        }
        return watched.refused();
    }
}
