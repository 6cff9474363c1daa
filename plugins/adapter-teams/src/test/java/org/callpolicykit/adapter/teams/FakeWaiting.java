package org.callpolicykit.adapter.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when it is waited for, and at once. */
final class FakeWaiting implements Waiting {

    private static final Duration SHORT = Duration.ofMillis(300);

    private Instant now = Instant.parse("2026-11-26T16:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }

    /** Those before something is sent again: waiting for a turn takes less. */
    synchronized List<Duration> pauses() {
        return pauses.stream().filter(pause -> pause.compareTo(SHORT) > 0).toList();
    }
}
