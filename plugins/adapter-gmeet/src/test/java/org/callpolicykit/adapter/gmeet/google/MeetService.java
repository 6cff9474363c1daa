package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Google Meet: spaces with their members, and the records of conferences. */
final class MeetService {

    private static final String SCOPE = "meetings.space.created";
    private static final Pattern PATH =
            Pattern.compile("/v2/(spaces)(?:/([^/:]+)(:endActiveConference)?(?:/(members)(?:/([^/]+))?)?)?");
    private static final Pattern RECORDS =
            Pattern.compile("/v2/(conferenceRecords)(?:/([^/]+)/participants(?:/([^/]+)/participantSessions)?)?");

    private static final Shape CONFIG = new Shape()
            .oneOf("accessType", "OPEN", "TRUSTED", "RESTRICTED")
            .oneOf("entryPointAccess", "ALL", "CREATOR_APP_ONLY")
            .oneOf("moderation", "OFF", "ON")
            .object(
                    "moderationRestrictions",
                    new Shape()
                            .oneOf("chatRestriction", "HOSTS_ONLY", "NO_RESTRICTION")
                            .oneOf("presentRestriction", "HOSTS_ONLY", "NO_RESTRICTION")
                            .oneOf("reactionRestriction", "HOSTS_ONLY", "NO_RESTRICTION")
                            .oneOf("defaultJoinAsViewerType", "ON", "OFF"))
            .oneOf("attendanceReportGenerationType", "GENERATE_REPORT", "DO_NOT_GENERATE")
            .object(
                    "artifactConfig",
                    new Shape()
                            .object("recordingConfig", new Shape().oneOf("autoRecordingGeneration", "ON", "OFF"))
                            .object(
                                    "transcriptionConfig",
                                    new Shape().oneOf("autoTranscriptionGeneration", "ON", "OFF"))
                            .object("smartNotesConfig", new Shape().oneOf("autoSmartNotesGeneration", "ON", "OFF")));
    private static final Shape SPACE = new Shape().object("config", CONFIG);
    private static final Shape MEMBER = new Shape().text("email").oneOf("role", "COHOST", "MEMBER", "VIEWER");

    private final SignIn signIn;
    private final Page pages;
    private final Map<String, Space> spaces = new LinkedHashMap<>();
    private final Map<String, Conference> conferences = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private int made;

    /** A space, whose it is, and its members. */
    static final class Space {
        final String name;
        final String owner;
        final JsonObject config;
        final Map<String, JsonObject> members = new TreeMap<>();
        boolean madeByTheApp = true;
        boolean running;

        Space(String name, String owner, JsonObject config) {
            this.name = name;
            this.owner = owner;
            this.config = config;
        }

        String link() {
            return "https://meet.google.example/" + name.substring(name.indexOf('/') + 1) + "-room";
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("name", name);
            json.addProperty("meetingUri", link());
            json.addProperty("meetingCode", name.substring(name.indexOf('/') + 1) + "-room");
            json.add("config", config.deepCopy());
            if (running) {
                JsonObject active = new JsonObject();
                active.addProperty("conferenceRecord", "conferenceRecords/now");
                json.add("activeConference", active);
            }
            return json;
        }
    }

    /** A conference that was held. */
    static final class Conference {
        final String space;
        final JsonObject json = new JsonObject();
        final Map<String, JsonObject> participants = new LinkedHashMap<>();
        final Map<String, List<JsonObject>> sessions = new LinkedHashMap<>();

        Conference(String space) {
            this.space = space;
        }
    }

