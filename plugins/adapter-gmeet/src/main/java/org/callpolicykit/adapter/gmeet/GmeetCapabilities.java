package org.callpolicykit.adapter.gmeet;

import static org.callpolicykit.api.platform.Capability.Trait.READABLE;
import static org.callpolicykit.api.platform.Step.When.AT_START;
import static org.callpolicykit.api.platform.Step.When.BEFORE_FIRST_CALL;
import static org.callpolicykit.api.platform.Step.When.DURING;

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

/** What Google Meet can do about each control, with the pages of Google's documentation that say so. */
final class GmeetCapabilities {

    private static final String SPACES =
            "Google Meet REST API v2, spaces: https://developers.google.com/workspace/meet/api/reference/rest/v2/spaces";
    private static final String HELP = "Google Meet Help: https://support.google.com/meet/answer/";
    private static final String NO_FIELD = SPACES + " has no field for it";
    private static final String ADMIN = "In the Google Admin console open Apps, Google Workspace, ";

    /** Calls with pupils. Parents and staff meet elsewhere. */
    static final PlatformSpec SPEC = PlatformSpec.of(
                    PlatformId.GOOGLE_MEET, "Google Meet", CallKind.WITH_PUPILS, GmeetCapabilities::of)
            .lacking(
                    Operation.LOCK,
                    "a conference that runs cannot be closed to late comers through the API, whose only live action is to end it; the host"
                            + " turns down whoever knocks ("
                            + SPACES + ")")
            .lacking(
                    Operation.IMPORT,
                    "calls are planned in the MIS; meetings that people make themselves are not looked for");

    private GmeetCapabilities() {}

    /** Returns what Meet can do about a control. */
    static Capability of(Control control) {
        return switch (control) {
            case SCREEN_SHARE ->
                consented(Capability.enforced(
                                control,
                                SPACES
                                        + "#ModerationRestrictions (presentRestriction HOSTS_ONLY while moderation is ON)")
                        .upTo(Who.HOSTS));
            case PRIVATE_CHAT ->
                consented(Capability.enforced(
                                control,
                                SPACES + "#ModerationRestrictions (chatRestriction HOSTS_ONLY while moderation is ON)")
                        .upTo(Who.HOSTS));
            case FILE_TRANSFER -> fileTransfer(control);
            case WAITING_ROOM -> waitingRoom(control);
            case MUTE_ON_ENTRY -> muteOnEntry(control);
            case RECORDING ->
                artefact(
                        control,
                        "recordingConfig",
                        ADMIN + "Google Meet, Meet video settings, Recording, and switch it off for pupils and staff.");
            case TRANSCRIPTION ->
                artefact(
                        control,
                        "transcriptionConfig, smartNotesConfig",
                        ADMIN
                                + "Google Meet, Meet video settings, and switch off Meeting transcripts and Take notes for me.");
            case LOCK ->
                Capability.of(control, Support.HOST_STEP, NO_FIELD + "; " + HELP + "10885841")
                        .leaving(
                                SchoolRole.HOST,
                                AT_START,
                                "Once everybody is there, turn down every request to join; in Host controls see that meeting access is Restricted.");
            case RENAME -> rename(control);
            case WEB_JOIN ->
                Capability.of(control, Support.BY_DESIGN, "Meet runs in a browser without an app: " + HELP + "7317473");
            case FORWARD_INVITATION -> forwarding(control);
        };
    }

    private static Capability fileTransfer(Control control) {
        return partial(
                        control,
                        SPACES
                                + "#ModerationRestrictions (chatRestriction: files go through the chat, and hosts keep it)")
                .leaving(
                        SchoolRole.COMPUTING_LEAD,
                        BEFORE_FIRST_CALL,
                        ADMIN + "Google Chat, Chat file sharing, and choose No files for pupils.");
    }

    /** The space belongs to no event that guests could be invited to: everybody but the host and the co-hosts knocks. */
    private static Capability waitingRoom(Control control) {
        return partial(control, SPACES + "#AccessType (RESTRICTED: whoever is no member has to knock)")
                .needing(
                        Need.Kind.EDITION,
                        "Education Plus or the Teaching and Learning add-on, for a real waiting room; knocking needs none")
                .leaving(
                        SchoolRole.HOST,
                        DURING,
                        "When somebody asks to join, choose View, and admit by name whoever is on the list of the call, never Admit all.")
                .leaving(
                        SchoolRole.COMPUTING_LEAD,
                        BEFORE_FIRST_CALL,
                        ADMIN
                                + "Google Meet, Meet safety settings, Waiting rooms, and switch them on where the edition has them.");
    }

    private static Capability muteOnEntry(Control control) {
        return partial(
                        control,
                        SPACES
                                + "#ModerationRestrictions (defaultJoinAsViewerType ON: a viewer has neither microphone nor camera)")
                .needing(Need.Kind.EDITION, "Education Plus or the Teaching and Learning add-on, for viewers")
                .leaving(
                        SchoolRole.HOST,
                        DURING,
                        "In People choose Mute all once everybody is in; make a viewer a contributor in People, the person's menu, to let them speak.");
    }

    private static Capability artefact(Control control, String field, String step) {
        return partial(control, SPACES + "#ArtifactConfig (" + field + " OFF; that forbids no recording by hand)")
                .leaving(SchoolRole.COMPUTING_LEAD, BEFORE_FIRST_CALL, step);
    }

    private static Capability rename(Control control) {
        return Capability.of(
                        control,
                        Support.OBSERVE,
                        "Google Meet REST API v2, conferenceRecords.participants:"
                                + " https://developers.google.com/workspace/meet/api/reference/rest/v2/conferenceRecords.participants (signedinUser has the"
                                + " account's name, anonymousUser a typed one)")
                .needing(Need.Kind.SCOPE, Service.Scope.SPACES.address())
                .leaving(
                        SchoolRole.HOST,
                        DURING,
                        "Admit nobody who asks to join under a typed name: a school account shows the name of its directory, which nobody can change in the call.")
                .leaving(
                        SchoolRole.COMPUTING_LEAD,
                        BEFORE_FIRST_CALL,
                        ADMIN + "Google Meet, Meet safety settings, Access, and let in only people who are signed in.");
    }

    private static Capability forwarding(Control control) {
        return Capability.of(
                        control,
                        Support.PARTIAL,
                        "Calendar API v3, events: https://developers.google.com/workspace/calendar/api/v3/reference/events (guestsCanInviteOthers"
                                + " false); a link can always be copied")
                .upTo(Who.HOSTS)
                .with(READABLE)
                .needing(Need.Kind.SCOPE, Service.Scope.EVENTS.address())
                .leaving(
                        SchoolRole.HOST,
                        DURING,
                        "Let nobody in who is not on the list of the call, whoever gave them the link.");
    }

    private static Capability partial(Control control, String evidence) {
        return consented(Capability.of(control, Support.PARTIAL, evidence)
                .upTo(Who.HOSTS)
                .with(READABLE));
    }

    private static Capability consented(Capability capability) {
        return capability
                .needing(Need.Kind.SCOPE, Service.Scope.SPACES.address())
                .needing(Need.Kind.CONSENT, "domain-wide delegation to the service account");
    }
}
