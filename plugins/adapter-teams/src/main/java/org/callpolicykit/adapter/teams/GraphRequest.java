package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request to Microsoft Graph.
 *
 * @param method what is done
 * @param path to what: below the address of Graph, or the whole address of a further page
 * @param body what is sent; null for nothing
 * @param permission what it needs
 * @param repeat whether it may be sent again when nobody knows what became of it
 */
record GraphRequest(Method method, String path, @Nullable JsonObject body, Permission permission, Repeat repeat) {

    private static final Pattern USER = Pattern.compile("/users/([^/?]+)");

    /** What is done. */
    enum Method {
        /** Read. */
        GET,
        /** Make, or act. */
        POST,
        /** Change. */
        PATCH,
        /** Take away. */
        DELETE
    }

    /** Whether a request may be sent again when nobody knows what became of it. */
    enum Repeat {
        /** Doing it twice comes to the same as doing it once. */
        SAFE,
        /** Doing it twice does two things. */
        UNSAFE
    }

    static GraphRequest get(String path, Permission permission) {
        return new GraphRequest(Method.GET, path, null, permission, Repeat.SAFE);
    }

    static GraphRequest patch(String path, JsonObject body, Permission permission) {
        return new GraphRequest(Method.PATCH, path, body, permission, Repeat.SAFE);
    }

    static GraphRequest delete(String path, Permission permission) {
        return new GraphRequest(Method.DELETE, path, null, permission, Repeat.SAFE);
    }

    /** A POST that finds what it made before. */
    static GraphRequest ensure(String path, JsonObject body, Permission permission) {
        return new GraphRequest(Method.POST, path, body, permission, Repeat.SAFE);
    }

    /** A POST that does a thing each time. */
    static GraphRequest act(String path, JsonObject body, Permission permission) {
        return new GraphRequest(Method.POST, path, body, permission, Repeat.UNSAFE);
    }

    /** Returns the same request for a further page. */
    GraphRequest page(String address) {
        return new GraphRequest(method, address, body, permission, repeat);
    }

    /** Returns whose it is, as the path says it. */
    String user() {
        Matcher user = USER.matcher(path);
        return user.find() ? user.group(1) : "";
    }

    /** Returns to how many people Exchange writes because of it. */
    int recipients() {
        JsonObject message = body == null ? null : Json.object(body, "message");
        return Json.objects(message, "toRecipients").size()
                + Json.objects(message, "bccRecipients").size()
                + Json.objects(body, "attendees").size();
    }

    /** Returns text as it is written in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns text as it is written between quotes in a filter. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns what was done without to whom: for messages. */
    @Override
    public String toString() {
        return "to " + permission.purpose();
    }
}
