package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a school's tenant holds. Guarded by the server. */
public final class Tenant {

    /** The tenant's id. */
    public static final String ID = "0823831b-1f1b-424b-b90a-1caa345a742a";

    /** The application's id. */
    public static final String CLIENT = "d39597bf-8407-40ca-92ef-1ec26b885b7b";

    /** The application's secret. */
    public static final String SECRET = "s3cr3t~of.the_application";

    /** Somebody with an account. */
    record User(String id, String account, String type) {}

    /** Something in a user's mailbox, calendar or list of meetings. */
    record Item(String user, JsonObject json) {

        String id() {
            return json.get("id").getAsString();
        }
    }

    final Map<String, User> users = new LinkedHashMap<>();
    final Set<String> permissions = new LinkedHashSet<>(Set.of(
            "OnlineMeetings.ReadWrite.All",
            "OnlineMeetingArtifact.Read.All",
            "Calendars.ReadWrite",
            "Mail.Send",
            "Mail.Read",
            "User.Read.All"));
    final Set<String> withAccessPolicy = new LinkedHashSet<>();
    final Set<String> licensed = new LinkedHashSet<>();
    final List<Item> meetings = new ArrayList<>();
    final List<Item> events = new ArrayList<>();
    final List<Item> messages = new ArrayList<>();
    final Map<String, List<JsonObject>> reports = new LinkedHashMap<>();
    private final Map<String, String> calls = new LinkedHashMap<>();
    private int made;

    /** Adds a member of staff with a licence and the access policy; returns their user's id. */
    public String staff(String account) {
        String id = user(account, "Member");
        withAccessPolicy.add(id);
        licensed.add(id);
        return id;
    }

    /** Adds a user with nothing; returns their id. */
    public String user(String account, String type) {
        String id = "00000000-0000-4000-8000-%012d".formatted(users.size() + 1);
        users.put(id, new User(id, account, type));
        return id;
    }

    /** Returns the id of the user with an account, who is added when the tenant has none. */
    public String member(String account) {
        return find(account).map(User::id).orElseGet(() -> user(account, "Member"));
    }

    /** Notes for which call a meeting was made that has no id of ours: by its entry in the calendar. */
    void belongs(JsonObject meeting, String call) {
        calls.put(meeting.get("id").getAsString(), call);
    }

    /** Returns for which call a meeting was made. */
    String callOf(Item meeting) {
        return meeting.json().has("externalId")
                ? meeting.json().get("externalId").getAsString()
                : calls.getOrDefault(meeting.id(), "");
    }

    /** Takes a permission away. */
    public void revoke(String permission) {
        permissions.remove(permission);
    }

    /** Takes the access policy away from everybody. */
    public void revokeAccessPolicy() {
        withAccessPolicy.clear();
    }

    /** Takes all licences away. */
    public void revokeLicences() {
        licensed.clear();
    }

    /** Returns the meetings there are. */
    public List<JsonObject> meetings() {
        return meetings.stream().map(Item::json).toList();
    }

    /** Returns the entries there are in calendars. */
    public List<JsonObject> events() {
        return events.stream().map(Item::json).toList();
    }

    /** Returns the letters that were sent, in order. */
    public List<JsonObject> letters() {
        return messages.stream().map(Item::json).toList();
    }

    /** Adds the report of a time at which a meeting was held. */
    public void report(String meeting, JsonObject... records) {
        JsonObject report = new JsonObject();
        report.addProperty("id", next("report"));
        report.addProperty("totalParticipantCount", records.length);
        JsonArray all = new JsonArray();
        List.of(records).forEach(all::add);
        report.add("attendanceRecords", all);
        reports.computeIfAbsent(meeting, added -> new ArrayList<>()).add(report);
    }

    String next(String kind) {
        return "%s-%d=".formatted(kind, ++made);
    }

    /** Returns the online meeting that a path leads to, by the entry in the calendar where it names one. */
    JsonObject onlineMeeting(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String address = events.stream()
                .filter(event -> event.id().equals(id))
                .map(event -> event.json()
                        .getAsJsonObject("onlineMeeting")
                        .get("joinUrl")
                        .getAsString())
                .findFirst()
                .orElse("");
        return meetings.stream()
                .filter(meeting -> meeting.id().equals(id)
                        || meeting.json().get("joinWebUrl").getAsString().equals(address))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .json();
    }

    User userOf(String accountOrId) {
        return find(accountOrId)
                .orElseThrow(() -> new Refusal(404, "Request_ResourceNotFound", "Resource does not exist."));
    }

    private Optional<User> find(String accountOrId) {
        return users.values().stream()
                .filter(user -> user.id().equals(accountOrId) || user.account().equalsIgnoreCase(accountOrId))
                .findFirst();
    }

    static Item item(List<Item> items, String user, String id) {
        return items.stream()
                .filter(item -> item.user().equals(user) && item.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    static List<JsonObject> marked(List<Item> items, String user, String mark) {
        return items.stream()
                .filter(item ->
                        item.user().equals(user) && item.json().toString().contains("\"value\":\"" + mark + "\""))
                .map(Item::json)
                .toList();
    }
}
