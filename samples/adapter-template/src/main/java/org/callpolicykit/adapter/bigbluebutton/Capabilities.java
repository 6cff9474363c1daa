package org.callpolicykit.adapter.bigbluebutton;

import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Need;
import org.callpolicykit.api.platform.Step.When;
import org.callpolicykit.api.platform.Support;

/**
 * What BigBlueButton can do about each control. Of all that {@code create} takes, {@code getMeetingInfo} gives back only whether the meeting is one that is recorded: the
 * rest cannot be read back, so it is partial at most.
 */
final class Capabilities {

    private static final String API = "https://docs.bigbluebutton.org/3.0/development/api";

    private Capabilities() {}

    static Capability of(Control control) {
        return switch (control) {
            case WAITING_ROOM ->
                sent(
                                control,
                                "guestPolicy=ASK_MODERATOR makes whoever joins with guest=true wait, and only staff join without")
                        .leaving(
                                SchoolRole.HOST,
                                When.AT_START,
                                "Let in one by one whom you recognise: Users, Waiting users.");
            case LOCK ->
                Capability.of(control, Support.HOST_STEP, API + "#get-post-create: guestPolicy is set by create alone")
                        .leaving(
                                SchoolRole.HOST,
                                When.AT_START,
                                "Once all are in, choose Always deny: Users, Guest policy.");
            case SCREEN_SHARE ->
                sent(control, "disabledFeatures=screenshare where nobody may; otherwise only the presenter can")
                        .leaving(SchoolRole.HOST, When.DURING, "Make nobody presenter who may not share a screen.");
            case FILE_TRANSFER ->
                sent(control, "disabledFeatures takes away downloads; only the presenter can upload")
                        .leaving(SchoolRole.HOST, When.DURING, "Make nobody presenter who may not send files.");
            case PRIVATE_CHAT ->
                sent(
                                control,
                                "disabledFeatures=privateChat, or lockSettingsDisablePrivateChat, which spares moderators")
                        .leaving(
                                SchoolRole.HOST,
                                When.AT_START,
                                "See that private chat is locked: Users, Lock viewers.");
            case MUTE_ON_ENTRY ->
                sent(control, "muteOnStart mutes microphones, and says nothing of cameras")
                        .leaving(SchoolRole.HOST, When.AT_START, "See that microphones and cameras are off on entry.");
            case RENAME ->
                Capability.of(
                                control,
                                Support.PARTIAL,
                                API
                                        + "#api-security-model: the name is in the signed link; nothing is said of the client")
                        .leaving(SchoolRole.HOST, When.DURING, "See that nobody appears under another name.");
            case RECORDING ->
                Capability.enforced(
                        control,
                        API + "#get-post-create: nothing is recorded without record=true, and then moderators start it;"
                                + " #get-post-getmeetinginfo: recording gives it back");
            case TRANSCRIPTION ->
                sent(control, "disabledFeatures=liveTranscription,captions")
                        .leaving(SchoolRole.HOST, When.DURING, "Start no captions.");
            case WEB_JOIN ->
                Capability.of(
                        control, Support.BY_DESIGN, API + "#get-join: the HTML5 client is the only one since 2.3");
            case FORWARD_INVITATION ->
                Capability.of(control, Support.NONE, API + "#get-join: a link lets in whoever has it")
                        .leaving(SchoolRole.HOST, When.AT_START, "Let in nobody whom you do not recognise.");
        };
    }

    private static Capability sent(Control control, String how) {
        return Capability.of(control, Support.PARTIAL, API + "#get-post-create: " + how + "; it cannot be read back")
                .needing(Need.Kind.EDITION, "BigBlueButton 2.7 or newer");
    }
}
