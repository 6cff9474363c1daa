package org.callpolicykit.testkit.platform;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.testkit.SampleCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * What is tried: an adapter, and how to start a server for it.
 *
 * @param adapter the adapter
 * @param start starts a server in which nothing is yet
 * @param waits where the adapter waits; null when the author did not say
 * @param held the call that is held; null for a sample call of the first kind that the platform serves
 */
record Subject(
        PlatformAdapter adapter,
        Supplier<? extends PlatformServer> start,
        @Nullable Waits waits,
        @Nullable Call held) {

    /** So that an adapter or a server that hangs fails one test, and not the build. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    PlatformSpec spec() {
        return adapter.spec();
    }

    Trial open() {
        if (waits != null) {
            waits.clear();
        }
        return new Trial(adapter, start.get(), call());
    }

    private Call call() {
        return held != null
                ? held
                : SampleCalls.all().stream()
                        .filter(call -> spec().serves().contains(call.kind()))
                        .findFirst()
                        .orElseThrow()
                        .toBuilder()
                        .platform(spec().id())
                        .build();
    }

    /** Returns a test on a server of its own; aborted, with the reason, where the platform lacks what it needs. */
    DynamicTest test(String name, Set<Operation> needs, Part part) {
        return test(name, needs, () -> {
            try (Trial trial = open()) {
                part.on(trial);
            }
        });
    }

    /** Returns a test that starts its servers itself. */
    DynamicTest test(String name, Set<Operation> needs, Whole whole) {
        return DynamicTest.dynamicTest(name, () -> {
            for (Operation operation : needs) {
                String why = spec().lacks().get(operation);
                if (why != null) {
                    Assumptions.abort(spec().name() + " never " + operation.label() + ": " + why);
                }
            }
            assertTimeoutPreemptively(HANGING, whole::run);
        });
    }

    /** What a test does with one server. */
    @FunctionalInterface
    interface Part {
        void on(Trial trial);
    }

    /** What a test does that starts its servers itself. */
    @FunctionalInterface
    interface Whole {
        void run();
    }
}
