package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.LoopbackServer;
import org.callpolicykit.testkit.platform.PlatformServer;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Google, with a school in it: its staff and pupils have accounts, and year 4 and year 5 have courses that Amara Osei teaches. */
public final class GoogleServer implements PlatformServer {

    private static final String DOMAIN = "@alder-bank.example";
    private static final Map<String, String> SERVICES =
            Map.of("/v2/", "Google Meet", "/calendar/", "Google Calendar", "/v1/", "Google Classroom");

    private final LoopbackServer wire = LoopbackServer.start(this::answer);
    private final SignIn signIn;
    private final Page pages = new Page();
    private final MeetService meet;
    private final CalendarService calendar;
    private final ClassroomService classroom;
    private int people;
    private final Map<String, Refusal> refusing = new LinkedHashMap<>();

    /** A server in the time of the machine. */
    public GoogleServer() {
        this(Instant::now);
    }

    /** A server whose clock shows that. */
    public GoogleServer(Supplier<Instant> clock) {
        this.signIn = new SignIn(this::isUser);
        this.meet = new MeetService(signIn, pages);
        this.calendar = new CalendarService(signIn);
        this.classroom = new ClassroomService(signIn, pages, clock);
        int id = 7_001;
        for (String person : List.of("s-amara", "s-ben", "s-carys", "s-helen")) {
            classroom.user(String.valueOf(id++), person + DOMAIN);
        }
        for (String year : List.of("year-4", "year-5")) {
            ClassroomService.Course course = classroom.course("d:" + year);
            course.teachers.add("s-amara" + DOMAIN);
            int pupil = 9_001;
            for (String person : List.of("p-dev", "p-ella", "p-finn")) {
                classroom.user(String.valueOf(pupil), person + DOMAIN);
                course.students.put(String.valueOf(pupil++), person + DOMAIN);
            }
        }
    }

    /** Gives somebody an account of the school. */
    public synchronized void user(String email) {
        classroom.user(String.valueOf(20_001 + people++), email);
    }

    /** Gives a class its course, under the domain's alias, with these accounts in it. */
    public synchronized void course(String classId, Collection<String> teachers, Collection<String> pupils) {
        ClassroomService.Course course = classroom.course("d:" + classId);
        course.teachers.addAll(teachers);
        for (String pupil : pupils) {
            course.students.put(classroom.idOf(pupil), pupil);
        }
    }

    private boolean isUser(String email) {
        return classroom.isUser(email);
    }

