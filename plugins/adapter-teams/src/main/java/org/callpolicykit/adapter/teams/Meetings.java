package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.call.Call;

/** The online meetings of Graph. Whoever is in the tenant's meetings by calendar only is found by the address to join at. */
final class Meetings {

    /** What may be set although the documentation does not list it as changeable; so it is sent on its own, and may be refused. */
    private static final List<String> UNLISTED = List.of("allowParticipantsToChangeName");

    private final GraphClient graph;

    Meetings(GraphClient graph) {
        this.graph = graph;
    }

    /** Makes a call's meeting, or finds the one that was made for it. */
    JsonObject ensure(Call call, StaffList staff, String role) {
        JsonObject body = times(call);
        body.addProperty("externalId", call.id().value());
        body.add("participants", staff.asParticipants(role));
        return graph.send(GraphRequest.ensure(list(staff.host().user()) + "/createOrGet", body, Permission.MEETINGS))
                .json();
    }

    /** Changes a meeting to what the call is, and to these options. */
    void change(TeamsRef meeting, Call call, StaffList staff, String role, JsonObject options) {
        JsonObject body = times(call);
        body.add("participants", staff.asParticipants(role));
        options.entrySet().stream()
                .filter(option -> !UNLISTED.contains(option.getKey()))
                .forEach(option -> body.add(option.getKey(), option.getValue()));
        graph.send(GraphRequest.patch(meeting.path(), body, Permission.MEETINGS));
    }

    /** Returns a meeting as it is now. */
    JsonObject read(TeamsRef meeting) {
        return graph.send(GraphRequest.get(meeting.path(), Permission.MEETINGS)).json();
    }

    /** Returns a meeting as it is now, after one more try at what it does not have yet of these options. */
    JsonObject settled(TeamsRef meeting, JsonObject options) {
        JsonObject now = read(meeting);
        JsonObject missing = new JsonObject();
        for (String name : UNLISTED) {
            if (options.has(name) && !options.get(name).equals(now.get(name))) {
                missing.add(name, options.get(name));
            }
        }
        if (missing.isEmpty()) {
            return now;
        }
        GraphRequest request = GraphRequest.patch(meeting.path(), missing, Permission.MEETINGS);
        GraphAnswer answer = graph.exchange(request);
        if (answer.status() == 400) {
            return now;
        }
        if (!answer.isDone()) {
            throw GraphFailure.of(request, answer);
        }
        return read(meeting);
    }

    /** Returns the meeting that people join at an address; empty when there is none. */
    Optional<JsonObject> joinedAt(String user, String address) {
        String filter = GraphRequest.encoded("JoinWebUrl eq " + GraphRequest.quoted(address));
        return graph.list(GraphRequest.get(list(user) + "?$filter=" + filter, Permission.MEETINGS)).stream()
                .findFirst();
    }

    /** Takes a meeting back. */
    void delete(TeamsRef meeting) {
        graph.delete(GraphRequest.delete(meeting.path(), Permission.MEETINGS));
    }

    private static String list(String user) {
        return "/users/" + GraphRequest.encoded(user) + "/onlineMeetings";
    }

    private static JsonObject times(Call call) {
        JsonObject body = new JsonObject();
        body.addProperty("subject", call.title());
        body.addProperty("startDateTime", call.start().toString());
        body.addProperty("endDateTime", call.end().toString());
        return body;
    }
}
