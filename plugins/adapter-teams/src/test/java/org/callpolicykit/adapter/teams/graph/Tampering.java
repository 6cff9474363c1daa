package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonObject;
import java.util.List;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;

/** How somebody changes a control of a meeting by hand, in Teams itself. Knows nothing of the adapter. */
final class Tampering {

    private Tampering() {}

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
            case RECORDING -> meeting.addProperty("allowRecording", loose);
            case TRANSCRIPTION -> meeting.addProperty("allowTranscription", loose);
            case LOCK, WEB_JOIN, FORWARD_INVITATION ->
                throw new IllegalArgumentException("a meeting has nothing for " + control);
        }
    }
}
