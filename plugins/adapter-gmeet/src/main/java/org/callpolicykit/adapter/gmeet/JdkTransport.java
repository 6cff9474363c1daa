package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries the requests of Google's clients by the JDK's {@link HttpClient}. Their own transport sends a POST again by itself when a connection breaks, which makes a
 * second space; and it has no PATCH, and no time-out for an answer as a whole.
 */
final class JdkTransport extends HttpTransport {

    private final HttpClient http;
    private final Duration timeout;

    JdkTransport(Duration timeout) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(method, HttpRequest.newBuilder(URI.create(url)));
    }

    private LowLevelHttpResponse send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return new JdkResponse(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new Unreachable("no whole answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw new Unreachable("the connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } finally {
            answer.cancel(true);
        }
    }

    private final class Request extends LowLevelHttpRequest {

        private final String method;
        private final HttpRequest.Builder builder;

        Request(String method, HttpRequest.Builder builder) {
            this.method = method;
            this.builder = builder;
        }

        @Override
        public void addHeader(String name, String value) {
            builder.header(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
            if (getStreamingContent() != null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                getStreamingContent().writeTo(bytes);
                body = HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
            }
            if (getContentType() != null) {
                builder.header("Content-Type", getContentType());
            }
            return send(builder.method(method, body).build());
        }
    }
}
