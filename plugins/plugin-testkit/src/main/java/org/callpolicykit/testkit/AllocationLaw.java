package org.callpolicykit.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.school.School;
import org.junit.jupiter.api.Assumptions;

/**
 * Counts what a check allocates for the sample calls that keep its clause. It has to be nothing at all: what a compiler may take away later counts
 * too, so that the outcome is the same on every machine. Rules that declare {@link Allocates} are left out.
 */
final class AllocationLaw {

    private static final int RUNS = 100;
    private static final int ROUNDS = 20;

    private AllocationLaw() {}

    /** Skips the test, and says so, where the virtual machine cannot count. */
    static void holds(List<Bound> rules) {
        Optional<ThreadMXBean> counter = counter();
        Assumptions.assumeTrue(
                counter.isPresent(), "this virtual machine does not count what a thread allocates: try another one");
        counter.ifPresent(counting -> rules.stream()
                .filter(bound -> !bound.rule().getClass().isAnnotationPresent(Allocates.class))
                .forEach(bound -> holds(bound, counting)));
    }

    private static Optional<ThreadMXBean> counter() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? Optional.of(bean)
                : Optional.empty();
    }

    private static void holds(Bound bound, ThreadMXBean counter) {
        SampleCalls.all().stream()
                .flatMap(AllocationLaw::requests)
                .filter(request -> bound.governs(request)
                        && Heard.from(bound.check(), request).isEmpty())
                .forEach(request -> Assertions.assertThat(bytes(bound, request, counter))
                        .as(
                                "bytes that %s allocates to %s a %s which keeps the clause, expected none."
                                        + " What allocates as a rule: a list made before anything is known to be wrong, a stream, a loop with a"
                                        + " colon over a list or set, a lambda that uses what is around it, an Optional, a date or moment worked"
                                        + " out (ask School.dateOf and Elapsed), a message in the making. Where it has to, say why with @Allocates",
                                bound.rule().id(),
                                request.action().label(),
                                request.call().kind().label())
                        .isZero());
    }

    /** The fewest of several rounds: loading a class, or noting how code is used, allocates once. */
    private static long bytes(Bound bound, CallRequest request, ThreadMXBean counter) {
        Heard nobody = Heard.nothingYet();
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long before = counter.getCurrentThreadAllocatedBytes();
            for (int run = 0; run < RUNS; run++) {
                bound.check().check(request, nobody);
            }
            fewest = Math.min(fewest, (counter.getCurrentThreadAllocatedBytes() - before) / RUNS);
        }
        return fewest;
    }

    private static Stream<CallRequest> requests(Call call) {
        return Stream.of(Action.values()).flatMap(action -> requests(call, action));
    }

    private static Stream<CallRequest> requests(Call call, Action action) {
        School school = SampleSchool.ALDER_BANK;
        List<Arrival> arrivals = call.log().arrivals();
        return switch (action) {
            case ARRANGE, INVITE, OPEN -> Stream.of(new CallRequest(school, call, action, SampleSchool.THE_DAY_BEFORE));
            case ADMIT ->
                arrivals == null
                        ? Stream.of()
                        : arrivals.stream().map(arrival -> CallRequest.admit(school, call, arrival));
            case CONTINUE, RECORD, CLOSE -> Stream.of(new CallRequest(school, call, action, call.end()));
            case DISPOSE ->
                Stream.of(new CallRequest(
                        school,
                        call,
                        action,
                        call.end().atZone(ZoneOffset.UTC).plusYears(7).toInstant()));
        };
    }
}
