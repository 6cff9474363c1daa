package org.callpolicykit.benchmarks.contender;

import org.jspecify.annotations.Nullable;

/** What the rules of an engine found of one call. For one thread. */
public final class Verdict {

    private long found;

    /** Forgets all. */
    void clear() {
        found = 0;
    }

    /** Adds what one rule found. */
    public void add(long bits) {
        found |= bits;
    }

    /** Adds that a rule is broken. */
    public void broken(SharedRule rule) {
        add(rule.broken());
    }

    /** Adds that a fact is missing which a rule needs. */
    public void unknown(SharedRule rule) {
        add(rule.unknown());
    }

    /** Adds what the matter is with a rule: a fact that breaks it, or one that is missing. */
    public void add(SharedRule rule, @Nullable Object fact) {
        add(fact == null ? rule.unknown() : rule.broken());
    }

    /** Returns all that was found. */
    long found() {
        return found;
    }
}
