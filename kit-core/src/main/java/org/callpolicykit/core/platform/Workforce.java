package org.callpolicykit.core.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a schedule, and who is told how far it is.
 *
 * @param executor where the workers run; null to run on the calling thread
 * @param workers how many calls are worked on at once, at least 1; the adapter keeps to the platform's quotas however many there are
 * @param progress who is told
 */
public record Workforce(@Nullable Executor executor, int workers, ProvisioningProgress progress) {

    /** On the calling thread, telling nobody. */
    public static final Workforce ALONE = new Workforce(null, 1, (result, done, total) -> {});

    /** After so many failures in a row that are no call's own, the rest is not tried. */
    private static final int ENOUGH = 5;

    private static final Set<Reason> NO_CALLS_OWN =
            EnumSet.of(Reason.NOT_AUTHENTICATED, Reason.NOT_ALLOWED, Reason.BUSY, Reason.UNREACHABLE);

    /** @throws IllegalArgumentException if nobody works */
    public Workforce {
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers; expected 1 or more");
        }
    }

    /** On the threads of an executor; the kit starts none of its own. */
    public static Workforce on(Executor executor, int workers) {
        return new Workforce(executor, workers, ALONE.progress());
    }

    /** Returns the same, telling somebody how far it is. */
    public Workforce reportingTo(ProvisioningProgress listener) {
        return new Workforce(executor, workers, listener);
    }

    /** Does something with each item; returns the results in the order of the items. */
    <T> List<MeetingResult> each(List<T> items, Function<T, CallId> call, Function<T, MeetingResult> work) {
        Shift<T> shift = new Shift<>(items, call, work, progress);
        if (executor == null) {
            shift.run();
        } else {
            CompletableFuture<?>[] running = Stream.generate(() -> CompletableFuture.runAsync(shift, executor))
                    .limit(Math.max(1, Math.min(workers, items.size())))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        }
        return List.of(shift.results);
    }

    /** What one worker does: item after item, until none is left. */
    private static final class Shift<T> implements Runnable {

        private final List<T> items;
        private final Function<T, CallId> call;
        private final Function<T, MeetingResult> work;
        private final ProvisioningProgress progress;
        private final MeetingResult[] results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger failuresInARow = new AtomicInteger();
        private volatile @Nullable String stopped;

        Shift(List<T> items, Function<T, CallId> call, Function<T, MeetingResult> work, ProvisioningProgress progress) {
            this.items = items;
            this.call = call;
            this.work = work;
            this.progress = progress;
            this.results = new MeetingResult[items.size()];
        }

        @Override
        public void run() {
            for (int place = next.getAndIncrement(); place < items.size(); place = next.getAndIncrement()) {
                MeetingResult result = result(items.get(place));
                results[place] = result;
                progress.done(result, done.incrementAndGet(), items.size());
            }
        }

        private MeetingResult result(T item) {
            String why = stopped;
            if (why != null) {
                return new MeetingResult.NotTried(
                        call.apply(item), "Not tried after " + ENOUGH + " failures in a row. The last one: " + why);
            }
            try {
                MeetingResult result = work.apply(item);
                failuresInARow.set(0);
                return result;
            } catch (AdapterFailure e) {
                String message = String.valueOf(e.getMessage());
                if (!NO_CALLS_OWN.contains(e.reason())) {
                    failuresInARow.set(0);
                } else if (failuresInARow.incrementAndGet() >= ENOUGH) {
                    stopped = message;
                }
                return new MeetingResult.Failed(call.apply(item), e.reason(), message);
            }
        }
    }

    @Override
    public String toString() {
        return "Workforce[" + workers + (executor == null ? ", alone" : "") + "]";
    }
}
