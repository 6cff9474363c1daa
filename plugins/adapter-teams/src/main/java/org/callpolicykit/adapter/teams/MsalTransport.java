package org.callpolicykit.adapter.teams;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callpolicykit.adapter.teams.GraphRequest.Repeat;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

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
        if (answer.asksToWait() || answer.isUncertain()) {
            throw new PlatformException(Reason.BUSY, "The tenant's sign-in is busy; come back later.");
        }
        return new Response(answer.status(), answer.text());
    }

    private GraphAnswer once(HttpRequest request) throws IOException, InterruptedException {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(
                URI.create(authority + request.url().getFile()));
        request.headers().forEach(builder::header);
        String body = request.body();
        builder.method(
                request.httpMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return GraphAnswer.of(Whole.answer(http, builder.build(), timeout), waiting.now());
    }

    private record Response(int statusCode, String body) implements IHttpResponse {

        @Override
        public Map<String, List<String>> headers() {
            return Map.of("Content-Type", List.of("application/json"));
        }
    }
}
