package org.callpolicykit.testkit.platform;

import java.util.Map;

/**
 * What a test server answers.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body; empty for none
 */
public record Answer(int status, Map<String, String> headers, String body) {

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** An answer without headers of its own. */
    public Answer(int status, String body) {
        this(status, Map.of(), body);
    }

    /** An answer that asks to come back after so many seconds. */
    public static Answer busy(int status, int seconds) {
        return new Answer(status, Map.of("Retry-After", String.valueOf(seconds)), "");
    }
}
