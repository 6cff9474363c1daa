package org.callpolicykit.api.platform;

import org.callpolicykit.api.person.SchoolRole;

/**
 * What somebody does by hand, because no adapter can.
 *
 * @param actor whose turn it is
 * @param when when it is done
 * @param what what to do and where in the product, as a sentence; never blank
 */
public record Step(SchoolRole actor, When when, String what) {

    /** @throws IllegalArgumentException if it does not say what to do */
    public Step {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a step says what to do; this one is blank");
        }
    }

    /** When a step is done. */
    public enum When {
        /** Once, for the whole school, before the first call. */
        BEFORE_FIRST_CALL("once, before the first call"),
        /** For each call, before it starts. */
        BEFORE_START("before the start"),
        /** For each call, as it starts. */
        AT_START("at the start"),
        /** For each call, for as long as it goes on. */
        DURING("during the call"),
        /** For each call, when it has ended. */
        AFTER_END("after the end");

        private final String label;

        When(String label) {
            this.label = label;
        }

        /** Returns the time in words, for people. */
        public String label() {
            return label;
        }
    }
}
