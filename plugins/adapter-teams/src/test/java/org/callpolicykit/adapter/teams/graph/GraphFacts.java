package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The published types and enums of Graph v1.0, and what each operation is documented to take. */
final class GraphFacts {

    /** The parameters of the action createOrGet. */
    static final Set<String> CREATE_OR_GET =
            Set.of("chatInfo", "endDateTime", "externalId", "participants", "startDateTime", "subject");

    /** The properties that the page Update onlineMeeting lists, as far as the types have them. */
    static final Set<String> UPDATE_MEETING = Set.of(
            "allowAttendeeToEnableCamera",
            "allowAttendeeToEnableMic",
            "allowBreakoutRooms",
            "allowCopyingAndSharingMeetingContent",
            "allowedLobbyAdmitters",
            "allowedPresenters",
            "allowLiveShare",
            "allowMeetingChat",
            "allowPowerPointSharing",
            "allowRecording",
            "allowTeamworkReactions",
            "allowTranscription",
            "allowWhiteboard",
            "endDateTime",
            "isEntryExitAnnounced",
            "lobbyBypassSettings",
            "participants",
            "recordAutomatically",
            "startDateTime",
            "subject");

    /** What may be said of an entry in a calendar; everything else is said by Exchange. */
    static final Set<String> UPDATE_EVENT = Set.of(
            "attendees",
            "body",
            "end",
            "hideAttendees",
            "isOnlineMeeting",
            "onlineMeetingProvider",
            "sensitivity",
            "singleValueExtendedProperties",
            "start",
            "subject");

    private final Map<String, JsonElement> types;
    private final JsonObject enums;

    GraphFacts() {
        try (InputStream stream = GraphFacts.class.getResourceAsStream("graph-facts.json")) {
            if (stream == null) {
                throw new IllegalStateException("graph-facts.json is missing");
            }
            JsonObject facts = JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            this.types = facts.getAsJsonObject("types").asMap();
            this.enums = facts.getAsJsonObject("enums");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what an operation does not take, and what does not fit the type. */
    void check(String type, JsonObject body, Set<String> taken) {
        for (String name : body.keySet()) {
            if (!taken.contains(name)) {
                throw Refusal.badRequest("The property '" + name + "' cannot be set here.");
            }
        }
        check(type, body);
    }

    /** Refuses what does not fit the type. */
    void check(String type, JsonObject body) {
        for (Map.Entry<String, JsonElement> property : body.entrySet()) {
            String declared = declared(type, property.getKey());
            value(property.getKey(), declared, property.getValue());
        }
    }

    private String declared(String type, String property) {
        String at = type;
        while (types.containsKey(at)) {
            JsonObject facts = types.get(at).getAsJsonObject();
            JsonElement declared = facts.getAsJsonObject("properties").get(property);
            if (declared != null) {
                return declared.getAsString();
            }
            JsonElement base = facts.get("baseType");
            at = base == null || base.isJsonNull() ? "" : base.getAsString();
        }
        throw Refusal.badRequest(
                "The property '" + property + "' does not exist on type 'microsoft.graph." + type + "'.");
    }

    private void value(String name, String declared, JsonElement value) {
        if (declared.startsWith("Collection(")) {
            require(value.isJsonArray(), name, declared);
            String element = declared.substring("Collection(".length(), declared.length() - 1);
            value.getAsJsonArray().forEach(each -> value(name, element, each));
        } else if (declared.startsWith("Edm.")) {
            primitive(name, declared, value);
        } else {
            structured(name, declared.substring("graph.".length()), value);
        }
    }

    private static void primitive(String name, String declared, JsonElement value) {
        require(value.isJsonPrimitive(), name, declared);
        switch (declared) {
            case "Edm.Boolean" -> require(value.getAsJsonPrimitive().isBoolean(), name, declared);
            case "Edm.String" -> require(value.getAsJsonPrimitive().isString(), name, declared);
            case "Edm.DateTimeOffset" -> {
                try {
                    OffsetDateTime.parse(value.getAsString());
                } catch (DateTimeException e) {
                    throw Refusal.badRequest("The property '" + name + "' is no date and time.");
                }
            }
            default -> throw Refusal.badRequest("The property '" + name + "' cannot be set here.");
        }
    }

    private void structured(String name, String type, JsonElement value) {
        if (types.containsKey(type)) {
            require(value.isJsonObject(), name, type);
            check(type, value.getAsJsonObject());
            return;
        }
        if (!enums.has(type) || !value.isJsonPrimitive()) {
            throw Refusal.badRequest("The property '" + name + "' cannot be set here.");
        }
        List<String> members = members(type);
        require(members.contains(value.getAsString()), name, type);
        require(!value.getAsString().equals("unknownFutureValue"), name, type);
    }

    private static void require(boolean fits, String name, String declared) {
        if (!fits) {
            throw Refusal.badRequest("The property '" + name + "' has no value of type " + declared + ".");
        }
    }

    private List<String> members(String type) {
        return enums.getAsJsonArray(type).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Returns an enum's value as it is told to clients that do not ask for later members. */
    String toldToOldClients(String type, String value) {
        List<String> members = members(type);
        int sentinel = members.indexOf("unknownFutureValue");
        int at = members.indexOf(value);
        return sentinel >= 0 && (at < 0 || at > sentinel) ? "unknownFutureValue" : value;
    }
}
