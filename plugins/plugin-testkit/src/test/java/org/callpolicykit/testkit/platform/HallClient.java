package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Speaks to Hall: with a token that is renewed once, and a few tries. */
final class HallClient {

    private static final Logger LOG = Logger.getLogger(HallClient.class.getName());
    private static final int TRIES = 3;
    private static final int LONGEST_WAIT = 30;
    private static final Duration TIME_OUT = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String key;
    private final Set<Mistake> mistakes;
    private final Waits waits;
    private volatile @Nullable String token;

    HallClient(AdapterSettings settings, Set<Mistake> mistakes, Waits waits) {
        this.address = settings.value("address").orElseThrow();
        this.key = settings.secret("key").orElseThrow().reveal();
        this.mistakes = mistakes;
        this.waits = waits;
    }

    String send(String method, String path, Map<String, String> body) {
        String used = valid(token);
        HttpResponse<String> answer = patiently(method, path, form(body), used);
        if (answer.statusCode() == 401) {
            answer = patiently(method, path, form(body), renewed(used));
        }
        return understood(answer);
    }

    private String valid(@Nullable String kept) {
        return kept == null ? renewed(null) : kept;
    }

    /** Whoever comes second takes what the first one got. */
    private synchronized String renewed(@Nullable String refused) {
        String kept = token;
        if (kept != null && !kept.equals(refused)) {
            return kept;
        }
        token = null;
        String given = understood(patiently("POST", "/token", form(Map.of("key", key)), "none"))
                .replaceFirst("token=", "");
        token = given;
        return given;
    }

    private HttpResponse<String> patiently(String method, String path, String body, String with) {
        for (int tried = 1; ; tried++) {
            HttpResponse<String> answer = null;
            IOException broken = null;
            try {
                answer = once(method, path, body, with);
            } catch (IOException e) {
                broken = e;
            }
            boolean again;
            if (answer != null && answer.statusCode() < 500) {
                again = answer.statusCode() == 429;
            } else {
                again = !method.equals("POST") || isUnserved(answer) || mistakes.contains(Mistake.POSTS_TWICE);
            }
            int wait = answer == null ? 0 : asked(answer);
            boolean may = (tried < TRIES && wait <= LONGEST_WAIT && !mistakes.contains(Mistake.NEVER_TRIES_AGAIN))
                    || mistakes.contains(Mistake.TRIES_FOR_EVER)
                    || (mistakes.contains(Mistake.WAITS_FOR_DAYS) && tried < TRIES);
            if (again && may) {
                waits.add(Duration.ofSeconds(mistakes.contains(Mistake.TRIES_AGAIN_AT_ONCE) ? 0 : wait));
            } else if (answer != null) {
                return answer;
            } else {
                throw said(Reason.UNREACHABLE, "Hall could not be reached in time; see whether it runs.", broken);
            }
        }
    }

    /** What made something may have been served, though nobody said so. */
    private static boolean isUnserved(@Nullable HttpResponse<String> answer) {
        return answer != null && answer.statusCode() == 503;
    }

    private static int asked(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0);
    }

    private HttpResponse<String> once(String method, String path, String body, String with) throws IOException {
        if (mistakes.contains(Mistake.LOGS_ITS_REQUESTS)) {
            LOG.fine(() -> method + " " + path + " " + body + " " + with);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + with)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .get(TIME_OUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the connection broke", e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String understood(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            if (!answer.body().matches("(?s)[a-z]+=.*") && !mistakes.contains(Mistake.TAKES_NONSENSE_FOR_EMPTY)) {
                throw said(Reason.MALFORMED, "Hall's answer could not be understood; see whether it is Hall.", null);
            }
            return answer.body();
        }
        if (mistakes.contains(Mistake.SHOWS_WHAT_THE_PLATFORM_SAYS)) {
            throw said(Reason.NOT_ALLOWED, "Hall said something that has to be looked at: " + answer.body(), null);
        }
        if (mistakes.contains(Mistake.CALLS_EVERYTHING_UNREACHABLE)) {
            throw said(Reason.UNREACHABLE, "Hall could not be reached in time; see whether it runs.", null);
        }
        throw switch (status) {
            case 401 ->
                mistakes.contains(Mistake.SAYS_ONLY_THE_STATUS)
                        ? said(Reason.NOT_AUTHENTICATED, "401", null)
                        : said(
                                Reason.NOT_AUTHENTICATED,
                                "Hall refused the key; give the one of its settings page.",
                                null);
            case 403 ->
                said(Reason.NOT_ALLOWED, "Hall does not allow this; its administrator has to switch it on.", null);
            case 404 -> said(Reason.NOT_FOUND, "Hall has no such room any more; provision the call again.", null);
            case 409 -> said(Reason.CONFLICT, "Hall has another room under this id; take that one away.", null);
            case 429, 503 -> said(Reason.BUSY, "Hall is busy and stays so; try it again later.", null);
            default -> said(Reason.UNREACHABLE, "Hall does not work at the moment; see whether it runs.", null);
        };
    }

    private static PlatformException said(Reason reason, String message, @Nullable Exception cause) {
        return cause == null ? new PlatformException(reason, message) : new PlatformException(reason, message, cause);
    }

    static String form(Map<String, String> body) {
        return body.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
