package org.callpolicykit.adapter.gmeet;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Sends again what may be sent again, after a while that grows, and until a deadline. */
final class Retries {

    private static final int ATTEMPTS = 4;

    private final Waiting waiting;
    private final Duration total;
    private final RetryPolicy<Answer> safe;
    private final RetryPolicy<Answer> unsafe;

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

    private static RetryPolicy<Answer> policy(Repeat repeat) {
        return RetryPolicy.<Answer>builder()
                .handleIf((answer, failure) -> mayBeSentAgain(repeat, answer, failure))
                .withMaxAttempts(ATTEMPTS)
                .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(20))
                .withJitter(0.25)
                .build();
    }

    private static boolean mayBeSentAgain(Repeat repeat, @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer != null && answer.asksToWait()) {
            return true;
        }
        return repeat == Repeat.SAFE && (failure instanceof IOException || (answer != null && answer.isUncertain()));
    }

    /** One try. */
    @FunctionalInterface
    interface Attempt {
        Answer send() throws IOException;
    }

    /** When the next try may be: how long from that moment on. */
    @FunctionalInterface
    interface Queue {
        Duration turn(Instant now);
    }

    /**
     * Returns the last answer, whatever it says. Waiting for one's turn does not count towards the deadline.
     *
     * @throws PlatformException if there was none
     */
    Answer run(Repeat repeat, Queue queue, Attempt attempt) {
        Execution<Answer> execution = Execution.of(repeat == Repeat.SAFE ? safe : unsafe);
        Instant deadline = waiting.now().plus(total);
        try {
            while (true) {
                deadline = deadline.plus(waitForTurn(queue));
                Answer answer = null;
                IOException failure = null;
                try {
                    answer = attempt.send();
                } catch (InterruptedIOException e) {
                    throw interrupted(e);
                } catch (IOException e) {
                    failure = e;
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
            throw interrupted(e);
        }
    }

    private Duration waitForTurn(Queue queue) throws InterruptedException {
        Duration turn = queue.turn(waiting.now());
        if (!turn.isZero()) {
            waiting.untilTurn(turn);
        }
        return turn;
    }

    /** Never comes back earlier than asked. */
    private static Duration delay(Execution<Answer> execution, @Nullable Answer answer) {
        Duration asked = answer == null ? null : answer.retryAfter();
        Duration ours = execution.getDelay();
        return asked != null && asked.compareTo(ours) > 0 ? asked : ours;
    }

    private static Answer lastOf(@Nullable Answer answer, @Nullable IOException failure) {
        if (answer != null) {
            return answer;
        }
        throw new PlatformException(
                Reason.UNREACHABLE,
                "Google could not be reached in time; see whether this machine reaches it, then do it again.",
                failure == null ? new IOException("no answer") : failure);
    }

    private static PlatformException interrupted(Exception cause) {
        return new PlatformException(
                Reason.UNREACHABLE, "Waiting for Google was interrupted; provision the call again.", cause);
    }
}
