package org.callpolicykit.adapter.teams;

import dev.failsafe.Bulkhead;
import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.adapter.teams.GraphRequest.Method;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Keeps a connection to the {@linkplain Quota published quotas}: each request waits for its turn. Safe for use by several threads. */
final class Pace {

    private final Waiting waiting;
    private final int factor;
    private final RateLimiter<Object> meetings;
    private final RateLimiter<Object> users;
    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();

    /** @param factor how many times the quotas were granted */
    Pace(Waiting waiting, int factor) {
        this.waiting = waiting;
        this.factor = factor;
        this.meetings = Quota.MEETINGS.evenly(factor);
        this.users = Quota.USERS.evenly(factor);
    }

    /** What a request has while it is under way. */
    @FunctionalInterface
    interface Turn {

        /** Of a request that nobody counts. */
        Turn UNCOUNTED = () -> {};

        /** Lets others have their turn. */
        void close();
    }

    /**
     * Waits until a request may be sent.
     *
     * @throws PlatformException if that would take a day, because its mailbox has written to as many people as it may
     */
    Turn turn(GraphRequest request) throws InterruptedException {
        return switch (request.permission().service()) {
            case MEETINGS -> {
                pause(meetings.reservePermit());
                yield Turn.UNCOUNTED;
            }
            case DIRECTORY -> {
                pause(users.reservePermit());
                yield Turn.UNCOUNTED;
            }
            case OUTLOOK -> {
                Mailbox mailbox = mailboxes.computeIfAbsent(request.user(), user -> new Mailbox(factor));
                pause(mailbox.reserve(request));
                mailbox.atOnce.acquirePermit();
                yield mailbox.atOnce::releasePermit;
            }
        };
    }

    private void pause(Duration wait) throws InterruptedException {
        if (!wait.isZero()) {
            waiting.pause(wait);
        }
    }

    /** The quotas that count for each mailbox. */
    private static final class Mailbox {

        private final RateLimiter<Object> requests;
        private final RateLimiter<Object> messages;
        private final RateLimiter<Object> recipients;
        private final Bulkhead<Object> atOnce = Bulkhead.of(Quota.AT_ONCE);

        Mailbox(int factor) {
            this.requests = Quota.MAILBOX.evenly(factor);
            this.messages = Quota.MESSAGES.evenly(factor);
            this.recipients = Quota.RECIPIENTS.asTheyCome(factor);
        }

        Duration reserve(GraphRequest request) {
            if (request.method() == Method.GET) {
                return requests.reservePermit();
            }
            if (request.recipients() > 0 && !recipients.tryAcquirePermits(request.recipients())) {
                throw new PlatformException(
                        Reason.BUSY,
                        "The mailbox of a member of staff has written to about half as many people as Exchange lets it in a day;"
                                + " let somebody else host, or do it again tomorrow.");
            }
            Duration turn = requests.reservePermit();
            Duration message = messages.reservePermit();
            return message.compareTo(turn) > 0 ? message : turn;
        }
    }
}