    MeetService(SignIn signIn, Page pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    List<Space> spaces() {
        return new ArrayList<>(spaces.values());
    }

    Space space(String name) {
        Space space = spaces.get(name);
        if (space == null) {
            throw Refusal.missing("space");
        }
        return space;
    }

    void forget(String name) {
        spaces.remove(name);
    }

    Map<String, Conference> conferences() {
        return conferences;
    }

    /** Accepts a restriction from now on, and does not heed it. */
    void ignore(String restriction) {
        ignored.add(restriction);
    }

    /** Changes a space as Meet would: without moderation there are no restrictions. */
    void set(Space space, JsonObject config) {
        Json.merge(space.config, config);
        JsonObject restrictions = Json.object(space.config, "moderationRestrictions");
        if (restrictions == null) {
            return;
        }
        if ("OFF".equals(Json.text(space.config, "moderation"))) {
            restrictions.addProperty("chatRestriction", "NO_RESTRICTION");
            restrictions.addProperty("presentRestriction", "NO_RESTRICTION");
            restrictions.addProperty("reactionRestriction", "NO_RESTRICTION");
            restrictions.addProperty("defaultJoinAsViewerType", "OFF");
        }
        ignored.forEach(restriction -> restrictions.addProperty(restriction, "NO_RESTRICTION"));
    }

    @Nullable
    JsonObject answer(Received request) {
        Matcher records = RECORDS.matcher(request.path());
        if (records.matches()) {
            return records(request, records);
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw Refusal.missing(request.path());
        }
        String subject = signIn.subject(request, SCOPE);
        if (path.group(2) == null) {
            return make(request, subject);
        }
        Space space = space("spaces/" + path.group(2));
        if (!space.owner.equals(subject)) {
            throw Refusal.denied("The caller does not have permission");
        }
        if (path.group(3) != null) {
            return end(request, space);
        }
        return path.group(4) == null ? one(request, space) : members(request, space, path.group(5));
    }

    private JsonObject make(Received request, String subject) {
        only(request, "POST");
        noQuery(request);
        JsonObject body = Json.parsed(request.body());
        SPACE.check(body, "space");
        JsonObject config =
                Json.parsed("{\"accessType\":\"TRUSTED\",\"entryPointAccess\":\"ALL\",\"moderation\":\"OFF\","
                        + "\"moderationRestrictions\":{},\"attendanceReportGenerationType\":\"DO_NOT_GENERATE\"}");
        Space space = new Space("spaces/s" + ++made + "x", subject, config);
        JsonObject wanted = Json.object(body, "config");
        set(space, wanted == null ? new JsonObject() : wanted);
        spaces.put(space.name, space);
        return space.json();
    }

    private JsonObject one(Received request, Space space) {
        if (request.method().equals("GET")) {
            noQuery(request);
            return space.json();
        }
        only(request, "PATCH");
        String mask = new Query(request.query(), Set.of("updateMask")).get("updateMask", "");
        JsonObject body = Json.parsed(request.body());
        SPACE.check(body, "space");
        Set<String> fields = Set.of(mask.split(",", -1));
        if (mask.isEmpty() || mask.contains("*") || !SPACE.leaves().containsAll(fields)) {
            throw Refusal.invalid("updateMask has to name fields of a space");
        }
        if (!fields.equals(Json.leaves(body))) {
            throw Refusal.invalid("updateMask and body name other fields");
        }
        set(space, body.getAsJsonObject("config"));
        return space.json();
    }

    private JsonObject end(Received request, Space space) {
        only(request, "POST");
        new Shape().check(Json.parsed(request.body()), "request");
        if (!space.running) {
            throw new Refusal(400, "FAILED_PRECONDITION", "There is no active conference for the given space.");
        }
        space.running = false;
        return new JsonObject();
    }

    private JsonObject members(Received request, Space space, @Nullable String id) {
        if (!space.madeByTheApp) {
            throw Refusal.denied("The space was not made by this application");
        }
        if (id != null) {
            only(request, "DELETE");
            if (space.members.remove(space.name + "/members/" + id) == null) {
                throw Refusal.missing("member");
            }
            return new JsonObject();
        }
        if (request.method().equals("GET")) {
            Query query = new Query(request.query(), Set.of("pageSize", "pageToken"));
            return pages.of("members", new ArrayList<>(space.members.values()), query, 100);
        }
        only(request, "POST");
        noQuery(request);
        JsonObject body = Json.parsed(request.body());
        MEMBER.check(body, "member");
        String email = Json.text(body, "email");
        if (email == null || !email.contains("@")) {
            throw Refusal.invalid("member.email is required");
        }
        String name = space.name + "/members/m" + Math.abs(email.hashCode() % 100_000);
        if (space.members.containsKey(name)) {
            throw new Refusal(409, "ALREADY_EXISTS", "Member already exists");
        }
        body.addProperty("name", name);
        space.members.put(name, body);
        return body.deepCopy();
    }

    private JsonObject records(Received request, Matcher path) {
        only(request, "GET");
        String subject = signIn.subject(request, SCOPE);
        if (path.group(2) == null) {
            Query query = new Query(request.query(), Set.of("filter", "pageSize", "pageToken"));
            String filter = query.get("filter", "");
            Matcher named =
                    Pattern.compile("space\\.name = \"(spaces/[^\"]+)\"").matcher(filter);
            if (!filter.isEmpty() && !named.matches()) {
                throw Refusal.invalid("filter");
            }
            return pages.of(
                    "conferenceRecords",
                    conferences.values().stream()
                            .filter(record -> space(record.space).owner.equals(subject))
                            .filter(record -> filter.isEmpty() || record.space.equals(named.group(1)))
                            .map(record -> record.json)
                            .toList(),
                    query,
                    25);
        }
        Query query = new Query(request.query(), Set.of("filter", "pageSize", "pageToken"));
        Conference record = conferences.get("conferenceRecords/" + path.group(2));
        if (record == null) {
            throw Refusal.missing("conference record");
        }
        if (path.group(3) == null) {
            return pages.of("participants", new ArrayList<>(record.participants.values()), query, 100);
        }
        List<JsonObject> sessions =
                record.sessions.get("conferenceRecords/" + path.group(2) + "/participants/" + path.group(3));
        if (sessions == null) {
            throw Refusal.missing("participant");
        }
        return pages.of("participantSessions", sessions, query, 100);
    }

    private static void only(Received request, String method) {
        if (!request.method().equals(method)) {
            throw Refusal.missing(request.method() + " " + request.path());
        }
    }

    private static void noQuery(Received request) {
        new Query(request.query(), Set.of());
    }
}
