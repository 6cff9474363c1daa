package org.callpolicykit.api.person;

import java.time.LocalDate;

/**
 * Which way of making contact with a child was weighed and chosen.
 *
 * @param way the way that was chosen
 * @param by who decided
 * @param on the day of the decision
 * @param reason why; never blank, and never logged
 */
public record ContactDecision(Way way, PersonId by, LocalDate on, String reason) {

    /** @throws IllegalArgumentException if the reason is blank */
    public ContactDecision {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the decision by " + by + " on how to make contact gives no reason");
        }
    }

    @Override
    public String toString() {
        return "ContactDecision[" + way + ", " + by + ", " + on + "]";
    }

    /** Ways of making contact with a child. */
    public enum Way {
        /** A video call, arranged with the parents. */
        VIDEO_CALL("a video call"),
        /** A telephone call, through the parents. */
        TELEPHONE("a telephone call"),
        /** A visit. */
        VISIT("a visit"),
        /** With the child directly, because going through the parents is a risk to the child. */
        DIRECTLY("directly, because contact through the parents is a risk");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** Returns the way in words, for people. */
        public String label() {
            return label;
        }
    }
}
