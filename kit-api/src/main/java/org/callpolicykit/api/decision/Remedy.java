package org.callpolicykit.api.decision;

import org.callpolicykit.api.person.SchoolRole;

/**
 * What puts a finding right.
 *
 * @param actor whose turn it is
 * @param text what to do, as a sentence; never blank
 */
public record Remedy(SchoolRole actor, String text) {

    /** @throws IllegalArgumentException if the text is blank */
    public Remedy {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a remedy says what to do; this one is blank");
        }
    }
}
