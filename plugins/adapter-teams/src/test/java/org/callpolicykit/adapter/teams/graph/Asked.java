package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/**
 * What Graph is asked.
 *
 * @param received the request as it arrived
 */
public record Asked(Received received) {

    private static final String VERSION = "/v1.0/";
    private static final Pattern VALUE = Pattern.compile("ep/value eq '((?:[^']|'')*)'");
    private static final Pattern JOIN_ADDRESS = Pattern.compile("JoinWebUrl eq '((?:[^']|'')*)'");

    static boolean isGraph(Received received) {
        return received.path().startsWith(VERSION);
    }

    /** Returns the HTTP method. */
    public String method() {
        return received.method();
    }

    /** Returns the path, decoded. */
    public String path() {
        return received.path();
    }

    /** Returns the JSON body; null when there is none. */
    public @Nullable JsonObject body() {
        return received.body().isEmpty()
                ? null
                : JsonParser.parseString(received.body()).getAsJsonObject();
    }

    /** Returns whether the client takes enum members of later versions. */
    public boolean wantsLaterMembers() {
        return "include-unknown-enum-members".equals(received.header("Prefer"));
    }

    /** Returns the parts of the path below the version. */
    List<String> parts() {
        return List.of(path().substring(VERSION.length()).split("/", -1));
    }

    /** Returns the path as it stands in an address. */
    String encodedPath() {
        return parts().stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", VERSION, ""));
    }

    /** Returns the query, decoded; empty when there is none. */
    String query() {
        return URLDecoder.decode(received.query(), StandardCharsets.UTF_8);
    }

    /** Returns the body, which has to be there. */
    JsonObject needed() {
        try {
            JsonObject body = body();
            if (body != null) {
                return body;
            }
        } catch (JsonParseException | IllegalStateException e) {
            throw Refusal.badRequest("The body is no JSON object.");
        }
        throw Refusal.badRequest("A body is needed.");
    }

    /** Returns the value of one of our marks for which is filtered. */
    String markAskedFor() {
        return group(VALUE);
    }

    /** Returns the address for which is filtered. */
    String joinAddressAskedFor() {
        return group(JOIN_ADDRESS);
    }

    private String group(Pattern pattern) {
        Matcher matcher = pattern.matcher(query());
        if (!matcher.find()) {
            throw Refusal.badRequest("The filter is not supported.");
        }
        return matcher.group(1).replace("''", "'");
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }
}
