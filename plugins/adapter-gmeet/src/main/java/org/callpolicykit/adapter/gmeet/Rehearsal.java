package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.platform.RemoteRequest;

/** A wire that leads nowhere: it notes each request, and answers as Google would. */
final class Rehearsal implements Wire {

    private final There there;
    private final List<RemoteRequest> requests = new ArrayList<>();

    /** @param there what is taken to be at Google */
    Rehearsal(There there) {
        this.there = there;
    }

    /** Returns what would have been sent, in order. */
    List<RemoteRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Answer exchange(GoogleRequest request) {
        AbstractGoogleClientRequest<?> made = request.request();
        String body = body(made.getHttpContent());
        return there.answer(made.getRequestMethod(), note(made, body), There.parsed(body));
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
}
