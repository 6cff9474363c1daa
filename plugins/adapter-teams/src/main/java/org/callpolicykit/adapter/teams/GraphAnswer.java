package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param text the body; never logged
 * @param retryAfter after how long to come back; null when that was not said
 */
record GraphAnswer(int status, String text, @Nullable Duration retryAfter) {

    static GraphAnswer of(HttpResponse<String> response, Instant now) {
        return new GraphAnswer(
                response.statusCode(),
                response.body(),
                response.headers()
                        .firstValue("Retry-After")
                        .map(value -> wait(value, now))
                        .orElse(null));
    }

    private static @Nullable Duration wait(String value, Instant now) {
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip())));
        } catch (NumberFormatException notSeconds) {
            try {
                Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
            } catch (DateTimeParseException notADate) {
                return null;
            }
        }
    }

    /** Returns whether the request was done. */
    boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the platform asks to come back later, having done nothing. */
    boolean asksToWait() {
        return status == 429 || status == 503;
    }

    /** Returns whether something in between failed, so that nobody knows whether it was done. */
    boolean isUncertain() {
        return status >= 500 && status != 501 && status != 503;
    }

    /**
     * Returns the body.
     *
     * @throws PlatformException if it is no JSON object; its words are not repeated, they may hold names
     */
    JsonObject json() {
        JsonObject parsed = Json.parsed(text);
        if (parsed == null) {
            throw new PlatformException(
                    Reason.MALFORMED,
                    "Microsoft Graph answered with something that is no JSON object; try again later.");
        }
        return parsed;
    }

    @Override
    public String toString() {
        return "GraphAnswer[" + status + "]";
    }
}
