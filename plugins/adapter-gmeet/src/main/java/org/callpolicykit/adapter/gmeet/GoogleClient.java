package org.callpolicykit.adapter.gmeet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Asks Google, and understands what it answers. */
final class GoogleClient {

    private static final int PAGES = 500;

    private final Wire wire;

    GoogleClient(Wire wire) {
        this.wire = wire;
    }

    /** Returns the answer, whatever it says. */
    Answer exchange(GoogleRequest request) {
        return wire.exchange(request);
    }

    /**
     * Returns what came of it.
     *
     * @throws PlatformException if it was not done
     */
    <T> T send(GoogleRequest request, Class<T> model) {
        return understood(request, wire.exchange(request), model);
    }

    /** Returns what is there; empty when it is not there (any more). */
    <T> Optional<T> find(GoogleRequest request, Class<T> model) {
        Answer answer = wire.exchange(request);
        return answer.isMissing() ? Optional.empty() : Optional.of(understood(request, answer, model));
    }

    /** Does something to a thing. That it is gone already is no error. */
    void sendUnlessGone(GoogleRequest request) {
        Answer answer = wire.exchange(request);
        if (!answer.isDone() && !answer.isMissing()) {
            throw GoogleFailure.of(request, answer);
        }
    }

    /** Returns what all pages of a list hold. */
    <P, T> List<T> pages(
            GoogleRequest request,
            Class<P> page,
            Function<P, @Nullable List<T>> entries,
            Function<P, @Nullable String> next) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String token = null;
        do {
            P answer = send(request, page);
            List<T> found = entries.apply(answer);
            if (found != null) {
                all.addAll(found);
            }
            token = next.apply(answer);
            if (token != null && (!seen.add(token) || seen.size() > PAGES)) {
                throw new PlatformException(
                        Reason.MALFORMED, "Google goes round in circles with its pages; do it again in some minutes.");
            }
            request.request().set("pageToken", token);
        } while (token != null && !token.isEmpty());
        return all;
    }

    private static <T> T understood(GoogleRequest request, Answer answer, Class<T> model) {
        if (!answer.isDone()) {
            throw GoogleFailure.of(request, answer);
        }
        return answer.as(model);
    }
}
