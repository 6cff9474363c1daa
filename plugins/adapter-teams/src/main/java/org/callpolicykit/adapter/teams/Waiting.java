package org.callpolicykit.adapter.teams;

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

    /** Returns when that much time has passed. */
    void pause(Duration duration) throws InterruptedException;
}
