package org.callpolicykit.benchmarks.contender;

/** What the rules of an engine found of one call. For one thread. */
public final class Verdict {

    private long found;

    /** Adds what one rule found. */
    public void add(long bits) {
        found |= bits;
    }

    /** Returns all that was found. */
    public long found() {
        return found;
    }
}
