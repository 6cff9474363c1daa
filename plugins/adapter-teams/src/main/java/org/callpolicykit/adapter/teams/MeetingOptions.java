package org.callpolicykit.adapter.teams;

import static org.callpolicykit.adapter.teams.Json.flag;
import static org.callpolicykit.adapter.teams.Json.text;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a meeting, in the words of an {@code onlineMeeting} of Graph, and back: the one place that knows both.
 *
 * <p>What Graph cannot say is set to the next stricter value that it can. What Graph says is read as the next looser answer, so that nothing is
 * taken for stricter than it is; what it does not say, or says in words of a later version, is absent.
 */
final class MeetingOptions {

    /** What may present, from the loosest to the strictest. */
    private static final List<String> PRESENTERS = List.of("everyone", "organization", "roleIsPresenter", "organizer");

    private MeetingOptions() {}

    /** Returns the properties of a meeting for which that is required. */
    static JsonObject of(Set<ControlSetting> required) {
        JsonObject options = new JsonObject();
        Map<Control, Who> inOrder = new EnumMap<>(Control.class);
        required.forEach(setting -> inOrder.put(setting.control(), setting.who()));
        inOrder.forEach((control, who) -> set(options, control, who));
        return options;
    }

    private static void set(JsonObject options, Control control, Who who) {
        switch (control) {
            case WAITING_ROOM -> lobby(options, who);
            case LOCK -> admitters(options, who);
            case SCREEN_SHARE -> presenters(options, presentersFor(who));
            case FILE_TRANSFER, PRIVATE_CHAT -> chat(options, who);
            case MUTE_ON_ENTRY -> microphones(options, who);
            case RENAME -> options.addProperty("allowParticipantsToChangeName", who == Who.EVERYONE);
            case RECORDING -> {
                options.addProperty("allowRecording", !who.isAtLeastAsStrictAs(Who.STAFF));
                options.addProperty("recordAutomatically", false);
            }
            case TRANSCRIPTION -> options.addProperty("allowTranscription", !who.isAtLeastAsStrictAs(Who.STAFF));
            case WEB_JOIN, FORWARD_INVITATION -> {
                // A meeting has no property for it.
            }
        }
    }

    private static void lobby(JsonObject options, Who who) {
        JsonObject lobby = new JsonObject();
        lobby.addProperty(
                "scope",
                switch (who) {
                    case EVERYONE -> "everyone";
                    case SCHOOL_ACCOUNTS -> "organizationExcludingGuests";
                    case STAFF, HOSTS, NOBODY -> "organizer";
                });
        lobby.addProperty("isDialInBypassEnabled", false);
        options.add("lobbyBypassSettings", lobby);
        admitters(options, who);
    }

    /** Whoever is late waits, and the hosts alone let in: the nearest to a lock that can be set beforehand. */
    private static void admitters(JsonObject options, Who who) {
        if (who != Who.EVERYONE) {
            options.addProperty("allowedLobbyAdmitters", "organizerAndCoOrganizers");
        }
    }

    /** Returns the options that come nearest to a lock while a call runs: everybody waits, and the hosts alone let in. */
    static JsonObject lock() {
        JsonObject options = new JsonObject();
        lobby(options, Who.HOSTS);
        return options;
    }

    /** Returns who decides whether somebody who is late gets in: hosts, or themselves; null when that was not said. */
    static @Nullable Who whoIsLetInLate(JsonObject meeting) {
        Who passes = whoPassesTheLobby(Json.object(meeting, "lobbyBypassSettings"));
        String admitters = text(meeting, "allowedLobbyAdmitters");
        if (passes == null || admitters == null) {
            return null;
        }
        return switch (admitters) {
            case "organizerAndCoOrganizers" -> passes;
            case "organizerAndCoOrganizersAndPresenters" -> passes.isAtLeastAsStrictAs(Who.STAFF) ? Who.STAFF : passes;
            default -> null;
        };
    }

    private static String presentersFor(Who who) {
        return switch (who) {
            case EVERYONE -> "everyone";
            case SCHOOL_ACCOUNTS, STAFF -> "roleIsPresenter";
            case HOSTS, NOBODY -> "organizer";
        };
    }

    /** Two controls need it: the stricter counts. */
    private static void presenters(JsonObject options, String value) {
        String before = text(options, "allowedPresenters");
        if (before == null || PRESENTERS.indexOf(before) < PRESENTERS.indexOf(value)) {
            options.addProperty("allowedPresenters", value);
        }
    }

