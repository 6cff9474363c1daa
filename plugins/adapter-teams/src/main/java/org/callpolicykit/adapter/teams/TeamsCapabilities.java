package org.callpolicykit.adapter.teams;

import static org.callpolicykit.api.platform.Capability.Trait.CHANGEABLE_LIVE;
import static org.callpolicykit.api.platform.Capability.Trait.READABLE;
import static org.callpolicykit.api.platform.Step.When.AT_START;
import static org.callpolicykit.api.platform.Step.When.BEFORE_FIRST_CALL;
import static org.callpolicykit.api.platform.Step.When.DURING;

import java.util.EnumSet;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Need;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Support;

/** What Microsoft Teams can do about each control, with the pages of Microsoft's documentation that say so. */
final class TeamsCapabilities {

    /** Calls with parents, and between staff. Pupils are met elsewhere. */
    static final PlatformSpec SPEC = PlatformSpec.of(
                    PlatformId.MICROSOFT_TEAMS,
                    "Microsoft Teams",
                    EnumSet.of(CallKind.PARENT_MEETING, CallKind.PARENT_CONSULTATION, CallKind.STAFF_MEETING),
                    TeamsCapabilities::of)
            .lacking(
                    Operation.IMPORT,
                    "calls are planned in the MIS; meetings that people make themselves are not looked for");

    private static final String UPDATE =
            "Microsoft Graph v1.0, Update onlineMeeting: https://learn.microsoft.com/graph/api/onlinemeeting-update";
    private static final String PROPERTIES =
            "Microsoft Graph v1.0, onlineMeetingBase resource type: https://learn.microsoft.com/graph/api/resources/onlinemeetingbase";
    private static final String LOBBY =
            "Microsoft Graph v1.0, lobbyBypassSettings resource type: https://learn.microsoft.com/graph/api/resources/lobbybypasssettings";
    private static final String POLICY =
            "Teams PowerShell, Set-CsTeamsMeetingPolicy: https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingpolicy";
    private static final String NO_PROPERTY = PROPERTIES + " has no property for it";

    private TeamsCapabilities() {}

    /** Returns what Teams can do about a control. */
    static Capability of(Control control) {
        return switch (control) {
            case WAITING_ROOM ->
                enforced(control, LOBBY + "; " + UPDATE + " (lobbyBypassSettings, allowedLobbyAdmitters)")
                        .upTo(Who.HOSTS);
            case SCREEN_SHARE ->
                enforced(control, UPDATE + " (allowedPresenters)").upTo(Who.HOSTS);
            case FILE_TRANSFER ->
                enforced(control, UPDATE + " (allowMeetingChat: without chat there are no files in it)");
            case RECORDING -> enforced(control, UPDATE + " (allowRecording, recordAutomatically)");
            case TRANSCRIPTION -> enforced(control, UPDATE + " (allowTranscription)");
            case PRIVATE_CHAT ->
                partial(control, UPDATE + " (allowMeetingChat); chats outside the meeting are the tenant's")
                        .leaving(
                                SchoolRole.COMPUTING_LEAD,
                                BEFORE_FIRST_CALL,
                                "In the Teams admin centre open Users, External access, and block chats with accounts outside the school.");
            case MUTE_ON_ENTRY ->
                partial(
                                control,
                                UPDATE
                                        + " (allowAttendeeToEnableMic, allowAttendeeToEnableCamera): they stay muted until allowed")
                        .leaving(
                                SchoolRole.HOST,
                                DURING,
                                "Choose People, the person's name, Allow to unmute, once they have been let in and greeted.");
            case RENAME -> rename(control);
            case LOCK ->
                needing(
                                Capability.of(
                                        control,
                                        Support.PARTIAL,
                                        NO_PROPERTY + "; " + UPDATE
                                                + " (lobbyBypassSettings, allowedLobbyAdmitters, also while the meeting runs): late comers wait for a host"))
                        .leaving(
                                SchoolRole.HOST,
                                AT_START,
                                "Choose People, More options, Lock the meeting, once everybody is there.");
            case WEB_JOIN ->
                Capability.of(control, Support.ADMINISTRATOR, POLICY + " (AllowAnonymousUsersToJoinMeeting)")
                        .needing(Need.Kind.TENANT_SETTING, "Anonymous users can join a meeting: on")
                        .leaving(
                                SchoolRole.COMPUTING_LEAD,
                                BEFORE_FIRST_CALL,
                                "In the Teams admin centre open Meetings, Meeting settings, and switch on Anonymous users can join a meeting, so"
                                        + " that parents join in a browser without an account.");
            case FORWARD_INVITATION ->
                Capability.of(control, Support.HOST_STEP, NO_PROPERTY + "; a link in an e-mail can always be passed on")
                        .leaving(
                                SchoolRole.HOST,
                                DURING,
                                "Let nobody in from the lobby who is not on the list of the call.");
        };
    }

    /** Neither making a meeting again under the same id nor changing it is documented to take this property. */
    private static Capability rename(Control control) {
        return needing(Capability.of(
                                control,
                                Support.PARTIAL,
                                PROPERTIES + " (allowParticipantsToChangeName); " + UPDATE + " does not list it")
                        .with(READABLE))
                .leaving(
                        SchoolRole.COMPUTING_LEAD,
                        BEFORE_FIRST_CALL,
                        "In Teams PowerShell run Set-CsTeamsMeetingPolicy -Identity Global -ParticipantNameChange Disabled.");
    }

    private static Capability enforced(Control control, String evidence) {
        return needing(Capability.enforced(control, evidence).with(CHANGEABLE_LIVE));
    }

    private static Capability partial(Control control, String evidence) {
        return needing(
                Capability.of(control, Support.PARTIAL, evidence).with(READABLE).with(CHANGEABLE_LIVE));
    }

    private static Capability needing(Capability capability) {
        return capability
                .needing(Need.Kind.SCOPE, Permission.MEETINGS.scope())
                .needing(Need.Kind.CONSENT, AccessPolicy.NAME)
                .needing(Need.Kind.EDITION, "Microsoft Teams in the organiser's licence");
    }
}
