package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as the server received it.
 *
 * @param method the HTTP method
 * @param address path and query
 * @param body the JSON body; null when there is none
 * @param wantsLaterMembers whether the client takes enum members of later versions
 */
public record Received(String method, URI address, @Nullable JsonObject body, boolean wantsLaterMembers) {

    private static final Pattern VALUE = Pattern.compile("ep/value eq '((?:[^']|'')*)'");
    private static final Pattern JOIN_ADDRESS = Pattern.compile("JoinWebUrl eq '((?:[^']|'')*)'");

    /** Returns the parts of the path below the version, decoded. */
    List<String> parts() {
        return List.of(address.getRawPath().substring("/v1.0/".length()).split("/", -1)).stream()
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /** Returns the query, decoded; empty when there is none. */
    String query() {
        String query = address.getRawQuery();
        return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    /** Returns the body, which has to be there. */
    JsonObject needed() {
        if (body == null) {
            throw Refusal.badRequest("A body is needed.");
        }
        return body;
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
        return method + " " + address.getRawPath();
    }
}
