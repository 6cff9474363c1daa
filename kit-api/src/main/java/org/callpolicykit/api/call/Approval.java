package org.callpolicykit.api.call;

import java.time.Instant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;

/**
 * Somebody's permission for something exceptional in one call.
 *
 * @param kind what was approved
 * @param by who approved it
 * @param role the role in which they approved it
 * @param at when
 * @param reason why; never blank
 */
public record Approval(Kind kind, PersonId by, SchoolRole role, Instant at, String reason) {

    /** @throws IllegalArgumentException if the reason is blank */
    public Approval {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the approval by " + by + " gives no reason; an approval says why");
        }
    }

    /** What can be approved. */
    public enum Kind {
        /** A call with one pupil. */
        INDIVIDUAL_CALL("the individual call"),
        /** A recording of a call with pupils. */
        RECORDING("the recording"),
        /** What the Data Protection lead said to a recording. */
        RECORDING_ADVICE("the advice on the recording"),
        /** Something about cameras for which the school's policy asks for approval. */
        CAMERA("the use of the camera"),
        /** A visitor from outside the school. */
        VISITOR("the visitor");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns what was approved in words, for people. */
        public String label() {
            return label;
        }
    }
}
