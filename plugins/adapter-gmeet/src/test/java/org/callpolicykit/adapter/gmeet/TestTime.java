package org.callpolicykit.adapter.gmeet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Time that passes when somebody waits, and not otherwise: Thursday 26 November 2026, noon, at first. */
final class TestTime implements Waiting {

    private final Consumer<Duration> pauses;
    private final List<Duration> turns = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    TestTime() {
        this(pause -> {});
    }

    /** Time that tells how long somebody waited because a request had failed. */
    TestTime(Consumer<Duration> pauses) {
        this.pauses = pauses;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.accept(duration);
        now = now.plus(duration);
    }

    @Override
    public synchronized void untilTurn(Duration duration) {
        turns.add(duration);
        now = now.plus(duration);
    }

    synchronized List<Duration> turns() {
        return List.copyOf(turns);
    }

    synchronized void set(String time) {
        now = Instant.parse(time);
    }
}
