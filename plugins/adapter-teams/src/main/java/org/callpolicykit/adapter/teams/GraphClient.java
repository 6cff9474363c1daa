package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Talks to Microsoft Graph. Logs nothing; what it throws holds neither secrets nor names. Safe for use by several threads. */
final class GraphClient {

    private static final int PAGES = 500;

    private final TeamsSettings settings;
    private final Waiting waiting;
    private final HttpClient http;
    private final Retries retries;
    private final Tokens tokens;
    private final Pace pace;

    GraphClient(TeamsSettings settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.requestTimeout())
                .build();
        this.retries = new Retries(waiting, settings.totalDeadline());
        this.pace = new Pace(waiting, settings.quotaFactor());
        this.tokens = new Tokens(
                settings,
                new MsalTransport(http, settings.authority(), settings.requestTimeout(), retries, waiting),
                waiting);
    }

    /** Returns a token: what preflight looks into. */
    String token() {
        return tokens.current();
    }

    /**
     * Returns the answer.
     *
     * @throws PlatformException if it was not done
     */
    GraphAnswer send(GraphRequest request) {
        GraphAnswer answer = exchange(request);
        if (!answer.isDone()) {
            throw GraphFailure.of(request, answer);
        }
        return answer;
    }

    /** Returns what is there; empty when it is not there (any more). */
    Optional<JsonObject> find(GraphRequest request) {
        GraphAnswer answer = exchange(request);
        if (answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        if (!answer.isDone()) {
            throw GraphFailure.of(request, answer);
        }
        return Optional.of(answer.json());
    }

    /** Returns the answer, whatever it says. */
    GraphAnswer exchange(GraphRequest request) {
        URI address = address(request.path());
        String token = tokens.current();
        GraphAnswer answer = retries.run(request.repeat(), new Paced(request, address, token));
        return answer.status() == 401
                ? retries.run(request.repeat(), new Paced(request, address, tokens.renewed(token)))
                : answer;
    }

    /** A try that waits for its turn. */
    private final class Paced implements Retries.Attempt {

        private final GraphRequest request;
        private final URI address;
        private final String token;

        Paced(GraphRequest request, URI address, String token) {
            this.request = request;
            this.address = address;
            this.token = token;
        }

        @Override
        public Pace.Turn turn() throws InterruptedException {
            return pace.turn(request);
        }

        @Override
        public GraphAnswer send() throws IOException, InterruptedException {
            return once(request, address, token);
        }
    }

    /**
     * Takes something away. What is gone already is no error.
     *
     * @return whether it was there
     */
    boolean delete(GraphRequest request) {
        GraphAnswer answer = exchange(request);
        if (answer.isDone()) {
            return true;
        }
        if (answer.status() == 404 || answer.status() == 410) {
            return false;
        }
        throw GraphFailure.of(request, answer);
    }

    /** Returns what all pages of a list hold. */
    List<JsonObject> list(GraphRequest request) {
        return rest(request, send(request).json(), "value", "@odata.nextLink");
    }

    /** Returns what a page holds, and all pages after it. */
    List<JsonObject> rest(GraphRequest request, JsonObject first, String values, String next) {
        List<JsonObject> all = new ArrayList<>(Json.objects(first, values));
        Set<String> seen = new HashSet<>();
        String address = Json.text(first, next);
        while (address != null) {
            if (!seen.add(address) || seen.size() > PAGES) {
                throw new PlatformException(
                        Reason.MALFORMED, "Microsoft Graph goes round in circles with its pages; try again later.");
            }
            JsonObject page = send(request.page(address)).json();
            all.addAll(Json.objects(page, "value"));
            address = Json.text(page, "@odata.nextLink");
        }
        return all;
    }

    /** The token goes nowhere but to Graph, whatever a page says. */
    private URI address(String path) {
        String base = settings.graph().toString();
        String whole = path.startsWith("/") ? base + path : path;
        if (!whole.startsWith(base + "/")) {
            throw new PlatformException(
                    Reason.MALFORMED, "Microsoft Graph names a further page somewhere else; nothing was sent there.");
        }
        return URI.create(whole);
    }

    private GraphAnswer once(GraphRequest request, URI address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Prefer", "include-unknown-enum-members");
        JsonObject body = request.body();
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        builder.method(request.method().name(), publisher(body));
        return GraphAnswer.of(Whole.answer(http, builder.build(), settings.requestTimeout()), waiting.now());
    }

    private static BodyPublisher publisher(@Nullable JsonObject body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }
}