    private Answer answer(Received request) {
        if (request.path().equals("/token")) {
            return signIn.token(request);
        }
        try {
            if (request.header("X-HTTP-Method-Override") != null) {
                throw Refusal.invalid("methods are sent as they are");
            }
            refuse(request);
            JsonObject answer = serve(request);
            return answer == null
                    ? new Answer(204, "")
                    : new Answer(200, Map.of("Content-Type", "application/json"), answer.toString());
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private @Nullable JsonObject serve(Received request) {
        if (request.path().startsWith("/v2/")) {
            return meet.answer(request);
        }
        return request.path().startsWith("/calendar/") ? calendar.answer(request) : classroom.answer(request);
    }

    private void refuse(Received request) {
        refusing.forEach((path, refusal) -> {
            if (request.path().startsWith(path)) {
                throw refusal;
            }
        });
    }

    @Override
    public LoopbackServer wire() {
        return wire;
    }

    @Override
    public GivenSettings settings() {
        String address = wire.address().toString();
        return GivenSettings.none()
                .secret("service-account-key", ServiceAccount.file(address + "/token"))
                .value("time-zone", "Europe/London")
                .value("meet-url", address)
                .value("calendar-url", address)
                .value("classroom-url", address)
                .value("token-url", address + "/token")
                .value("request-timeout", "PT0.7S")
                .value("total-deadline", "PT2M")
                .value("account-of:s-amara", "s-amara" + DOMAIN)
                .value("preflight-user", "s-amara" + DOMAIN)
                .value("preflight-class", "year-4");
    }

    @Override
    public Set<Who> settingsOf(Control control) {
        return EnumSet.of(Who.EVERYONE, Who.HOSTS);
    }

    @Override
    public synchronized void tamper(MeetingRef meeting, Control control, Who who) {
        restrict(meeting, control, who == Who.EVERYONE ? "NO_RESTRICTION" : "HOSTS_ONLY");
    }

    @Override
    public synchronized void tamperWithTheUnknown(MeetingRef meeting, Control control) {
        restrict(meeting, control, "HOSTS_AND_CONTRIBUTORS");
    }

    private void restrict(MeetingRef meeting, Control control, String value) {
        JsonObject restrictions = new JsonObject();
        restrictions.addProperty(field(control), value);
        JsonObject config = new JsonObject();
        config.add("moderationRestrictions", restrictions);
        configure(meeting, config);
    }

    /** Changes the configuration of a meeting's space as somebody would in the product. */
    public synchronized void configure(MeetingRef meeting, String config) {
        configure(meeting, Json.parsed(config));
    }

    private void configure(MeetingRef meeting, JsonObject config) {
        meet.set(meet.space(spaceOf(meeting)), config);
    }

    private static String field(Control control) {
        return control == Control.SCREEN_SHARE ? "presentRestriction" : "chatRestriction";
    }

    @Override
    public synchronized void ignore(Control control) {
        meet.ignore(field(control));
    }

    /** A space counts where something refers to it, or somebody could still use it. */
    @Override
    public synchronized List<String> kept(CallId call) {
        List<String> kept = new ArrayList<>();
        Set<String> links = new HashSet<>();
        Set<String> referred = new HashSet<>();
        Set<String> ofCalls = new HashSet<>();
        for (JsonObject event : calendar.events()) {
            String link = String.valueOf(CalendarService.property(event, "callpolicykit-link"));
            ofCalls.add(link);
            if (call.value().equals(CalendarService.property(event, "callpolicykit-call"))) {
                links.add(link);
                if (CalendarService.isLive(event)) {
                    kept.add("event");
                    referred.add(link);
                }
            }
        }
        for (JsonObject announcement : announcements()) {
            String link = linkOf(announcement);
            if (links.contains(link) || !ofCalls.contains(link)) {
                kept.add("announcement");
                referred.add(link);
            }
        }
        for (MeetService.Space space : meet.spaces()) {
            boolean isOurs = links.contains(space.link()) || !ofCalls.contains(space.link());
            if (isOurs && (referred.contains(space.link()) || !space.members.isEmpty() || space.running)) {
                kept.add("space");
                space.members.values().forEach(member -> kept.add("co-host " + Json.text(member, "email")));
            }
        }
        return kept.stream().sorted().toList();
    }

    /** Returns how many spaces were ever made; Meet has no way to delete one. */
    public synchronized int spacesMade() {
        return meet.spaces().size();
    }

    /** Returns all announcements that there are. */
    public synchronized List<JsonObject> announcements() {
        List<JsonObject> all = new ArrayList<>();
        classroom.courses().forEach(course -> course.announcements.values().forEach(one -> all.add(one.deepCopy())));
        return all;
    }

    /** Returns all events that there are, be they cancelled. */
    public synchronized List<JsonObject> events() {
        return calendar.events().stream().map(JsonObject::deepCopy).toList();
    }

    /** Returns a meeting's space. */
    public synchronized JsonObject space(MeetingRef meeting) {
        return meet.space(spaceOf(meeting)).json();
    }

    /** Returns the accounts of a space's co-hosts. */
    public synchronized List<String> cohosts(MeetingRef meeting) {
        return meet.space(spaceOf(meeting)).members.values().stream()
                .filter(member -> "COHOST".equals(Json.text(member, "role")))
                .map(member -> String.valueOf(Json.text(member, "email")))
                .sorted()
                .toList();
    }

    /** Lets somebody into a meeting's space without knocking. */
    public synchronized void admit(MeetingRef meeting, String email, String role) {
        MeetService.Space space = meet.space(spaceOf(meeting));
        JsonObject member = new JsonObject();
        member.addProperty("name", space.name + "/members/by-hand");
        member.addProperty("email", email);
        member.addProperty("role", role);
        space.members.put(space.name + "/members/by-hand", member);
    }

    /** Starts a conference in a meeting's space. */
    public synchronized void begin(MeetingRef meeting) {
        meet.space(spaceOf(meeting)).running = true;
    }

    /** Announces something in a course that this application did not make. */
    public synchronized void announceByHand(String alias, JsonObject announcement) {
        ClassroomService.Course course = classroom.course(alias);
        String id = "by-hand-" + course.announcements.size();
        announcement.addProperty("id", id);
        course.announcements.put(id, announcement);
        course.byOthers.add(id);
    }

    /** Makes an announcement twice, as two processes at once would. */
    public synchronized void doubleAnnouncements(String alias) {
        ClassroomService.Course course = classroom.course(alias);
        List.copyOf(course.announcements.values()).forEach(announcement -> {
            JsonObject copy = announcement.deepCopy();
            copy.addProperty("id", Json.text(copy, "id") + "-again");
            course.announcements.put(Json.text(copy, "id") + "", copy);
        });
    }

    /** Takes an event out of its calendar by hand. */
    public synchronized void takeOut(CallId call) {
        calendar.events().stream()
                .filter(event -> call.value().equals(CalendarService.property(event, "callpolicykit-call")))
                .forEach(event -> event.addProperty("status", "cancelled"));
    }

    /** Forgets what a cancelled event held, as Calendar may after some time. */
    public synchronized void forgetDetails(CallId call) {
        calendar.events().stream()
                .filter(event -> call.value().equals(CalendarService.property(event, "callpolicykit-call")))
                .forEach(event -> event.remove("extendedProperties"));
    }

    /** Has a meeting's space made by another application. */
    public synchronized void disown(MeetingRef meeting) {
        meet.space(spaceOf(meeting)).madeByTheApp = false;
    }

    /** Forgets a space, as Meet may after a year. */
    public synchronized void loseSpace(MeetingRef meeting) {
        meet.forget(spaceOf(meeting));
    }

    /** Takes a pupil off a course. */
    public synchronized void takeOff(String alias, String person) {
        classroom.course(alias).students.values().remove(person + DOMAIN);
    }

    /** Refuses everything below a path from now on. */
    public synchronized void refuse(String path, int status, String reason, String message) {
        refusing.put(path, new Refusal(status, reason, message));
    }

    /** Serves everything again. */
    public synchronized void refuseNothing() {
        refusing.clear();
    }

    /** Takes all tokens back. */
    public synchronized void expireTokens() {
        signIn.expireAll();
    }

    /** Delegates a scope no more. */
    public synchronized void undelegate(String scope) {
        signIn.undelegate(scope);
    }

    @Override
    public synchronized Map<String, Runnable> shortfalls() {
        Map<String, Runnable> shortfalls = new LinkedHashMap<>();
        for (String scope : List.of(
                "meetings.space.created",
                "calendar.events",
                "classroom.announcements",
                "classroom.rosters.readonly",
                "classroom.profile.emails")) {
            shortfalls.put(scope, () -> undelegate(scope));
        }
        SERVICES.forEach((path, name) -> shortfalls.put(
                name.toLowerCase(Locale.ROOT) + " refuses",
                () -> refuse(path, 403, "accessNotConfigured", "Access Not Configured.")));
        shortfalls.put("no classroom course", () -> classroom.remove("d:year-4"));
        return shortfalls;
    }

    /** Switches Classroom off for everybody. */
    public synchronized void switchOffClassroom() {
        classroom.switchOff();
    }

    @Override
    public Answer refusal(int status) {
        return Refusal.answer(status, status == 404 ? "notFound" : "PERMISSION_DENIED", "refused");
    }

    @Override
    public synchronized void attended(MeetingRef meeting, Call call, List<Attendee> attendees) {
        record(spaceOf(meeting), attendees);
    }

    /** Notes a conference in a meeting's space, with everybody who was there. */
    public synchronized JsonObject record(MeetingRef meeting, List<Attendee> attendees) {
        return record(spaceOf(meeting), attendees);
    }

    private JsonObject record(String space, List<Attendee> attendees) {
        MeetService.Conference record = new MeetService.Conference(space);
        String name = "conferenceRecords/c" + (meet.conferences().size() + 1);
        record.json.addProperty("name", name);
        record.json.addProperty("space", space);
        record.json.addProperty("startTime", first(attendees));
        meet.conferences().put(name, record);
        attendees.forEach(attendee -> participant(record, name, attendee));
        return record.json;
    }

    private static String first(List<Attendee> attendees) {
        return attendees.stream()
                .flatMap(attendee -> attendee.presences().stream())
                .map(presence -> presence.from())
                .min(Instant::compareTo)
                .orElse(Instant.parse("2026-12-01T10:00:00Z"))
                .toString();
    }

    private void participant(MeetService.Conference record, String conference, Attendee attendee) {
        String name = conference + "/participants/p" + (record.participants.size() + 1);
        JsonObject who = new JsonObject();
        who.addProperty("displayName", attendee.displayName());
        String kind = switch (attendee.identification()) {
            case SCHOOL_ACCOUNT, OTHER_ACCOUNT -> {
                who.addProperty("user", "users/" + user(attendee));
                yield "signedinUser";
            }
            case TELEPHONE -> "phoneUser";
            case ANONYMOUS, UNKNOWN -> "anonymousUser";
        };
        JsonObject participant = new JsonObject();
        participant.addProperty("name", name);
        participant.add(kind, who);
        record.participants.put(name, participant);
        List<JsonObject> sessions = new ArrayList<>();
        attendee.presences().forEach(presence -> {
            JsonObject session = new JsonObject();
            session.addProperty("name", name + "/participantSessions/s" + sessions.size());
            session.addProperty("startTime", presence.from().toString());
            if (presence.to() != null) {
                session.addProperty("endTime", presence.to().toString());
            }
            sessions.add(session);
        });
        record.sessions.put(name, sessions);
    }

    /** Whoever is named by an id of the MIS has that person's account; everybody else one of their own. */
    private String user(Attendee attendee) {
        boolean ofSchool = attendee.identification() == Identification.SCHOOL_ACCOUNT;
        String person = attendee.person() == null ? null : attendee.person().value();
        String local =
                person == null ? attendee.displayName().toLowerCase(Locale.ROOT).replace(' ', '.') : person;
        String id = "1" + Math.floorMod(local.hashCode(), 1_000_000_000);
        classroom.user(id, local + (ofSchool ? DOMAIN : "@mail.example"));
        return id;
    }

    /** Does not show to anybody whose account somebody has. */
    public synchronized void hide(Attendee attendee) {
        classroom.hide(user(attendee));
    }

    @Override
    public synchronized void repeatPages() {
        pages.repeat();
    }

    @Override
    public boolean isRehearsed(Received request) {
        return !request.path().equals("/token");
    }

    @Override
    public synchronized Set<String> furtherSecrets() {
        return signIn.secrets();
    }

    private static String spaceOf(MeetingRef meeting) {
        return meeting.id().substring(meeting.id().indexOf("spaces/"));
    }

    private static @Nullable String linkOf(JsonObject announcement) {
        return announcement.has("materials")
                ? Json.text(
                        Json.object(
                                announcement.getAsJsonArray("materials").get(0).getAsJsonObject(), "link"),
                        "url")
                : null;
    }
}
