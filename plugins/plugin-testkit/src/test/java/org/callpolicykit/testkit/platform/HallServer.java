package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.MeetingRef;
import org.jspecify.annotations.Nullable;

/** Hall, a platform that does not exist: rooms with settings, events in a calendar, tokens that expire, people in pages. */
final class HallServer implements PlatformServer {

    /** The settings of a room, by the word for them. */
    static final Map<Control, String> WORDS =
            Map.of(Control.SCREEN_SHARE, "share", Control.PRIVATE_CHAT, "chat", Control.WAITING_ROOM, "lobby");

    private static final Set<Who> SETTINGS = EnumSet.of(Who.EVERYONE, Who.STAFF, Who.NOBODY);
    private static final int PAGE = 100;

    private final Map<String, Map<String, String>> rooms = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final Map<String, List<String>> people = new HashMap<>();
    private final Set<String> tokens = new LinkedHashSet<>();
    private final Set<Control> ignored = EnumSet.noneOf(Control.class);
    private String secret = "hall-secret-5417";
    private boolean controlsAreOff;
    private boolean repeats;
    private int made;
    private final LoopbackServer wire = LoopbackServer.start(this::serve);

    @Override
    public LoopbackServer wire() {
        return wire;
    }

    @Override
    public GivenSettings settings() {
        return GivenSettings.none().value("address", wire.address().toString()).secret("key", "hall-secret-5417");
    }

    @Override
    public Set<Who> settingsOf(Control control) {
        return SETTINGS;
    }

    @Override
    public synchronized void tamper(MeetingRef meeting, Control control, Who who) {
        room(meeting.id()).put(word(control), who.name());
    }

    @Override
    public synchronized void tamperWithTheUnknown(MeetingRef meeting, Control control) {
        room(meeting.id()).put(word(control), "ROBOTS");
    }

    @Override
    public synchronized void ignore(Control control) {
        ignored.add(control);
    }

    @Override
    public synchronized List<String> kept(CallId call) {
        List<String> kept = new ArrayList<>();
        rooms.forEach((id, room) -> {
            if (call.value().equals(room.get("call"))) {
                kept.add("room");
            }
        });
        events.stream().filter(call.value()::equals).forEach(event -> kept.add("event"));
        Collections.sort(kept);
        return kept;
    }

    @Override
    public Map<String, Runnable> shortfalls() {
        return Map.of("controls", () -> controlsAreOff = true, "key", () -> secret = "another");
    }

    @Override
    public synchronized void attended(MeetingRef meeting, Call call, List<Attendee> attendees) {
        people.put(
                meeting.id(),
                attendees.stream().map(attendee -> line(call, attendee)).toList());
    }

    private static String line(Call call, Attendee attendee) {
        return "person=" + attendee.displayName() + "|" + attendee.identification() + "|"
                + attendee.presences().stream()
                        .map(presence -> presence.from() + "/" + (presence.to() == null ? "" : presence.to()))
                        .collect(Collectors.joining(","))
                + "|" + account(call, attendee.person());
    }

    private static String account(Call call, @Nullable PersonId person) {
        Participant<?> participant = person == null ? null : call.participant(person);
        Account account = participant == null ? null : participant.account();
        return account == null ? "" : account.address();
    }

    @Override
    public synchronized void repeatPages() {
        repeats = true;
    }

    @Override
    public boolean isRehearsed(Received request) {
        return !request.path().equals("/token");
    }

    @Override
    public synchronized Set<String> furtherSecrets() {
        return Set.copyOf(tokens);
    }

