package org.callpolicykit.adapter.teams.graph;

import org.jspecify.annotations.Nullable;

/** Something that goes wrong on the way. */
public sealed interface Fault {

    /** Graph answers with an error, having done nothing. */
    record Status(
            int status,
            String code,
            String message,
            @Nullable String retryAfter) implements Fault {

        /** An error that says nothing about when to come back. */
        public Status(int status, String code) {
            this(status, code, "made for a test", null);
        }
    }

    /** The connection is lost before anything was done. */
    record LostBefore() implements Fault {}

    /** It is done, and the connection is lost before the answer. */
    record LostAfter() implements Fault {}

    /** It is done, and the connection is reset in the middle of the answer. */
    record ResetInBody() implements Fault {}

    /** It is done, and the answer is something else. */
    record Answered(String text) implements Fault {}

    /** Nothing comes back, until the server closes. */
    record Silence() implements Fault {}
}
