package org.callpolicykit.testkit.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where an adapter under test waits: it does not, but for how long it would have is kept. Give {@code waits::add} to the adapter in place of sleeping. */
public final class Waits {

    /** An adapter that keeps to quotas may wait a moment before each request. */
    private static final int ENOUGH = 1_000;

    private final List<Duration> all = new ArrayList<>();

    /** Waits for no time at all. */
    public synchronized void add(Duration wait) {
        all.add(wait);
        if (all.size() > ENOUGH) {
            throw new AssertionError("the adapter waited " + all.size() + " times and would not give up");
        }
    }

    synchronized void clear() {
        all.clear();
    }

    synchronized List<Duration> all() {
        return List.copyOf(all);
    }

    synchronized Duration total() {
        return all.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
