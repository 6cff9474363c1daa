package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.jspecify.annotations.Nullable;

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
        return graph.send(ensuring(call, staff, role)).json();
    }

    /** Returns the request that makes a call's meeting, or finds it. */
    static GraphRequest ensuring(Call call, StaffList staff, String role) {
        JsonObject body = times(call);
        body.addProperty("externalId", call.id().value());
        body.add("participants", staff.asParticipants(role));
        return GraphRequest.ensure(list(staff.host().user()) + "/createOrGet", body, Permission.MEETINGS);
    }

    /** Changes a meeting to what the call is, and to these options; returns it as it is then. */
    JsonObject change(TeamsRef meeting, Call call, StaffList staff, String role, JsonObject options) {
        graph.send(changing(meeting, call, staff, role, options));
        GraphRequest unlisted = changingUnlisted(meeting, options);
        if (unlisted != null) {
            GraphAnswer answer = graph.exchange(unlisted);
            if (!answer.isDone() && answer.status() != 400) {
                throw GraphFailure.of(unlisted, answer);
            }
        }
        return read(meeting);
    }

    /** Returns the requests of a change. */
    static List<GraphRequest> changes(TeamsRef meeting, Call call, StaffList staff, String role, JsonObject options) {
        return Stream.of(
                        changing(meeting, call, staff, role, options),
                        changingUnlisted(meeting, options),
                        reading(meeting))
                .filter(Objects::nonNull)
                .toList();
    }

    private static GraphRequest changing(
            TeamsRef meeting, Call call, StaffList staff, String role, JsonObject options) {
        JsonObject body = times(call);
        body.add("participants", staff.asParticipants(role));
        options.entrySet().stream()
                .filter(option -> !UNLISTED.contains(option.getKey()))
                .forEach(option -> body.add(option.getKey(), option.getValue()));
        return GraphRequest.patch(meeting.path(), body, Permission.MEETINGS);
    }

    private static @Nullable GraphRequest changingUnlisted(TeamsRef meeting, JsonObject options) {
        JsonObject body = new JsonObject();
        UNLISTED.stream().filter(options::has).forEach(name -> body.add(name, options.get(name)));
        return body.isEmpty() ? null : GraphRequest.patch(meeting.path(), body, Permission.MEETINGS);
    }

    /** Sets options of a meeting and nothing else; returns it as it is then. */
    JsonObject set(TeamsRef meeting, JsonObject options) {
        graph.send(setting(meeting, options));
        return read(meeting);
    }

    /** Returns the requests that set options of a meeting. */
    static List<GraphRequest> settings(TeamsRef meeting, JsonObject options) {
        return List.of(setting(meeting, options), reading(meeting));
    }

    private static GraphRequest setting(TeamsRef meeting, JsonObject options) {
        return GraphRequest.patch(meeting.path(), options, Permission.MEETINGS);
    }

    /** Returns a meeting as it is now. */
    JsonObject read(TeamsRef meeting) {
        return graph.send(reading(meeting)).json();
    }

    /** Returns the request that reads a meeting. */
    static GraphRequest reading(TeamsRef meeting) {
        return GraphRequest.get(meeting.path(), Permission.MEETINGS);
    }

    /** Returns the meeting that people join at an address; empty when there is none. */
    Optional<JsonObject> joinedAt(String user, String address) {
        return graph.list(findingAt(user, address)).stream().findFirst();
    }

    /** Returns the request that finds the meeting at an address. */
    static GraphRequest findingAt(String user, String address) {
        String filter = GraphRequest.encoded("JoinWebUrl eq " + GraphRequest.quoted(address));
        return GraphRequest.get(list(user) + "?$filter=" + filter, Permission.MEETINGS);
    }

    /** Takes a meeting back. */
    void delete(TeamsRef meeting) {
        graph.delete(deleting(meeting));
    }

    /** Returns the request that takes a meeting back. */
    static GraphRequest deleting(TeamsRef meeting) {
        return GraphRequest.delete(meeting.path(), Permission.MEETINGS);
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
