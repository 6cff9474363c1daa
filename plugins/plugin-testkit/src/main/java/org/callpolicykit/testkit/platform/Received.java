package org.callpolicykit.testkit.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived at a test server.
 *
 * @param method the HTTP method
 * @param path the path, without the query
 * @param query the query as it was sent, still encoded; empty when there is none
 * @param headers the headers, their names in lower case
 * @param body the body; empty when there is none
 */
public record Received(String method, String path, String query, Map<String, List<String>> headers, String body) {

    /** Copies the headers. */
    public Received {
        headers = Map.copyOf(headers);
    }

    /** Returns the path with the query. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Returns the first value of a header; null when it was not sent. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
