package org.callpolicykit.adapter.bigbluebutton;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.platform.Secret;

/** The calls of the API: each is a GET that is signed with the shared secret, and answered in XML. */
final class BigBlueButtonApi {

    private final URI address;
    private final Secret secret;
    private final PatientClient client;

    BigBlueButtonApi(ServerSettings server, Consumer<Duration> pause) {
        this.address = server.address();
        this.secret = server.secret();
        this.client = new PatientClient(server.timeOut(), server.deadline(), pause);
    }

    /** @throws PlatformException if the server refuses */
    Reply call(String call, Map<String, String> parameters) {
        return answered(client.get(signed(call, parameters)));
    }

    /** Returns the version of the server, which it tells whoever asks. */
    Version version() {
        return new Version(answered(client.get(address)).value("bbbVersion"));
    }

    RemoteRequest rehearsedVersion() {
        return new RemoteRequest("GET", address.toString());
    }

    RemoteRequest rehearsed(String call, Map<String, String> parameters) {
        return new RemoteRequest("GET", address(call, query(parameters), "${checksum}"));
    }

    /** The checksum is over the call's name, the query as it is sent, and the secret. */
    URI signed(String call, Map<String, String> parameters) {
        String query = query(parameters);
        return URI.create(address(call, query, sha256(call + query + secret.reveal())));
    }

    private String address(String call, String query, String checksum) {
        return address + "/" + call + "?" + query + "&checksum=" + checksum;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Reply answered(HttpResponse<byte[]> answer) {
        switch (answer.statusCode()) {
            case 200 -> {}
            case 401 -> throw notAuthenticated();
            case 403 -> throw notAllowed();
            case 404 -> throw notFound();
            case 409 -> throw conflict();
            case 429, 503 ->
                throw new PlatformException(
                        Reason.BUSY,
                        "The BigBlueButton server is busy and asks to come back later; try it again then.");
            default ->
                throw new PlatformException(
                        answer.statusCode() >= 500 ? Reason.UNREACHABLE : Reason.MALFORMED,
                        "The BigBlueButton server answered with status " + answer.statusCode()
                                + "; see whether it runs, with bbb-conf --check.");
        }
        Reply reply = Reply.of(answer.body());
        if (reply.needed("returncode").equals("SUCCESS")) {
            return reply;
        }
        throw switch (reply.needed("messageKey")) {
            case "checksumError" -> notAuthenticated();
            case "notFound", "invalidMeetingIdentifier" -> notFound();
            case "idNotUnique" -> conflict();
            default -> notAllowed();
        };
    }

    private static PlatformException notAuthenticated() {
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The BigBlueButton server refused the shared secret; give the one that bbb-conf --secret prints.");
    }

    private static PlatformException notAllowed() {
        return new PlatformException(
                Reason.NOT_ALLOWED,
                "The BigBlueButton server does not allow this; its log bbb-web.log says what its administrator has to change.");
    }

    static PlatformException notFound() {
        return new PlatformException(
                Reason.NOT_FOUND,
                "The BigBlueButton server has no such meeting any more, or no API there; provision the call again.");
    }

    private static PlatformException conflict() {
        return new PlatformException(
                Reason.CONFLICT,
                "The BigBlueButton server has another meeting under the same id; end that one, or give this school"
                        + " a name of its own with the setting \"school\".");
    }
}
