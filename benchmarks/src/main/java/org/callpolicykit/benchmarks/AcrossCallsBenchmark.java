package org.callpolicykit.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
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

/** One rule that compares calls with each other, alone at a desk, beside reading who takes part in all those calls. Figures are per pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class AcrossCallsBenchmark {

    /** Meetings of staff have to have a rule too, or the desk says that nothing was checked: one that columns show to be silent. */
    private static final String FOR_MEETINGS = "scheduled-in-office";

    /** The rule. */
    @Param({"staff-in-one-call-at-once", "adults-for-every-period"})
    public String rule = "";

    /** How many calls there are. */
    @Param({"10000", "100000"})
    public int calls;

    private @Nullable PolicyKit kit;
    private @Nullable SchoolDesk desk;
    private @Nullable Schedule year;

    /** Makes the desk and the calls; fails when the rule finds something, for the year has no clashes and enough adults. */
    @Setup
    public void open() {
        kit = Plugins.open();
        desk = PolicyKit.ofRules(List.of(
                        DeskName.rule(kit, rule).rule(),
                        DeskName.rule(kit, FOR_MEETINGS).rule()))
                .school(SchoolPolicy.seed());
        year = SchoolYear.of(calls, 0);
        year.columns();
        ScheduleReview review = review();
        if (review.refused() != 0 || !review.aboutSchool().isEmpty()) {
            throw new IllegalStateException(rule + " refuses " + review.refused() + " calls; " + review.aboutSchool());
        }
        WarmUp.untilConverged(this::review);
        WarmUp.untilConverged(this::readParticipants);
    }

    /** Closes the kit. */
    @TearDown
    public void close() {
        if (kit != null) {
            kit.close();
        }
    }

    /** Asks the rule about all calls. */
    @Benchmark
    public ScheduleReview review() {
        return Objects.requireNonNull(desk).review(Objects.requireNonNull(year), SchoolYear.REVIEWED_AT);
    }

    /** Reads who takes part in each call, and nothing else: what no way to compare calls can do without. */
    @Benchmark
    public Long readParticipants() {
        long read = 0;
        List<Call> all = Objects.requireNonNull(year).calls();
        for (int index = 0; index < all.size(); index++) {
            Call call = all.get(index);
            read += letters(call.staff()) + letters(call.pupils());
        }
        return read;
    }

    private static long letters(List<? extends Participant<?>> people) {
        long letters = 0;
        for (int index = 0; index < people.size(); index++) {
            letters += people.get(index).id().value().length();
        }
        return letters;
    }
}
