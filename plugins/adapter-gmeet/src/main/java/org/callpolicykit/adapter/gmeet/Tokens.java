package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.callpolicykit.adapter.gmeet.Service.Scope;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Tokens with which the service account acts for members of staff, one for each of them and each service. Safe for use by several threads. */
final class Tokens {

    /** Google gives them for an hour. */
    private static final Duration KEPT = Duration.ofMinutes(50);

    private final ServiceAccountCredentials key;
    private final Retries retries;
    private final Waiting waiting;
    private final Map<Holder, Kept> kept = new ConcurrentHashMap<>();

    private record Holder(Service service, String account) {}

    private record Kept(String token, Instant until) {}

    Tokens(GmeetSettings settings, JdkTransport transport, Retries retries, Waiting waiting) {
        this.key = settings.key().toBuilder()
                .setTokenServerUri(settings.token())
                .setHttpTransportFactory(() -> transport)
                .build();
        this.retries = retries;
        this.waiting = waiting;
    }

    /** Returns a token that still holds. */
    String current(Service service, String account) {
        Kept found = kept.get(new Holder(service, account));
        return found != null && found.until().isAfter(waiting.now()) ? found.token() : renewed(service, account);
    }

    /** Returns a new token. */
    String renewed(Service service, String account) {
        String token = fetch(service.scopes(), account);
        kept.put(new Holder(service, account), new Kept(token, waiting.now().plus(KEPT)));
        return token;
    }

    /**
     * Sees whether a scope is delegated.
     *
     * @throws PlatformException if it is not
     */
    void tries(Scope scope, String account) {
        fetch(List.of(scope), account);
    }

    private String fetch(List<Scope> scopes, String account) {
        GoogleCredentials delegated = key.createDelegated(account)
                .createScoped(scopes.stream().map(Scope::address).toList());
        if (!(delegated instanceof ServiceAccountCredentials service)) {
            throw new IllegalStateException("the library gave other credentials than it was given");
        }
        GoogleCredentials credentials = service.createWithCustomRetryStrategy(false);
        AtomicReference<String> token = new AtomicReference<>();
        Answer answer = retries.run(Repeat.SAFE, now -> Duration.ZERO, () -> ask(credentials, token));
        String given = token.get();
        if (given == null) {
            throw TokenFailure.of(answer);
        }
        return given;
    }

    /** Leaves the library's own exceptions behind: their words come from outside. */
    private Answer ask(GoogleCredentials credentials, AtomicReference<String> token) throws IOException {
        try {
            token.set(credentials.refreshAccessToken().getTokenValue());
            return new Answer(200, "", null);
        } catch (IOException | RuntimeException e) {
            HttpResponseException refused = cause(e, HttpResponseException.class);
            if (refused != null) {
                return Answer.of(refused.getStatusCode(), refused.getContent(), refused.getHeaders(), waiting.now());
            }
            IOException interrupted = cause(e, InterruptedIOException.class);
            IOException unreachable = interrupted == null ? cause(e, Unreachable.class) : interrupted;
            if (unreachable != null) {
                throw unreachable;
            }
            throw new PlatformException(
                    Reason.MALFORMED,
                    "Google's sign-in answered with something that is no token; do it again in some minutes.");
        }
    }

    private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
