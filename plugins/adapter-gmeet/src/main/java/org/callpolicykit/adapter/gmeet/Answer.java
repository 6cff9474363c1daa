package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
record Answer(int status, String text, @Nullable Duration retryAfter) {

    static Answer of(int status, @Nullable String text, HttpHeaders headers, Instant now) {
        return new Answer(status, text == null ? "" : text, wait(headers.getRetryAfter(), now));
    }

    private static @Nullable Duration wait(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns whether the request was done. */
    boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** Returns whether what was asked for is not there. */
    boolean isMissing() {
        return status == 404 || status == 410;
    }

    /** Returns whether the service asks to come back later, having done nothing; Calendar says so with 403 too. */
    boolean asksToWait() {
        return status == 429 || status == 503 || (status == 403 && Trouble.in(text) == Trouble.BUSY);
    }

    /** Returns whether something in between failed, so that nobody knows whether it was done. */
    boolean isUncertain() {
        return status >= 500 && status != 501 && status != 503;
    }

    /**
     * Returns the body as one of Google's models.
     *
     * @throws PlatformException if it is none; its words are not repeated, they may hold names
     */
    <T> T as(Class<T> model) {
        try {
            T read = text.isBlank() ? null : GsonFactory.getDefaultInstance().fromString(text, model);
            if (read != null) {
                return read;
            }
        } catch (IOException | RuntimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** Says that an answer cannot be understood. */
    static PlatformException malformed() {
        return new PlatformException(
                Reason.MALFORMED,
                "Google answered with something that cannot be understood; do it again in some minutes.");
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
