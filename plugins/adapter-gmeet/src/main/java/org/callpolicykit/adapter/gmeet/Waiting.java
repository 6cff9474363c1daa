package org.callpolicykit.adapter.gmeet;

import java.time.Duration;
import java.time.Instant;

/** Time as the adapter sees it: what it is now, and letting some of it pass. */
interface Waiting {

    /** The time of the machine. */
    Waiting REAL = new Waiting() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** Returns what time it is. */
    Instant now();

    /** Returns when that much time has passed, because a request failed. */
    void pause(Duration duration) throws InterruptedException;

    /** Returns when that much time has passed, because a quota would be used up before. */
    default void untilTurn(Duration duration) throws InterruptedException {
        pause(duration);
    }
}
