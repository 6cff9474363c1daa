package org.callpolicykit.benchmarks.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.LoopbackServer;
import org.callpolicykit.testkit.platform.Received;

/**
 * The contender: the requests that an adapter sent, sent once more by the JDK's client alone, to a server that answers each with nothing at once. Nothing is decided, read or
 * held against what was asked for: it is the least that anybody pays who sends them.
 */
final class RequestsAlone implements AutoCloseable {

    private final LoopbackServer server = LoopbackServer.start(received -> new Answer(200, "{}"));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RequestsAlone() {
        server.serveWithoutEnd();
    }

    /** Sends them all, shared out to workers. */
    void send(List<Received> requests, Executor executor, int workers) {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(
                                () -> {
                                    for (int place = next.getAndIncrement();
                                            place < requests.size();
                                            place = next.getAndIncrement()) {
                                        send(requests.get(place));
                                    }
                                },
                                executor))
                        .limit(workers)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void send(Received request) {
        HttpRequest again = HttpRequest.newBuilder(URI.create(server.address() + request.address()))
                .method(request.method(), BodyPublishers.ofString(request.body()))
                .header("Content-Type", "application/json")
                .build();
        try {
            if (client.send(again, BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("the server did not answer");
            }
        } catch (IOException e) {
            sendAgain(again, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server closes connections that it takes for idle; adapters send again then too. */
    private void sendAgain(HttpRequest request, IOException first) {
        try {
            client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            e.addSuppressed(first);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns how many requests arrived. */
    int arrived() {
        return server.received().size();
    }

    @Override
    public void close() {
        server.close();
    }
}