    private synchronized Answer serve(Received request) {
        if (request.path().equals("/token")) {
            return token(form(request.body()));
        }
        String authorization = request.header("Authorization");
        if (authorization == null || !tokens.contains(authorization.replace("Bearer ", ""))) {
            return new Answer(401, "");
        }
        Map<String, String> query = form(request.query());
        Map<String, String> body = form(request.body());
        return switch (request.method() + " " + request.path().replaceFirst("(/rooms/)[^/]+", "$1*")) {
            case "GET /tenant" -> new Answer(200, "controls=" + (controlsAreOff ? "off" : "on"));
            case "GET /rooms" -> new Answer(200, "room=" + roomOf(query.get("call")));
            case "POST /rooms" -> make(body);
            case "GET /rooms/*" -> shown(id(request));
            case "PATCH /rooms/*" -> change(id(request), body);
            case "DELETE /rooms/*" -> new Answer(rooms.remove(id(request)) == null ? 404 : 200, "gone=yes");
            case "GET /events" -> new Answer(200, "event=" + events.contains(query.get("call")));
            case "POST /events" -> announce(body);
            case "DELETE /events" -> new Answer(events.remove(query.get("call")) ? 200 : 404, "gone=yes");
            case "GET /rooms/*/people" -> page(id(request), query.getOrDefault("page", "0"));
            default -> new Answer(405, "");
        };
    }

    private Answer token(Map<String, String> body) {
        if (!secret.equals(body.get("key"))) {
            return new Answer(401, "");
        }
        String token = "token-" + (7100 + tokens.size());
        tokens.add(token);
        return new Answer(200, "token=" + token);
    }

    private Answer make(Map<String, String> body) {
        String id = "room-" + ++made;
        Map<String, String> room = new LinkedHashMap<>();
        WORDS.forEach((control, word) -> room.put(word, Who.EVERYONE.name()));
        room.put("call", Objects.requireNonNull(body.get("call"), "a room without a call"));
        rooms.put(id, room);
        Answer changed = change(id, body);
        return changed.status() == 200 ? new Answer(200, "room=" + id) : changed;
    }

    private Answer change(String id, Map<String, String> body) {
        Map<String, String> room = rooms.get(id);
        if (room == null) {
            return new Answer(404, "");
        }
        Map<Control, String> wanted = new EnumMap<>(Control.class);
        for (Map.Entry<String, String> entry : body.entrySet()) {
            Control control = controlOf(entry.getKey());
            if (control == null && !Set.of("call", "name").contains(entry.getKey())) {
                return new Answer(400, "unknown parameter");
            }
            if (control != null && SETTINGS.stream().noneMatch(who -> who.name().equals(entry.getValue()))) {
                return new Answer(400, "unknown value");
            }
            if (control != null && !ignored.contains(control)) {
                wanted.put(control, entry.getValue());
            }
        }
        wanted.forEach((control, value) -> room.put(word(control), value));
        return new Answer(200, "room=" + id);
    }

    private Answer shown(String id) {
        Map<String, String> room = rooms.get(id);
        return room == null
                ? new Answer(404, "")
                : new Answer(
                        200,
                        room.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("\n")));
    }

    private Answer announce(Map<String, String> body) {
        events.add(Objects.requireNonNull(body.get("call"), "an event without a call"));
        return new Answer(200, "event=true");
    }

    private Answer page(String id, String page) {
        List<String> all = people.getOrDefault(id, List.of());
        int from = repeats ? 0 : Integer.parseInt(page) * PAGE;
        List<String> lines =
                new ArrayList<>(all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size())));
        boolean more = repeats || from + PAGE < all.size();
        lines.add("next=" + (more ? String.valueOf(repeats ? 1 : Integer.parseInt(page) + 1) : ""));
        return new Answer(200, String.join("\n", lines));
    }

    private Map<String, String> room(String id) {
        return Objects.requireNonNull(rooms.get(id), "no such room");
    }

    private String roomOf(@Nullable String call) {
        return rooms.entrySet().stream()
                .filter(room -> Objects.equals(room.getValue().get("call"), call))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String id(Received request) {
        return request.path().replaceFirst("/rooms/([^/]+).*", "$1");
    }

    private static String word(Control control) {
        return Objects.requireNonNull(WORDS.get(control), "no such setting");
    }

    private static @Nullable Control controlOf(String word) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return form;
    }
}
