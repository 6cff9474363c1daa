package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.json.gson.GsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callpolicykit.api.platform.RemoteRequest;

/** A wire that leads nowhere: it notes each request, and answers as Google would where nothing has been made for the call yet. */
final class Rehearsal implements Wire {

    private static final String SPACE = "spaces/${space}";

    private final List<RemoteRequest> requests = new ArrayList<>();

    /** Returns what would have been sent, in order. */
    List<RemoteRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Answer exchange(GoogleRequest request) {
        AbstractGoogleClientRequest<?> made = request.request();
        String body = body(made.getHttpContent());
        String path = note(made, body);
        boolean asks = made.getRequestMethod().equals("GET");
        if (asks && path.contains("/events/")) {
            return new Answer(404, "", null);
        }
        if (path.contains("/students/")) {
            return answering(Map.of("userId", "${student-id}"));
        }
        if (path.endsWith("/members")) {
            return answering(Map.of("name", SPACE + "/members/${member}", "email", "${email}"));
        }
        if (path.contains("/spaces")) {
            return answering(Map.of("name", SPACE, "meetingUri", "${link}"));
        }
        Map<String, Object> echo = new TreeMap<>(parsed(body));
        echo.putIfAbsent("id", "${announcement}");
        return answering(echo);
    }

    /** The path is written as people read it. */
    private String note(AbstractGoogleClientRequest<?> request, String body) {
        GenericUrl url = request.buildHttpRequestUrl();
        URI address = URI.create(url.build());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        requests.add(new RemoteRequest(
                request.getRequestMethod(),
                address.getScheme() + "://" + address.getRawAuthority() + address.getPath() + query,
                body));
        return address.getPath();
    }

    private static String body(HttpContent content) {
        if (content == null) {
            return "";
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a body could not be written to memory", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(String body) {
        try {
            return GsonFactory.getDefaultInstance().fromString(body, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what was just written as JSON cannot be read", e);
        }
    }

    private static Answer answering(Map<String, ?> body) {
        try {
            return new Answer(200, GsonFactory.getDefaultInstance().toString(body), null);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer could not be written", e);
        }
    }
}
