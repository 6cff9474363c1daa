package org.callpolicykit.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
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

/** One decision at a time: 64 lessons of 30 pupils, in turn. Figures are per decision. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class DecideBenchmark {

    private static final int LESSONS = 64;
    private static final int PUPILS = 30;
    private static final int CALLS_OF_A_WEEK = 2_400;

    /** Whose rules decide. */
    @Param
    public @Nullable DeskName rules;

    private @Nullable PolicyKit kit;
    private @Nullable SchoolDesk desk;
    private @Nullable Schedule week;
    private List<CallRequest> requests = List.of();
    private int next;

    /** Makes the desk and the lessons; fails when one of them is not permitted in its week. */
    @Setup
    public void open() {
        kit = Plugins.open();
        desk = Objects.requireNonNull(rules).open(kit);
        week = SchoolYear.of(CALLS_OF_A_WEEK, 0);
        Schedule calls = week;
        requests = calls.calls().stream()
                .filter(call -> call.kind() == CallKind.LESSON && call.pupils().size() == PUPILS)
                .limit(LESSONS)
                .map(call -> new CallRequest(calls.school(), call, Action.OPEN, SchoolYear.REVIEWED_AT))
                .toList();
        if (requests.size() != LESSONS) {
            throw new IllegalStateException("the week has " + requests.size() + " lessons of " + PUPILS + " pupils");
        }
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            if (!inSchedule().isPermitted()) {
                throw new IllegalStateException("lesson " + lesson + " is not permitted");
            }
        }
        WarmUp.untilConverged(this::alone);
        WarmUp.untilConverged(this::inSchedule);
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
    }

    private CallRequest request() {
        next = (next + 1) % LESSONS;
        return requests.get(next);
    }

    /** A lesson on its own, without the calls it would have to be compared with: refused where a rule would compare them. */
    @Benchmark
    public Decision alone() {
        return Objects.requireNonNull(desk).decide(request());
    }

    /** A lesson within the calls of its week. */
    @Benchmark
    public Decision inSchedule() {
        return Objects.requireNonNull(desk).decide(request(), Objects.requireNonNull(week));
    }
}
