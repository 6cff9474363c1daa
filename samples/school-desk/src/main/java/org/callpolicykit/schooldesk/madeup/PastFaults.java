package org.callpolicykit.schooldesk.madeup;

import java.util.List;

/** What is wrong with the calls that have taken place, and which rule has to say so. */
final class PastFaults {

    private final List<ExpectedFinding> expected;

    PastFaults(List<ExpectedFinding> expected) {
        this.expected = expected;
    }

    void expect() {
        broken(
                RemoteDay.WRONG_ARRIVALS,
                "identity-checked-on-entry",
                "late-arrivals-not-admitted",
                "pupil-visible-on-entry",
                "muted-on-entry",
                "staff-on-school-device-and-account",
                "school-logins-with-pupils",
                "real-names-shown",
                "face-shown-to-enter",
                "invitation-not-passed-on");
        expected.add(new ExpectedFinding("one-at-a-time", "SWITCHED_OFF", RemoteDay.WRONG_ARRIVALS));
        broken(
                RemoteDay.WRONG_CONDUCT,
                "call-locked-after-start",
                "screen-sharing-limited",
                "file-transfer-disabled",
                "private-chat-disabled",
                "staff-present-throughout",
                "adults-announced",
                "names-locked",
                "real-names-shown",
                "file-transfer-off",
                "no-personal-information",
                "recording-justified",
                "no-participant-records",
                "no-passwords-revealed");
        broken(
                RemoteDay.NOTHING_CONFIRMED,
                "joining-details-just-before",
                "adult-supervises-pupils",
                "wellbeing-monitored",
                "reporting-routes-given",
                "neutral-background",
                "respectful-conduct",
                "parents-within-reach",
                "suitable-clothing",
                "suitable-surroundings");
        broken(
                RemoteDay.CONCERNS_LEFT_LYING,
                "concerns-referred",
                "follow-up-made",
                "allegations-routed",
                "no-personal-information",
                "no-personal-contact-by-staff");
        broken(RemoteDay.RECORD_INCOMPLETE, "pupil-call-recorded", "session-recorded", "contact-through-parents");
        expected.add(new ExpectedFinding("contact-through-parents", "UNPROVEN", RemoteDay.RECORD_INCOMPLETE));
        broken(RemoteDay.RECORD_DISPOSED_OF, "pupil-call-record-kept");
        broken(
                RemoteDay.PUPIL_ALONE,
                "staff-present-throughout",
                "two-staff-in-individual-call",
                "parent-stays-in-the-room",
                "individual-call-recorded");
        broken(RemoteDay.CAMERA_ASKED_OF_PARENT, "parent-camera-optional", "parent-call-recorded");
        broken(RemoteDay.PARENT_RECORD_DISPOSED_OF, "parent-call-record-kept");
        broken(RemoteDay.STAFF_AT_HOME, "professional-dress", "suitable-places");
    }

    private void broken(String call, String... rules) {
        for (String rule : rules) {
            expected.add(new ExpectedFinding(rule, "BREACH", call));
        }
    }
}
