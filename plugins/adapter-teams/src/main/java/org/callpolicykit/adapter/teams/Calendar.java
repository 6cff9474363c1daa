package org.callpolicykit.adapter.teams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** The Office 365 calendars of staff. */
final class Calendar {

    private final GraphClient graph;

    Calendar(GraphClient graph) {
        this.graph = graph;
    }

    /** Puts a call into the host's calendar, or brings the entry that is there up to date; returns it. */
    TeamsRef ensure(Call call, StaffList staff) {
        String user = staff.host().user();
        Optional<TeamsRef> found = find(user, call.id());
        if (found.isPresent()) {
            change(found.get(), call, staff);
            return found.get();
        }
        GraphRequest request = making(call, staff);
        GraphAnswer answer = graph.exchange(request);
        if (answer.isDone()) {
            return new TeamsRef(user, TeamsRef.Kind.EVENT, Json.needed(answer.json(), "id"));
        }
        PlatformException failure = GraphFailure.of(request, answer);
        if (failure.reason() != Reason.CONFLICT) {
            throw failure;
        }
        return find(user, call.id()).orElseThrow(() -> failure);
    }

    /** Returns the requests that make a call's entry where there is none. */
    static List<GraphRequest> entries(Call call, StaffList staff) {
        return List.of(finding(staff.host().user(), call.id()), making(call, staff));
    }

    private static GraphRequest making(Call call, StaffList staff) {
        return GraphRequest.act(list(staff.host().user()), made(call, staff), Permission.CALENDARS);
    }

    /** Changes an entry to what the call is. */
    void change(TeamsRef event, Call call, StaffList staff) {
        graph.send(changing(event, call, staff));
    }

    /** Returns the request that changes an entry. */
    static GraphRequest changing(TeamsRef event, Call call, StaffList staff) {
        return GraphRequest.patch(event.path(), described(call, staff), Permission.CALENDARS);
    }

    /** Returns the address at which the people of an entry join; empty when the entry is gone. */
    Optional<String> joinAddress(TeamsRef event) {
        return graph.find(joining(event)).map(entry -> Json.text(Json.object(entry, "onlineMeeting"), "joinUrl"));
    }

    /** Returns the request that asks where the people of an entry join. */
    static GraphRequest joining(TeamsRef event) {
        return GraphRequest.get(event.path() + "?$select=id,onlineMeeting", Permission.CALENDARS);
    }

    /** Takes an entry back; Exchange tells whoever was invited. */
    void delete(TeamsRef event) {
        graph.delete(deleting(event));
    }

    /** Returns the request that takes an entry back. */
    static GraphRequest deleting(TeamsRef event) {
        return GraphRequest.delete(event.path(), Permission.CALENDARS);
    }

    private Optional<TeamsRef> find(String user, CallId call) {
        return graph.list(finding(user, call)).stream()
                .findFirst()
                .map(entry -> new TeamsRef(user, TeamsRef.Kind.EVENT, Json.needed(entry, "id")));
    }

    private static GraphRequest finding(String user, CallId call) {
        return GraphRequest.get(list(user) + "?$filter=" + OurMark.filter(call) + "&$select=id", Permission.CALENDARS);
    }

    private static String list(String user) {
        return "/users/" + GraphRequest.encoded(user) + "/events";
    }

    /** A new entry has the marks by which it is found again; Exchange itself refuses a second one of the same transaction. */
    private static JsonObject made(Call call, StaffList staff) {
        JsonObject event = described(call, staff);
        event.addProperty("isOnlineMeeting", true);
        event.addProperty("onlineMeetingProvider", "teamsForBusiness");
        event.addProperty("transactionId", "call-policy-kit:" + call.id());
        OurMark.CALL.add(event, call.id().value());
        return event;
    }

    private static JsonObject described(Call call, StaffList staff) {
        JsonArray attendees = new JsonArray();
        for (StaffList.Member member : staff.others()) {
            JsonObject email = new JsonObject();
            email.addProperty("address", member.account());
            JsonObject attendee = new JsonObject();
            attendee.addProperty("type", "required");
            attendee.add("emailAddress", email);
            attendees.add(attendee);
        }
        JsonObject event = new JsonObject();
        event.addProperty("subject", call.title());
        event.add("start", at(call.start()));
        event.add("end", at(call.end()));
        event.add("attendees", attendees);
        return event;
    }

    private static JsonObject at(Instant moment) {
        JsonObject time = new JsonObject();
        time.addProperty(
                "dateTime",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
        time.addProperty("timeZone", "UTC");
        return time;
    }
}
