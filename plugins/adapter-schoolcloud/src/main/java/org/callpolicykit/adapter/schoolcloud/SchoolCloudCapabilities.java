package org.callpolicykit.adapter.schoolcloud;

import static org.callpolicykit.api.platform.Step.When.AT_START;
import static org.callpolicykit.api.platform.Step.When.DURING;

import java.util.EnumSet;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Support;

/** What SchoolCloud does about each control, with the public pages that say so. Where none does, that is said. */
final class SchoolCloudCapabilities {

    private static final String NO_API =
            "SchoolCloud publishes no API; appointments are made on its pages, by parents and administrators";

    /** Consultations alone: SchoolCloud holds no other calls. */
    static final PlatformSpec SPEC = PlatformSpec.of(
                    PlatformId.SCHOOLCLOUD,
                    "SchoolCloud",
                    EnumSet.of(CallKind.PARENT_CONSULTATION),
                    SchoolCloudCapabilities::of)
            .lacking(Operation.PROVISION, NO_API)
            .lacking(Operation.AMEND, NO_API)
            .lacking(Operation.READ_BACK, NO_API + ", and what its calls have set cannot be seen from outside")
            .lacking(Operation.LOCK, NO_API + "; a call is closed to a sixth person by itself")
            .lacking(Operation.CANCEL, NO_API + "; cancel the appointment there, and export again")
            .lacking(Operation.REHEARSE, "nothing is ever sent");

    /** Who may be in an appointment's call: at most 5 people, of them 3 teachers, and one guest invited for each pupil. */
    private static final String INVITING =
            "https://support.parentseveningsystem.co.uk/article/862-video-appointments-parents-how-to-invite-another-parent-guardian-to-join-your-appointments";

    /** A school's guide for parents: joining in the browser, with a login by the link of the confirmation. */
    private static final String JOINING = "https://bishopchalloner.org.uk/school-cloud";

    private static final String NOT_PUBLIC = "no public page says whether SchoolCloud's calls have it";

    private SchoolCloudCapabilities() {}

    /** Returns what SchoolCloud does about a control. */
    static Capability of(Control control) {
        return switch (control) {
            case WAITING_ROOM ->
                byDesign(
                        control, "an appointment is a call of its own, of whoever booked it and their guest", INVITING);
            case LOCK -> byDesign(control, "nobody joins a call of 5 people, until one of them leaves", INVITING);
            case RENAME ->
                byDesign(
                        control,
                        "a parent logs in with the name and the child that the appointment is booked for",
                        JOINING);
            case WEB_JOIN -> byDesign(control, "parents join in the browser, there is no app", JOINING);
            case MUTE_ON_ENTRY ->
                Capability.of(
                                control,
                                Support.HOST_STEP,
                                JOINING
                                        + ": either side switches microphone and camera on and off themselves, before and in the call (5.2(g))")
                        .leaving(
                                SchoolRole.HOST,
                                AT_START,
                                "Switch microphone and camera off in Check Audio and Video, and on once you are ready; leave the parent's camera to the parent.");
            case FORWARD_INVITATION ->
                Capability.of(
                                control,
                                Support.HOST_STEP,
                                INVITING
                                        + ": a parent may invite one guest for each pupil; the invitation can be removed")
                        .leaving(
                                SchoolRole.HOST,
                                AT_START,
                                "Ask who is there; where it is neither the contact who booked nor the guest they invited, end the call.");
            case SCREEN_SHARE -> unknown(control, "Share no screen that shows more than this family's own matters.");
            case FILE_TRANSFER -> unknown(control, "Send no files in the call, and open none.");
            case PRIVATE_CHAT -> unknown(control, "Say in the call what is to be said, and write nothing beside it.");
            case RECORDING -> unknown(control, "Say at the start that nobody records the call, you included.");
            case TRANSCRIPTION -> unknown(control, "Say at the start that nobody transcribes the call, you included.");
        };
    }

    private static Capability byDesign(Control control, String what, String page) {
        return Capability.of(control, Support.BY_DESIGN, what + ": " + page);
    }

    private static Capability unknown(Control control, String step) {
        return Capability.of(control, Support.UNKNOWN, NOT_PUBLIC).leaving(SchoolRole.HOST, DURING, step);
    }
}
