package org.callpolicykit.adapter.bigbluebutton;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.LoopbackServer;
import org.callpolicykit.testkit.platform.PlatformServer;
import org.callpolicykit.testkit.platform.Received;

/**
 * What the API's description says of a server, and nothing it does not say: calls are signed, answered in XML with status 200, and refused with a key. What it does not
 * know it refuses, where a real server would look away.
 */
final class BigBlueButtonServer implements PlatformServer {

    static final String SECRET = "8cd8ef52e8e101574e400365b55e11a6";

    private static final String API = "/bigbluebutton/api";

    private final Map<String, Map<String, String>> meetings = new LinkedHashMap<>();
    private final Set<String> checksums = new HashSet<>();
    private final Map<String, Runnable> shortfalls = Map.of(
            "secret", () -> this.secret = "another secret",
            "version", () -> this.version = "2.4.9",
            "address", () -> this.api = "/somewhere/else");
    private String secret = SECRET;
    private String version = "3.0.12";
    private String api = API;
    private boolean heedsRecording = true;
    private long clock = 1_715_261_728_123L;
    private final LoopbackServer wire = LoopbackServer.start(this::serve);

    @Override
    public LoopbackServer wire() {
        return wire;
    }

    @Override
    public GivenSettings settings() {
        return GivenSettings.none()
                .value("address", wire.address() + API)
                .value("school", "alder-bank")
                .value("time-out", "PT0.5S")
                .secret("shared-secret", SECRET);
    }

    @Override
    public Set<Who> settingsOf(Control control) {
        return Set.of(Who.HOSTS, Who.NOBODY);
    }

    @Override
    public synchronized void tamper(MeetingRef meeting, Control control, Who who) {
        meeting(meeting.id()).put("record", String.valueOf(who != Who.NOBODY));
    }

    @Override
    public synchronized void tamperWithTheUnknown(MeetingRef meeting, Control control) {
        meeting(meeting.id()).put("record", "on-consent");
    }

    @Override
    public synchronized void ignore(Control control) {
        heedsRecording = false;
    }

    @Override
    public synchronized List<String> kept(CallId call) {
        return meetings.values().stream()
                .filter(meeting -> call.value().equals(meeting.get("meta_callpolicykit-call")))
                .map(meeting -> "meeting")
                .toList();
    }

    @Override
    public Map<String, Runnable> shortfalls() {
        return shortfalls;
    }

    /** A proxy before the server forbids by status; all else the server says itself. */
    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 -> failed("checksumError");
            case 404 -> failed("notFound");
            case 409 -> failed("idNotUnique");
            default -> new Answer(status, "");
        };
    }

    @Override
    public synchronized Set<String> furtherSecrets() {
        return Set.copyOf(checksums);
    }

    /** Returns what a meeting was created with. */
    synchronized Map<String, String> createdWith(MeetingRef meeting) {
        return Map.copyOf(meeting(meeting.id()));
    }

    private synchronized Answer serve(Received request) {
        if (!request.method().equals("GET") || !request.body().isEmpty()) {
            return new Answer(405, "");
        }
        if (request.path().equals(api)) {
            return success("<version>2.0</version><bbbVersion>" + version + "</bbbVersion>");
        }
        if (!request.path().startsWith(api + "/")) {
            return new Answer(404, "<html>Not Found</html>");
        }
        String call = request.path().substring(api.length() + 1);
        if (!isSigned(call, request.query())) {
            return failed("checksumError");
        }
        Map<String, String> parameters = parameters(request.query());
        String problem = DocumentedParameters.problem(call, parameters);
        if (problem != null) {
            return failed(problem);
        }
        String id = Objects.requireNonNull(parameters.get("meetingID"));
        return switch (call) {
            case "create" -> create(id, parameters);
            case "getMeetingInfo" -> info(id);
            case "isMeetingRunning" -> success("<running>false</running>");
            case "end" ->
                meetings.remove(id) == null
                        ? failed("notFound")
                        : success("<messageKey>sentEndMeetingRequest</messageKey>");
            default -> new Answer(404, "<html>Not Found</html>");
        };
    }

    private boolean isSigned(String call, String query) {
        int at = query.lastIndexOf("&checksum=");
        if (at < 0) {
            return false;
        }
        String checksum = query.substring(at + "&checksum=".length());
        checksums.add(checksum);
        return checksum.equals(
                hash(checksum.length() == 40 ? "SHA-1" : "SHA-256", call + query.substring(0, at) + secret));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.substring(0, query.lastIndexOf("&checksum=")).split("&", -1)) {
            int equals = pair.indexOf('=');
            String earlier =
                    parameters.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            if (earlier != null) {
                throw new AssertionError("a parameter is given twice: " + pair.substring(0, equals));
            }
        }
        return parameters;
    }

    /** What is there stays as it is; without passwords the same id is the same meeting. */
    private Answer create(String id, Map<String, String> parameters) {
        boolean isThere = meetings.containsKey(id);
        if (!isThere) {
            Map<String, String> meeting = new LinkedHashMap<>(parameters);
            meeting.put("createTime", String.valueOf(clock++));
            if (!heedsRecording) {
                meeting.remove("record");
            }
            meetings.put(id, meeting);
        }
        return success(
                "<meetingID>" + id + "</meetingID><createTime>" + meeting(id).get("createTime") + "</createTime>"
                        + "<hasBeenForciblyEnded>false</hasBeenForciblyEnded>"
                        + (isThere ? "<messageKey>duplicateWarning</messageKey>" : ""));
    }

    private Answer info(String id) {
        Map<String, String> meeting = meetings.get(id);
        if (meeting == null) {
            return failed("notFound");
        }
        return success("<meetingID>" + id + "</meetingID><createTime>" + meeting.get("createTime") + "</createTime>"
                + "<running>false</running><recording>" + meeting.getOrDefault("record", "false") + "</recording>"
                + "<hasBeenForciblyEnded>false</hasBeenForciblyEnded><attendees></attendees><metadata></metadata>");
    }

    private Map<String, String> meeting(String id) {
        return Objects.requireNonNull(meetings.get(id), "there is no such meeting");
    }

    static Answer success(String content) {
        return xml("<returncode>SUCCESS</returncode>" + content);
    }

    static Answer failed(String key) {
        return xml("<returncode>FAILED</returncode><messageKey>" + key + "</messageKey><message>It failed.</message>");
    }

    private static Answer xml(String content) {
        return new Answer(200, Map.of("Content-Type", "text/xml"), "<response>\n" + content + "\n</response>");
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
