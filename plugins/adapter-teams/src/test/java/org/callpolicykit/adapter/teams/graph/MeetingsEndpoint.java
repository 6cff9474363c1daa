package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.adapter.teams.graph.Tenant.Item;

/** {@code /users/{id}/onlineMeetings}. */
final class MeetingsEndpoint {

    private static final int PAGE = 50;

    private final GraphFacts facts;
    private final Tenant tenant;
    private final Quirks quirks;

    MeetingsEndpoint(GraphFacts facts, Tenant tenant, Quirks quirks) {
        this.facts = facts;
        this.tenant = tenant;
        this.quirks = quirks;
    }

    Reply answer(String user, List<String> path, Asked asked) {
        allowed(user, path);
        if (path.isEmpty() && asked.method().equals("GET")) {
            return list(user, asked);
        }
        if (path.equals(List.of("createOrGet")) && asked.method().equals("POST")) {
            return createOrGet(user, asked);
        }
        if (path.size() == 1) {
            Item meeting = Tenant.item(tenant.meetings, user, path.get(0));
            return switch (asked.method()) {
                case "GET" -> new Reply(200, told(meeting.json(), asked));
                case "PATCH" -> change(meeting, asked);
                case "DELETE" -> {
                    tenant.meetings.remove(meeting);
                    yield Reply.NOTHING;
                }
                default -> throw Refusal.badRequest("No such method.");
            };
        }
        if (path.size() >= 2
                && path.get(1).equals("attendanceReports")
                && asked.method().equals("GET")) {
            Tenant.item(tenant.meetings, user, path.get(0));
            return reports(path, asked);
        }
        throw Refusal.badRequest("Resource not found for the segment.");
    }

    private void allowed(String user, List<String> path) {
        boolean artifact = path.size() > 1;
        Services.require(tenant, artifact ? "OnlineMeetingArtifact.Read.All" : "OnlineMeetings.ReadWrite.All");
        if (!tenant.withAccessPolicy.contains(user)) {
            throw new Refusal(
                    403,
                    "Forbidden",
                    "No application access policy found for this app: " + Tenant.CLIENT + " on the user: " + user
                            + ".");
        }
    }

    private Reply list(String user, Asked asked) {
        String address = asked.joinAddressAskedFor();
        JsonArray found = new JsonArray();
        tenant.meetings.stream()
                .filter(item -> item.user().equals(user)
                        && item.json().get("joinWebUrl").getAsString().equals(address))
                .forEach(item -> found.add(told(item.json(), asked)));
        return Reply.list(found);
    }

    private Reply createOrGet(String user, Asked asked) {
        JsonObject body = asked.needed();
        facts.check("onlineMeeting", body, GraphFacts.CREATE_OR_GET);
        if (!body.has("externalId")) {
            throw Refusal.badRequest("externalId is required.");
        }
        for (Item item : tenant.meetings) {
            if (item.user().equals(user)
                    && body.get("externalId").equals(item.json().get("externalId"))) {
                return new Reply(200, told(item.json(), asked));
            }
        }
        JsonObject meeting = make(user, body);
        return new Reply(201, told(meeting, asked));
    }

    /** Makes a meeting as Teams makes it: everything is allowed. */
    JsonObject make(String user, JsonObject body) {
        JsonObject meeting = body.deepCopy();
        String id = tenant.next("MSpk");
        meeting.addProperty("id", id);
        meeting.addProperty(
                "joinWebUrl", "https://teams.microsoft.com/l/meetup-join/" + id.replace("=", "") + "?context=%7b%7d");
        meeting.addProperty("expiryDateTime", "2027-01-31T00:00:00Z");
        JsonObject lobby = new JsonObject();
        lobby.addProperty("scope", "organization");
        lobby.addProperty("isDialInBypassEnabled", true);
        meeting.add("lobbyBypassSettings", lobby);
        meeting.addProperty("allowedLobbyAdmitters", "organizerAndCoOrganizersAndPresenters");
        meeting.addProperty("allowedPresenters", "everyone");
        meeting.addProperty("allowMeetingChat", "enabled");
        meeting.addProperty("recordAutomatically", false);
        for (String allowed : List.of(
                "allowAttendeeToEnableMic",
                "allowAttendeeToEnableCamera",
                "allowRecording",
                "allowTranscription",
                "allowParticipantsToChangeName")) {
            meeting.addProperty(allowed, true);
        }
        tenant.meetings.add(new Item(user, meeting));
        return meeting;
    }

