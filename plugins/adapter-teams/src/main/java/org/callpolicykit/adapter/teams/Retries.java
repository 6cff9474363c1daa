package org.callpolicykit.adapter.teams;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.callpolicykit.adapter.teams.GraphRequest.Repeat;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Sends again what may be sent again, after a while that grows, and until a deadline. */
final class Retries {

    private static final int ATTEMPTS = 6;

    private final Waiting waiting;
    private final Duration total;
    private final RetryPolicy<GraphAnswer> safe;
    private final RetryPolicy<GraphAnswer> unsafe;

    /**
     * @param waiting how time passes
     * @param total how long a request may take with all its repetitions
     */
    Retries(Waiting waiting, Duration total) {
        this.waiting = waiting;
        this.total = total;
        this.safe = policy(Repeat.SAFE);
        this.unsafe = policy(Repeat.UNSAFE);
    }

    private static RetryPolicy<GraphAnswer> policy(Repeat repeat) {
        return RetryPolicy.<GraphAnswer>builder()
                .handleIf((answer, failure) -> mayBeSentAgain(repeat, answer, failure))
                .withMaxAttempts(ATTEMPTS)
                .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(20))
                .withJitter(0.25)
                .build();
    }

    private static boolean mayBeSentAgain(Repeat repeat, @Nullable GraphAnswer answer, @Nullable Throwable failure) {
        if (answer != null && answer.asksToWait()) {
            return true;
        }
        return repeat == Repeat.SAFE && (failure instanceof IOException || (answer != null && answer.isUncertain()));
    }

    /** One try. */
    @FunctionalInterface
    interface Attempt {
        GraphAnswer send() throws IOException, InterruptedException;

        /** Waits until it may be sent. */
        default Pace.Turn turn() throws InterruptedException {
            return Pace.Turn.UNCOUNTED;
        }
    }

    /**
     * Returns the last answer, whatever it says. Waiting for a turn does not count against the deadline.
     *
     * @throws PlatformException if there was none
     */
    GraphAnswer run(Repeat repeat, Attempt attempt) {
        Execution<GraphAnswer> execution = Execution.of(repeat == Repeat.SAFE ? safe : unsafe);
        Instant deadline = waiting.now().plus(total);
        try {
            while (true) {
                GraphAnswer answer = null;
                IOException failure = null;
                Instant queued = waiting.now();
                Pace.Turn turn = attempt.turn();
                deadline = deadline.plus(Duration.between(queued, waiting.now()));
                try {
                    answer = attempt.send();
                } catch (IOException e) {
                    failure = e;
                } finally {
                    turn.close();
                }
                execution.record(answer, failure);
                Duration delay = execution.isComplete() ? null : delay(execution, answer);
                if (delay == null || waiting.now().plus(delay).isAfter(deadline)) {
                    return lastOf(answer, failure);
                }
                waiting.pause(delay);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    Reason.UNREACHABLE, "Waiting for Microsoft Graph was interrupted; provision the call again.", e);
        }
    }

    /** Never comes back earlier than asked. */
    private static Duration delay(Execution<GraphAnswer> execution, @Nullable GraphAnswer answer) {
        Duration asked = answer == null ? null : answer.retryAfter();
        Duration ours = execution.getDelay();
        return asked != null && asked.compareTo(ours) > 0 ? asked : ours;
    }

    private static GraphAnswer lastOf(@Nullable GraphAnswer answer, @Nullable IOException failure) {
        if (answer != null) {
            return answer;
        }
        throw new PlatformException(
                Reason.UNREACHABLE,
                "Microsoft Graph could not be reached in time; see whether this machine reaches it, then do it again.",
                failure == null ? new IOException("no answer") : failure);
    }
}
