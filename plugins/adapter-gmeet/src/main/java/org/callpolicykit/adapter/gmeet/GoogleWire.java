package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import java.io.IOException;

/** Sends requests to Google, in turn, with a token, again where that helps. Logs nothing. Safe for use by several threads. */
final class GoogleWire implements Wire {

    private final Tokens tokens;
    private final Retries retries;
    private final Turns turns;
    private final Waiting waiting;

    GoogleWire(Tokens tokens, Retries retries, Turns turns, Waiting waiting) {
        this.tokens = tokens;
        this.retries = retries;
        this.turns = turns;
        this.waiting = waiting;
    }

    @Override
    public Answer exchange(GoogleRequest request) {
        Answer answer = send(request, tokens.current(request.service(), request.account()));
        return answer.status() == 401 ? send(request, tokens.renewed(request.service(), request.account())) : answer;
    }

    private Answer send(GoogleRequest request, String token) {
        return retries.run(
                request.repeat(),
                now -> turns.take(request.quota(), request.account(), now),
                () -> once(request, token));
    }

    /** The client's own repeating and logging stay off: it would log whole requests at CONFIG. */
    private Answer once(GoogleRequest request, String token) throws IOException {
        HttpRequest http = request.request()
                .setDisableGZipContent(true)
                .buildHttpRequest()
                .setNumberOfRetries(0)
                .setFollowRedirects(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false)
                .setThrowExceptionOnExecuteError(false);
        http.getHeaders().setAuthorization("Bearer " + token);
        HttpResponse response = http.execute();
        try {
            return Answer.of(response.getStatusCode(), response.parseAsString(), response.getHeaders(), waiting.now());
        } finally {
            response.disconnect();
        }
    }
}