    private Reply change(Item meeting, Asked asked) {
        JsonObject body = asked.needed();
        Set<String> taken = new HashSet<>(GraphFacts.UPDATE_MEETING);
        if (quirks.takesUnlisted) {
            taken.add("allowParticipantsToChangeName");
        }
        facts.check("onlineMeeting", body, taken);
        if (body.has("startDateTime") != body.has("endDateTime")) {
            throw Refusal.badRequest("startDateTime and endDateTime are changed together.");
        }
        if (body.has("participants") && body.getAsJsonObject("participants").has("organizer")) {
            throw Refusal.badRequest("The organizer cannot be changed.");
        }
        if ("roleIsPresenter".equals(text(body, "allowedPresenters")) && !body.has("participants")) {
            throw Refusal.badRequest("roleIsPresenter needs the full list of attendees.");
        }
        for (Map.Entry<String, JsonElement> property : body.entrySet()) {
            if (!quirks.ignored.contains(property.getKey())) {
                merge(meeting.json(), property.getKey(), property.getValue());
            }
        }
        return new Reply(200, told(meeting.json(), asked));
    }

    private static void merge(JsonObject meeting, String name, JsonElement value) {
        if (name.equals("lobbyBypassSettings")) {
            value.getAsJsonObject().asMap().forEach(meeting.getAsJsonObject(name)::add);
        } else {
            meeting.add(name, value);
        }
    }

    /** Clients that do not ask for later members of enums are not told them. */
    private JsonObject told(JsonObject meeting, Asked asked) {
        JsonObject told = meeting.deepCopy();
        if (!asked.wantsLaterMembers()) {
            JsonObject lobby = told.getAsJsonObject("lobbyBypassSettings");
            lobby.addProperty("scope", facts.toldToOldClients("lobbyBypassScope", text(lobby, "scope")));
        }
        return told;
    }

    private static String text(JsonObject from, String name) {
        return from.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** Reports come whole, their records by pages; or without records, where the quirk says so. */
    private Reply reports(List<String> path, Asked asked) {
        List<JsonObject> reports = tenant.reports.getOrDefault(path.get(0), List.of());
        if (path.size() == 4 && path.get(3).equals("attendanceRecords")) {
            JsonObject report = reports.stream()
                    .filter(each -> text(each, "id").equals(path.get(2)))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            return page(report.getAsJsonArray("attendanceRecords"), asked);
        }
        if (path.size() != 2) {
            throw Refusal.badRequest("Resource not found for the segment.");
        }
        boolean expanded = asked.query().contains("$expand=attendanceRecords") && quirks.expandsRecords;
        JsonArray value = new JsonArray();
        for (JsonObject report : reports) {
            JsonObject told = report.deepCopy();
            JsonArray records = told.getAsJsonArray("attendanceRecords");
            told.add("attendanceRecords", expanded ? slice(records, 0) : new JsonArray());
            if (expanded && records.size() > PAGE) {
                told.addProperty(
                        "attendanceRecords@odata.nextLink",
                        quirks.base + asked.encodedPath() + "/"
                                + text(report, "id").replace("=", "%3D") + "/attendanceRecords?$skip=" + PAGE);
            }
            value.add(told);
        }
        return Reply.list(value);
    }

    private Reply page(JsonArray records, Asked asked) {
        int from = asked.query().startsWith("$skip=")
                ? Integer.parseInt(asked.query().substring("$skip=".length()))
                : 0;
        JsonObject page = new JsonObject();
        page.add("value", slice(records, from));
        if (from + PAGE < records.size()) {
            int next = quirks.repeatsPages ? from : from + PAGE;
            page.addProperty("@odata.nextLink", quirks.base + asked.encodedPath() + "?$skip=" + next);
        }
        return new Reply(200, page);
    }

    private static JsonArray slice(JsonArray records, int from) {
        JsonArray slice = new JsonArray();
        records.asList().stream().skip(from).limit(PAGE).forEach(slice::add);
        return slice;
    }
}
