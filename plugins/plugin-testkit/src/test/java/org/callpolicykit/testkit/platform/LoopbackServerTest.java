package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server on loopback")
class LoopbackServerTest {

    @Test
    void doesSomethingToTheNextRequestsLikeThatAndToNoOthers() throws IOException, InterruptedException {
        try (LoopbackServer server = LoopbackServer.start(request -> new Answer(200, ""))) {
            server.faultNext(2, request -> request.path().equals("/a"), Fault.answering(new Answer(503, "")));

            assertThat(new int[] {get(server, "/b"), get(server, "/a"), get(server, "/a"), get(server, "/a")})
                    .containsExactly(200, 503, 503, 200);
            assertThat(server.faults()).isEqualTo(2);

            server.faultNext(1, request -> true, Fault.answering(new Answer(503, "")));
            server.heal();
            assertThat(get(server, "/a")).isEqualTo(200);
        }
    }

    private static int get(LoopbackServer server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
