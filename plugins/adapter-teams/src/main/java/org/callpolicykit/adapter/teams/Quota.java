package org.callpolicykit.adapter.teams;

import dev.failsafe.RateLimiter;
import java.time.Duration;

/**
 * What Microsoft publishes as the most that it takes: <a href="https://learn.microsoft.com/graph/throttling-limits">of Graph's services</a>, and
 * <a href="https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits">of Exchange</a>.
 */
enum Quota {
    /** Requests about meetings and who was in them, by one application. */
    MEETINGS(5_000, Duration.ofSeconds(10)),
    /** Requests about users, by one application in one tenant of the smallest size. */
    USERS(3_500, Duration.ofSeconds(10)),
    /** Requests about one mailbox, its calendar included, by one application. */
    MAILBOX(10_000, Duration.ofMinutes(10)),
    /** Messages that one mailbox sends; Exchange sends one for each change of an entry in a calendar. */
    MESSAGES(30, Duration.ofMinutes(1)),
    /** People to whom one mailbox writes. */
    RECIPIENTS(10_000, Duration.ofDays(1));

    /** Requests about one mailbox at the same time. */
    static final int AT_ONCE = 4;

    /** The rest is for requests that arrive later than they were sent, and for the school's other programs. */
    private static final double SHARE = 0.9;

    private final int most;
    private final Duration period;

    Quota(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    /** Returns the most that is taken in a period. */
    int most() {
        return most;
    }

    /** Returns the period. */
    Duration period() {
        return period;
    }

    /**
     * Returns what spreads requests evenly over the period.
     *
     * @param factor how many times the quota was granted
     */
    RateLimiter<Object> evenly(int factor) {
        return RateLimiter.smoothBuilder(((long) (most * SHARE)) * factor, period)
                .build();
    }

    /**
     * Returns what takes them as they come, half of the quota in each period: never more than the quota in any stretch of that length.
     *
     * @param factor how many times the quota was granted
     */
    RateLimiter<Object> asTheyCome(int factor) {
        return RateLimiter.burstyBuilder(((long) (most * SHARE)) * factor / 2, period)
                .build();
    }
}
