package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;

/** How somebody changes a control of a meeting by hand, in Teams itself. Knows nothing of the adapter. */
final class Tampering {

    private Tampering() {}

    /** Returns the properties in which a meeting holds a control. */
    static Set<String> properties(Control control) {
        return switch (control) {
            case WAITING_ROOM -> Set.of("lobbyBypassSettings");
            case SCREEN_SHARE -> Set.of("allowedPresenters");
            case FILE_TRANSFER, PRIVATE_CHAT -> Set.of("allowMeetingChat");
            case MUTE_ON_ENTRY -> Set.of("allowAttendeeToEnableMic", "allowAttendeeToEnableCamera");
            case RENAME -> Set.of("allowParticipantsToChangeName");
            case RECORDING -> Set.of("allowRecording");
            case TRANSCRIPTION -> Set.of("allowTranscription");
            case LOCK, WEB_JOIN, FORWARD_INVITATION ->
                throw new IllegalArgumentException("a meeting has nothing for " + control);
        };
    }

    /** Words of a later version; where there are only yes and no, nothing is said. */
    static void applyTheUnknown(JsonObject meeting, Control control) {
        switch (control) {
            case WAITING_ROOM -> meeting.getAsJsonObject("lobbyBypassSettings").addProperty("scope", "trustedCircle");
            case SCREEN_SHARE, FILE_TRANSFER, PRIVATE_CHAT ->
                properties(control).forEach(name -> meeting.addProperty(name, "trustedCircle"));
            default -> properties(control).forEach(name -> meeting.add(name, JsonNull.INSTANCE));
        }
    }

    static void apply(JsonObject meeting, Control control, Who who) {
        boolean loose = who == Who.EVERYONE;
        switch (control) {
            case WAITING_ROOM -> {
                JsonObject lobby = meeting.getAsJsonObject("lobbyBypassSettings");
                lobby.addProperty(
                        "scope",
                        switch (who) {
                            case EVERYONE -> "everyone";
                            case SCHOOL_ACCOUNTS -> "organizationExcludingGuests";
                            default -> "organizer";
                        });
                lobby.addProperty("isDialInBypassEnabled", loose);
            }
            case SCREEN_SHARE ->
                meeting.addProperty(
                        "allowedPresenters",
                        switch (who) {
                            case EVERYONE, SCHOOL_ACCOUNTS -> "everyone";
                            case STAFF -> "roleIsPresenter";
                            default -> "organizer";
                        });
            case FILE_TRANSFER, PRIVATE_CHAT -> meeting.addProperty("allowMeetingChat", loose ? "enabled" : "disabled");
            case MUTE_ON_ENTRY ->
                List.of("allowAttendeeToEnableMic", "allowAttendeeToEnableCamera")
                        .forEach(name -> meeting.addProperty(name, loose));
            case RENAME -> meeting.addProperty("allowParticipantsToChangeName", loose);
            case RECORDING -> meeting.addProperty("allowRecording", !who.isAtLeastAsStrictAs(Who.STAFF));
            case TRANSCRIPTION -> meeting.addProperty("allowTranscription", !who.isAtLeastAsStrictAs(Who.STAFF));
            case LOCK, WEB_JOIN, FORWARD_INVITATION ->
                throw new IllegalArgumentException("a meeting has nothing for " + control);
        }
    }
}
