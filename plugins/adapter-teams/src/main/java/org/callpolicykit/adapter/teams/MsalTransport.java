package org.callpolicykit.adapter.teams;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callpolicykit.adapter.teams.GraphRequest.Repeat;

/**
 * Carries the requests for tokens to the authority that the host set, by the same client and with the same patience as all others.
 *
 * @param http the client
 * @param authority where tokens are given out
 * @param timeout how long one request may take
 * @param retries sends again
 * @param waiting how time passes
 */
record MsalTransport(HttpClient http, URI authority, Duration timeout, Retries retries, Waiting waiting)
        implements IHttpClient {

    @Override
    public IHttpResponse send(HttpRequest request) {
        GraphAnswer answer = retries.run(Repeat.SAFE, () -> once(request));
        return new Response(answer.status(), answer.text());
    }

    private GraphAnswer once(HttpRequest request) throws IOException, InterruptedException {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(
                        URI.create(authority + request.url().getFile()))
                .timeout(timeout);
        request.headers().forEach(builder::header);
        String body = request.body();
        builder.method(
                request.httpMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return GraphAnswer.of(http.send(builder.build(), BodyHandlers.ofString()), waiting.now());
    }

    private record Response(int statusCode, String body) implements IHttpResponse {

        @Override
        public Map<String, List<String>> headers() {
            return Map.of("Content-Type", List.of("application/json"));
        }
    }
}
