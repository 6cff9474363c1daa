package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.jspecify.annotations.Nullable;

/** The attendance reports of a meeting: one for each time it was held. Microsoft keeps no camera state in them. */
final class AttendanceReports {

    private static final String NEXT = "attendanceRecords@odata.nextLink";

    private final GraphClient graph;
    private final Directory directory;

    AttendanceReports(GraphClient graph, Directory directory) {
        this.graph = graph;
        this.directory = directory;
    }

    /** Returns who was in a call's meeting, each once, in order of their first coming. */
    List<Attendee> of(TeamsRef meeting, Call call) {
        Map<String, PersonId> people = people(call);
        GraphRequest request = asking(meeting);
        Map<String, Attendee> attendees = new LinkedHashMap<>();
        for (JsonObject report : graph.list(request)) {
            for (JsonObject record : records(meeting, request, report)) {
                Attendee attendee = attendee(record, people);
                attendees.merge(key(record, attendees.size()), attendee, AttendanceReports::together);
            }
        }
        return attendees.values().stream()
                .sorted(Comparator.comparing(AttendanceReports::firstComing).thenComparing(Attendee::displayName))
                .toList();
    }

    /** Returns the request that asks who was in a meeting. */
    static GraphRequest asking(TeamsRef meeting) {
        return GraphRequest.get(meeting.path() + "/attendanceReports?$expand=attendanceRecords", Permission.ATTENDANCE);
    }

    /** The list may come without its records; then they are asked for. */
    private List<JsonObject> records(TeamsRef meeting, GraphRequest request, JsonObject report) {
        if (!Json.objects(report, "attendanceRecords").isEmpty()) {
            return graph.rest(request, report, "attendanceRecords", NEXT);
        }
        String id = Json.text(report, "id");
        return id == null
                ? List.of()
                : graph.list(GraphRequest.get(
                        meeting.path() + "/attendanceReports/" + GraphRequest.encoded(id) + "/attendanceRecords",
                        Permission.ATTENDANCE));
    }

    /** The people of a call, by the addresses of their accounts. */
    private static Map<String, PersonId> people(Call call) {
        Map<String, PersonId> people = new HashMap<>();
        Stream.<List<? extends Participant<?>>>of(call.staff(), call.pupils(), call.parents(), call.visitors())
                .flatMap(List::stream)
                .forEach(participant -> {
                    Account account = participant.account();
                    if (account != null && account.provider() == Account.Provider.MICROSOFT) {
                        people.put(account.address().toLowerCase(Locale.ROOT), participant.id());
                    }
                });
        return people;
    }

    private static String key(JsonObject record, int otherwise) {
        String id = Json.text(Json.object(record, "identity"), "id");
        return id == null ? "record " + otherwise : "id " + id;
    }

    private Attendee attendee(JsonObject record, Map<String, PersonId> people) {
        JsonObject identity = Json.object(record, "identity");
        String name = Json.text(identity, "displayName");
        Optional<JsonObject> user = user(identity);
        Identification identification = user.isPresent() ? known(user.get()) : unknown(identity);
        String account =
                user.map(found -> Json.text(found, "userPrincipalName")).orElse(null);
        PersonId person = identification == Identification.SCHOOL_ACCOUNT && account != null
                ? people.get(account.toLowerCase(Locale.ROOT))
                : null;
        return new Attendee(name == null ? "" : name, person, identification, presences(record));
    }

    /** Asks the tenant itself who it is: what a report says of tenants is often left out. */
    private Optional<JsonObject> user(@Nullable JsonObject identity) {
        String id = Json.text(identity, "id");
        return id == null || id.isBlank() || otherKind(identity) != null ? Optional.empty() : directory.user(id);
    }

    private static Identification known(JsonObject user) {
        return "Guest".equals(Json.text(user, "userType"))
                ? Identification.OTHER_ACCOUNT
                : Identification.SCHOOL_ACCOUNT;
    }

    private static Identification unknown(@Nullable JsonObject identity) {
        Identification other = otherKind(identity);
        if (other != null) {
            return other;
        }
        String id = Json.text(identity, "id");
        return id == null || id.isBlank() ? Identification.UNKNOWN : Identification.OTHER_ACCOUNT;
    }

    /** Returns how somebody without a user was known; null for a user, or where nothing is said. */
    private static @Nullable Identification otherKind(@Nullable JsonObject identity) {
        String kind = Json.text(identity, "@odata.type");
        return kind == null
                ? null
                : switch (kind) {
                    case "#microsoft.graph.communicationsGuestIdentity" -> Identification.ANONYMOUS;
                    case "#microsoft.graph.communicationsPhoneIdentity" -> Identification.TELEPHONE;
                    default -> null;
                };
    }

    private static List<Presence> presences(JsonObject record) {
        List<Presence> presences = new ArrayList<>();
        for (JsonObject interval : Json.objects(record, "attendanceIntervals")) {
            Instant from = Json.moment(interval, "joinDateTime");
            if (from != null) {
                presences.add(new Presence(from, Json.moment(interval, "leaveDateTime")));
            }
        }
        return inOrder(presences);
    }

    private static Attendee together(Attendee one, Attendee other) {
        List<Presence> presences = new ArrayList<>(one.presences());
        presences.addAll(other.presences());
        return new Attendee(one.displayName(), one.person(), one.identification(), inOrder(presences));
    }

    private static List<Presence> inOrder(List<Presence> presences) {
        return presences.stream().sorted(Comparator.comparing(Presence::from)).toList();
    }

    private static Instant firstComing(Attendee attendee) {
        return attendee.presences().isEmpty()
                ? Instant.MAX
                : attendee.presences().get(0).from();
    }
}