    /** Two controls need it: off counts. */
    private static void chat(JsonObject options, Who who) {
        if (who != Who.EVERYONE) {
            options.addProperty("allowMeetingChat", "disabled");
        } else if (!options.has("allowMeetingChat")) {
            options.addProperty("allowMeetingChat", "enabled");
        }
    }

    /** Whoever may present may always switch on microphone and camera; for all others it is allowed or not. */
    private static void microphones(JsonObject options, Who who) {
        boolean allowed = who == Who.EVERYONE;
        options.addProperty("allowAttendeeToEnableMic", allowed);
        options.addProperty("allowAttendeeToEnableCamera", allowed);
        if (!allowed) {
            presenters(options, presentersFor(who));
        }
    }

    /** Returns what a meeting with these properties lets whom do. */
    static Map<Control, Who> read(JsonObject meeting) {
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            Who who = read(control, meeting);
            if (who != null) {
                settings.put(control, who);
            }
        }
        return settings;
    }

    private static @Nullable Who read(Control control, JsonObject meeting) {
        return switch (control) {
            case WAITING_ROOM -> whoPassesTheLobby(Json.object(meeting, "lobbyBypassSettings"));
            case SCREEN_SHARE -> whoPresents(text(meeting, "allowedPresenters"));
            case FILE_TRANSFER, PRIVATE_CHAT -> whoChats(text(meeting, "allowMeetingChat"));
            case MUTE_ON_ENTRY -> whoEntersLoud(meeting);
            case RENAME -> either(flag(meeting, "allowParticipantsToChangeName"), Who.EVERYONE);
            case RECORDING -> whoRecords(meeting);
            case TRANSCRIPTION -> either(flag(meeting, "allowTranscription"), Who.SCHOOL_ACCOUNTS);
            case LOCK, WEB_JOIN, FORWARD_INVITATION -> null;
        };
    }

    /** Guests of the tenant are people with other accounts; and who was invited may be anybody. */
    private static @Nullable Who whoPassesTheLobby(@Nullable JsonObject lobby) {
        Boolean dialIn = flag(lobby, "isDialInBypassEnabled");
        String scope = text(lobby, "scope");
        if (dialIn == null || scope == null) {
            return null;
        }
        Who who = switch (scope) {
            case "everyone", "organization", "organizationAndFederated", "invited" -> Who.EVERYONE;
            case "organizationExcludingGuests" -> Who.SCHOOL_ACCOUNTS;
            case "organizer" -> Who.HOSTS;
            default -> null;
        };
        return who != null && dialIn ? Who.EVERYONE : who;
    }

    private static @Nullable Who whoPresents(@Nullable String presenters) {
        return presenters == null
                ? null
                : switch (presenters) {
                    case "everyone", "organization" -> Who.EVERYONE;
                    case "roleIsPresenter" -> Who.STAFF;
                    case "organizer" -> Who.HOSTS;
                    default -> null;
                };
    }

    private static @Nullable Who whoChats(@Nullable String mode) {
        return mode == null
                ? null
                : switch (mode) {
                    case "enabled", "limited" -> Who.EVERYONE;
                    case "disabled" -> Who.NOBODY;
                    default -> null;
                };
    }

    private static @Nullable Who whoEntersLoud(JsonObject meeting) {
        Boolean microphone = flag(meeting, "allowAttendeeToEnableMic");
        Boolean camera = flag(meeting, "allowAttendeeToEnableCamera");
        if (Boolean.TRUE.equals(microphone) || Boolean.TRUE.equals(camera)) {
            return Who.EVERYONE;
        }
        return microphone == null || camera == null ? null : whoPresents(text(meeting, "allowedPresenters"));
    }

    /** People of other tenants, guests and whoever is anonymous cannot record, even where it is allowed. */
    private static @Nullable Who whoRecords(JsonObject meeting) {
        Boolean automatic = flag(meeting, "recordAutomatically");
        if (automatic == null) {
            return null;
        }
        return automatic ? Who.EVERYONE : either(flag(meeting, "allowRecording"), Who.SCHOOL_ACCOUNTS);
    }

    private static @Nullable Who either(@Nullable Boolean allowed, Who ifAllowed) {
        if (allowed == null) {
            return null;
        }
        return allowed ? ifAllowed : Who.NOBODY;
    }
}
