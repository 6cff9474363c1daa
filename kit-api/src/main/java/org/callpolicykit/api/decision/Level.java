package org.callpolicykit.api.decision;

/** How much weight a clause has. */
public enum Level {
    /** Never refuses; shown. */
    ADVISORY,
    /** Refuses; a waiver by a named role can lift it. */
    MANDATORY,
    /** Refuses; nothing lifts it. */
    STATUTORY;

    /** Returns whether a waiver can lift a finding at this level. */
    public boolean canBeWaived() {
        return this != STATUTORY;
    }
}
