package org.callpolicykit.adapter.bigbluebutton;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Gets what is at an address, and tries again while that may help: a few times, within a deadline, after the time that the server asks for. */
final class PatientClient {

    private static final double JITTER = 0.25;

    private final HttpClient http;
    private final Duration timeOut;
    private final Consumer<Duration> pause;
    private final RetryPolicy<HttpResponse<byte[]>> policy;

    PatientClient(Duration timeOut, Duration deadline, Consumer<Duration> pause) {
        this.http = HttpClient.newBuilder().connectTimeout(timeOut).build();
        this.timeOut = timeOut;
        this.pause = pause;
        this.policy = RetryPolicy.<HttpResponse<byte[]>>builder()
                .handle(IOException.class)
                .handleResultIf(answer -> answer != null && (answer.statusCode() == 429 || answer.statusCode() >= 500))
                .abortIf((answer, thrown) -> asksForMoreThan(deadline, answer))
                .withBackoff(deadline.dividedBy(60), deadline.dividedBy(4))
                .withDelayFn(tried -> beforeNext(tried.getLastResult()))
                .withJitter(JITTER)
                .withMaxRetries(4)
                .withMaxDuration(deadline)
                .build();
    }

    /** @throws PlatformException if no answer arrived in time */
    HttpResponse<byte[]> get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).GET().build();
        Execution<HttpResponse<byte[]>> tries = Execution.of(policy);
        while (true) {
            try {
                HttpResponse<byte[]> answer = send(request);
                tries.recordResult(answer);
                if (tries.isComplete()) {
                    return answer;
                }
            } catch (IOException e) {
                tries.recordException(e);
                if (tries.isComplete()) {
                    throw unreachable(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable(e);
            }
            pause.accept(tries.getDelay());
        }
    }

    /** The client's own time-out ends when the body begins; this one does not. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeOut.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + timeOut, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static PlatformException unreachable(Exception cause) {
        return new PlatformException(
                Reason.UNREACHABLE,
                "The BigBlueButton server could not be reached, or broke off; see whether it runs, with bbb-conf --check.",
                cause);
    }

    /** Returns how long the server asks to wait, and so much more that jitter never makes it less; less than nothing when it does not ask. */
    private static Duration beforeNext(@Nullable HttpResponse<byte[]> answer) {
        long seconds = answer == null ? -1 : retryAfter(answer);
        return seconds < 0 ? Duration.ofSeconds(-1) : Duration.ofMillis((long) (seconds * 1000 / (1 - JITTER)) + 1);
    }

    private static boolean asksForMoreThan(Duration deadline, @Nullable HttpResponse<byte[]> answer) {
        return answer != null && retryAfter(answer) > deadline.toSeconds();
    }

    private static long retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
