package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.Provisioned;
import org.junit.jupiter.api.DynamicTest;

/** One connection serves several threads at once. */
final class ThreadTests {

    private static final int CALLS = 8;
    private static final int THREADS = 4;
    private static final Set<Operation> MAKE = EnumSet.of(Operation.PROVISION);

    private final Subject subject;

    ThreadTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(subject.test(
                "threads: " + CALLS + " calls from " + THREADS + " threads are one thing each", MAKE, this::oneEach));
    }

    private void oneEach(Trial trial) {
        Provisioned alone = trial.provision();
        List<String> kept = trial.server().kept(trial.call().id());
        List<Call> calls = Stream.iterate(1, number -> number + 1)
                .limit(CALLS)
                .map(trial::call)
                .toList();
        List<Provisioned> all = atOnce(trial, calls);

        assertThat(all).extracting(Provisioned::meeting).doesNotHaveDuplicates().doesNotContain(alone.meeting());
        for (int index = 0; index < CALLS; index++) {
            Call call = calls.get(index);
            Provisioned provisioned = all.get(index);
            assertThat(provisioned.meeting()).extracting(MeetingRef::call).isEqualTo(call.id());
            assertThat(said(provisioned)).as("the outcomes of a call").isEqualTo(said(alone));
            assertThat(trial.server().kept(call.id()))
                    .as("what is there for a call")
                    .isEqualTo(kept);
            assertThat(trial.connection().provision(call, trial.everything()).meeting())
                    .as("the meeting of a call when it is provisioned again")
                    .isEqualTo(provisioned.meeting());
        }
    }

    private static List<Provisioned> atOnce(Trial trial, List<Call> calls) {
        Set<ControlSetting> required = trial.everything();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Provisioned>> begun = calls.stream()
                    .map(call -> threads.submit(() -> trial.connection().provision(call, required)))
                    .toList();
            List<Provisioned> all = new ArrayList<>();
            for (Future<Provisioned> each : begun) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            return Assertions.fail("a call could not be provisioned beside others", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Assertions.fail("interrupted while calls were provisioned", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> said(Provisioned provisioned) {
        return provisioned.outcomes().stream()
                .map(outcome -> outcome.required() + " " + kind(outcome))
                .toList();
    }

    private static String kind(ControlOutcome outcome) {
        return outcome.getClass().getSimpleName();
    }
}
