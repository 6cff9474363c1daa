package org.callpolicykit.testkit.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LockMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.RemoteRequest;

/** Foretells what a connection to Hall sends. */
final class HallRehearsal {

    private static final String HALL = "https://hall.example";

    private final HallConnection connection;
    private final String key;
    private final Set<Mistake> mistakes;

    HallRehearsal(HallConnection connection, String key, Set<Mistake> mistakes) {
        this.connection = connection;
        this.key = key;
        this.mistakes = mistakes;
    }

    private boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    List<RemoteRequest> of(Errand errand) {
        if (errand instanceof MakeMeeting make) {
            return making(make);
        }
        if (errand instanceof ChangeMeeting change) {
            return changing(change);
        }
        if (errand instanceof ReadMeeting read) {
            return reading(read.meeting());
        }
        if (errand instanceof AskAttendance ask) {
            return asking(ask.meeting());
        }
        if (errand instanceof LockMeeting lock) {
            return locking(lock.meeting(), lock.call());
        }
        if (errand instanceof TakeBack back) {
            return takingBack(back.meeting());
        }
        if (errand instanceof LookOver) {
            return makes(Mistake.FORETELLS_NOTHING_OF_A_PREFLIGHT) ? List.of() : List.of(get("/tenant"));
        }
        throw HallAdapter.SPEC.unsupported(errand.operation().orElseThrow());
    }

    private List<RemoteRequest> making(MakeMeeting make) {
        Call call = make.call();
        String query = HallClient.form(Map.of("call", call.id().value()));
        Map<String, String> body = connection.settings(make.required());
        body.put("call", call.id().value());
        body.put("name", makes(Mistake.REHEARSES_ANOTHER_PLAY) ? "Hamlet" : call.title());
        return List.of(
                get("/rooms?" + query),
                request("POST", "/rooms", body),
                get("/events?" + query),
                new RemoteRequest("POST", HALL + "/events", query),
                get("/rooms/${room}"));
    }

    private List<RemoteRequest> changing(ChangeMeeting change) {
        Map<String, String> body = new LinkedHashMap<>(connection.settings(change.required()));
        if (!makes(Mistake.FORGETS_THE_NAME_IN_A_REHEARSAL)) {
            body.put("name", change.call().title());
        }
        String room = room(change.meeting());
        return List.of(request("PATCH", room, body), get(room));
    }

    private List<RemoteRequest> reading(MeetingRef meeting) {
        if (makes(Mistake.READS_TO_REHEARSE_READING)) {
            connection.readBack(meeting);
        }
        return makes(Mistake.SHOWS_ITS_KEY_IN_A_REHEARSAL)
                ? List.of(new RemoteRequest("GET", "https://" + key + "@hall.example" + room(meeting)))
                : List.of(get(room(meeting)));
    }

    private List<RemoteRequest> asking(MeetingRef meeting) {
        String page = room(meeting) + "/people?page=";
        return makes(Mistake.FORETELLS_A_SECOND_PAGE)
                ? List.of(get(page + "0"), get(page + "1"))
                : List.of(get(page + "0"));
    }

    private List<RemoteRequest> locking(MeetingRef meeting, Call call) {
        if (makes(Mistake.LOCKS_TO_REHEARSE_LOCKING)) {
            connection.lock(meeting, call);
        }
        return List.of(request("PATCH", room(meeting), connection.locked()), get(room(meeting)));
    }

    private List<RemoteRequest> takingBack(MeetingRef meeting) {
        RemoteRequest event = request(
                "DELETE",
                "/events?" + HallClient.form(Map.of("call", meeting.call().value())),
                Map.of());
        RemoteRequest room = request("DELETE", room(meeting), Map.of());
        return makes(Mistake.REHEARSES_BACKWARDS) ? List.of(room, event) : List.of(event, room);
    }

    private static String room(MeetingRef meeting) {
        return "/rooms/" + meeting.id();
    }

    private static RemoteRequest get(String path) {
        return new RemoteRequest("GET", HALL + path);
    }

    private static RemoteRequest request(String method, String path, Map<String, String> body) {
        return new RemoteRequest(method, HALL + path, HallClient.form(body));
    }
}
