package org.callpolicykit.adapter.gmeet;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.classroom.model.Announcement;
import com.google.api.services.meet.v2.model.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal takes to be at Google, with words in the place of what only Google knows; and what Google would answer then.
 *
 * @param event the call's event, which changes with what is sent; null when there is none
 * @param space the call's space
 * @param coHosts the addresses of its co-hosts
 * @param announcements what is announced in the call's course
 * @param held a call that was held in the space, with one person in it; null when none was
 */
record There(
        @Nullable Map<String, Object> event,
        Space space,
        List<String> coHosts,
        List<Announcement> announcements,
        @Nullable Call held) {

    static final String LINK = "${link}";
    static final String COURSE = "${course}";
    static final String STUDENT = "${student-id}";
    static final String EMAIL = "${email}";
    static final String ANNOUNCEMENT = "${announcement}";

    private static final String CONFERENCE = "conferenceRecords/${conference}";
    private static final String PARTICIPANT = CONFERENCE + "/participants/${participant}";

    /** Where nothing has been made for a call yet. */
    static There nothing() {
        return new There(null, space("spaces/${space}"), List.of(), List.of(), null);
    }

    /** Where a call was held, and one person was in it. */
    static There afterwards(GmeetRef meeting, Call call) {
        return new There(null, space(meeting.space()), List.of(), List.of(), call);
    }

    static There made(Event event, Space space, List<String> coHosts, Announcement announcement) {
        return new There(parsed(text(event)), space, coHosts, List.of(announcement.setId(ANNOUNCEMENT)), null);
    }

    /** Returns a space of that name. */
    static Space space(String name) {
        return new Space().setName(name).setMeetingUri(LINK);
    }

    /** Returns what Google answers. */
    Answer answer(String method, String path, Map<String, Object> body) {
        boolean asks = method.equals("GET");
        if (path.contains("/events")) {
            return event(asks, body);
        }
        if (path.contains("/announcements")) {
            return asks ? said(Map.of("announcements", announcements)) : said(with(body, "id", ANNOUNCEMENT));
        }
        if (path.endsWith("/members")) {
            return asks
                    ? said(Map.of("members", coHosts.stream().map(this::coHost).toList()))
                    : said(coHost(EMAIL));
        }
        if (path.contains("/spaces")) {
            return said(space);
        }
        return path.contains("/conferenceRecords") ? attendance(path) : person(path);
    }

    /** A probe asks for an event that is nobody's. */
    private Answer event(boolean asks, Map<String, Object> body) {
        Map<String, Object> now = event;
        if (now == null) {
            return asks ? new Answer(404, "", null) : said(body);
        }
        now.putAll(body);
        return said(now);
    }

    private Map<String, String> coHost(String address) {
        return Map.of("name", space.getName() + "/members/${member}", "email", address, "role", "COHOST");
    }

    private Answer attendance(String path) {
        Call call = held;
        if (call == null) {
            return said(Map.of());
        }
        String start = call.start().toString();
        if (path.endsWith("/participantSessions")) {
            return said(Map.of("participantSessions", List.of(Map.of("startTime", start))));
        }
        return path.endsWith("/participants")
                ? said(Map.of(
                        "participants",
                        List.of(Map.of("name", PARTICIPANT, "signedinUser", Map.of("user", "users/${user}")))))
                : said(Map.of("conferenceRecords", List.of(Map.of("name", CONFERENCE, "startTime", start))));
    }

    private static Answer person(String path) {
        return said(path.contains("/students/") ? Map.of("userId", STUDENT) : Map.of("emailAddress", EMAIL));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, String value) {
        Map<String, Object> more = new TreeMap<>(body);
        more.putIfAbsent(name, value);
        return more;
    }

    private static Answer said(Map<String, ?> body) {
        return new Answer(200, text(body), null);
    }

    private static String text(Map<String, ?> body) {
        try {
            return GsonFactory.getDefaultInstance().toString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer could not be written", e);
        }
    }

    /** Returns a JSON object. */
    static Map<String, Object> parsed(String body) {
        try {
            return body.isEmpty() ? Map.of() : GsonFactory.getDefaultInstance().fromString(body, GenericJson.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what was just written as JSON cannot be read", e);
        }
    }
}
