package org.callpolicykit.schooldesk.madeup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong in the made-up school, and which rule has to say so about which calls. Everything else is in order. */
final class Faults {

    /** A lesson whose second adult nobody named: the one who would be it is in a meeting, and nobody else is free. */
    static final String ONE_ADULT = "f-5a-fri-0930@alderbank.example";

    /** A lesson planned for running the school. */
    static final String WRONG_PURPOSE = "f-1a-mon-0915@alderbank.example";

    /** A lesson planned on the platform for staff. */
    static final String WRONG_PLATFORM = "f-2b-tue-0915@alderbank.example";

    static final String NO_WAITING_ROOM = "f-3a-wed-1100@alderbank.example";
    static final String OPEN_SCREEN_SHARING = "f-3b-wed-1100@alderbank.example";
    static final String FILES_BY_STAFF = "f-4a-thu-0930@alderbank.example";
    static final String OPEN_CHAT = "f-4b-thu-0930@alderbank.example";

    /** The letter about this group does not say which sites are used. */
    static final String GROUP_WITHOUT_SITES = "G-MATHS";

    /** The etiquette went to this group's parents the afternoon before its first call. */
    static final String GROUP_TOLD_LATE = "G-CHESS";

    /** The etiquette has not gone to this group's parents yet. */
    static final String GROUP_NOT_YET_TOLD = "G-CODE";

    /** A group of one pupil, which nobody approved. */
    static final String GROUP_OF_ONE = "G-SOLO";

    /** A group at the time of another lesson of one of its adults. */
    static final String DOUBLE_BOOKED_GROUP = "G-SEND";

    static final String DOUBLE_BOOKED_LESSON = "f-6b-tue-1100@alderbank.example";

    /** A group with one adult, on which the school has a waiver. */
    static final String WAIVED_GROUP = "G-READ-1";

    static final String PUPIL_WITHOUT_AGREEMENT = "P005";
    static final String PUPIL_WHOSE_AGREEMENT_WAS_WITHDRAWN = "P035";
    static final String PUPIL_WITH_PERSONAL_ACCOUNT = "P006";
    static final String PUPIL_WITH_OTHER_PROVIDER = "P051";
    static final String STAFF_WITH_OWN_DEVICE = "T05";
    static final String STAFF_WITHOUT_KNOWN_DEVICE = "T01";
    static final String CALL_WITHOUT_APPROVAL = "I-03";
    static final String CALL_APPROVED_BY_A_TEACHER = "I-05";
    static final String CALL_WITHOUT_PURPOSE = "PM-4";
    static final String CALL_AFTER_HOURS = "CLUB-1";
    static final String CALL_ON_A_SATURDAY = "I-10";

    /** What the school's letter to this group leaves out: where to turn to, and where to read on. */
    static final String GROUP_WITHOUT_LINKS = "G-BOOK";

    /** A bursar who has neither read the new edition, nor been trained lately, nor had the accounts looked at. */
    static final String STAFF_WHO_MISSED_THE_START_OF_TERM = "T05";

    static final String LAPSED_POLICY = "Working from Home";
    static final String RECORDED_LESSON = "f-4a-wed-0930@alderbank.example";
    static final String CONSULTATION_ELSEWHERE = "PE-RA-01";
    static final String PARENTS_ELSEWHERE = "PM-1";
    static final String LINK_FROM_A_PERSONAL_ADDRESS = "PM-2";
    static final String LINK_TO_ANOTHER_ADDRESS = "PM-3";
    static final String APP_NEEDED = "PM-5";
    static final String PARENTS_NOT_TOLD_HOW_TO_JOIN = "PM-6";
    static final String STAFF_ELSEWHERE = "SM-2";
    static final String MEETING_IN_ANOTHER_CALENDAR = "SM-3";

    /** Whether the second parent of the pupil has parental responsibility is not on file. */
    static final String PARENT_OF_WHOM_LITTLE_IS_KNOWN = "PM-5";

    static final String CALL_WITHOUT_AGREEMENT = "I-01";
    static final String CALL_WITH_ONE_ADULT = "I-04";
    static final String CALL_ARRANGED_LATE = "I-06";
    static final String CALL_WITHOUT_DECISION = "I-08";
    static final String LINK_SENT_EARLY = RemoteDay.NOTHING_CONFIRMED;
    static final String LINK_FROM_A_PERSONAL_ACCOUNT = RemoteDay.CONCERNS_LEFT_LYING;
    static final String LETTER_TO_A_PUPIL = RemoteDay.RECORD_INCOMPLETE;

    private final Timetable timetable;
    private final OtherCalls others;
    private final List<ExpectedFinding> expected = new ArrayList<>();

    Faults(Timetable timetable, OtherCalls others) {
        this.timetable = timetable;
        this.others = others;
    }

    List<ExpectedFinding> expected() {
        school();
        planning();
        individualCalls();
        callsWithParents();
        staffMeetings();
        notices();
        people();
        new PastFaults(expected).expect();
        return List.copyOf(expected);
    }

    private void school() {
        for (String rule : List.of(
                "training-provided",
                "safety-measures-in-force",
                "policy-reviewed-every-year",
                "policy-published",
                "oversight-signed-off",
                "related-policies-in-force",
                "adults-for-every-period")) {
            expect(rule, "BREACH", "");
        }
    }

    private void planning() {
        event("purpose-fits-kind", "BREACH", WRONG_PURPOSE);
        expect("purpose-fits-kind", "UNPROVEN", CALL_WITHOUT_PURPOSE);
        event("pupil-call-platform", "BREACH", WRONG_PLATFORM);
        event("school-logins-with-pupils", "BREACH", WRONG_PLATFORM);
        event("waiting-room-planned", "BREACH", NO_WAITING_ROOM);
        event("screen-sharing-limited", "BREACH", OPEN_SCREEN_SHARING);
        event("file-transfer-disabled", "BREACH", FILES_BY_STAFF);
        event("private-chat-disabled", "BREACH", OPEN_CHAT);
        expect("within-school-hours", "BREACH", CALL_AFTER_HOURS);
        expect("within-school-hours", "BREACH", CALL_ON_A_SATURDAY);
        event("two-staff-present", "BREACH", ONE_ADULT);
        events("two-staff-present", "WAIVED", event -> event.group().id().equals(WAIVED_GROUP));
        event("staff-in-one-call-at-once", "BREACH", DOUBLE_BOOKED_LESSON);
        events(
                "staff-in-one-call-at-once",
                "BREACH",
                event -> event.group().id().equals(DOUBLE_BOOKED_GROUP));
        event("recording-justified", "BREACH", RECORDED_LESSON);
        event("recording-justified", "DUE", RECORDED_LESSON);
    }

    private void individualCalls() {
        events("individual-call-approved", "BREACH", event -> event.group().id().equals(GROUP_OF_ONE));
        expect("individual-call-approved", "BREACH", CALL_WITHOUT_APPROVAL);
        expect("individual-call-approved", "BREACH", CALL_APPROVED_BY_A_TEACHER);
        expect("individual-call-agreed", "BREACH", CALL_WITHOUT_AGREEMENT);
        expect("individual-call-prearranged", "BREACH", CALL_ARRANGED_LATE);
        expect("two-staff-in-individual-call", "BREACH", CALL_WITH_ONE_ADULT);
        expect("two-staff-present", "BREACH", CALL_WITH_ONE_ADULT);
        expect("contact-method-weighed", "UNPROVEN", CALL_WITHOUT_DECISION);
        expect("safeguarding-lead-reachable", "BREACH", CALL_ON_A_SATURDAY);
    }

    private void callsWithParents() {
        expect("consultation-platform-and-place", "BREACH", CONSULTATION_ELSEWHERE);
        expect("parent-meeting-platform", "BREACH", PARENTS_ELSEWHERE);
        expect("link-from-work-email", "BREACH", LINK_FROM_A_PERSONAL_ADDRESS);
        expect("no-personal-information", "BREACH", LINK_FROM_A_PERSONAL_ADDRESS);
        expect("contact-details-current", "BREACH", LINK_TO_ANOTHER_ADDRESS);
        expect("no-app-needed", "BREACH", APP_NEEDED);
        expect("parents-informed-how-to-join", "DUE", PARENTS_NOT_TOLD_HOW_TO_JOIN);
        expect("only-permitted-contacts-invited", "UNPROVEN", PARENT_OF_WHOM_LITTLE_IS_KNOWN);
    }

    private void staffMeetings() {
        expect("staff-call-platform", "BREACH", STAFF_ELSEWHERE);
        expect("scheduled-in-office", "BREACH", MEETING_IN_ANOTHER_CALENDAR);
        for (String rule : List.of("policy-acknowledged", "staff-trained-before-calls")) {
            callsOfStaff(rule, "BREACH", STAFF_WHO_MISSED_THE_START_OF_TERM);
        }
        callsOfStaff("work-accounts-checked", "UNPROVEN", STAFF_WHO_MISSED_THE_START_OF_TERM);
    }

    private void notices() {
        notice("parents-told-of-sites-activity-and-staff", GROUP_WITHOUT_SITES, "BREACH", "DUE");
        events(
                "parents-told-in-advance",
                "BREACH",
                event -> event.group().id().equals(GROUP_TOLD_LATE)
                        && event.day().equals(Timetable.MONDAY));
        for (String rule : List.of(
                "parents-told-in-advance",
                "parents-know-behaviour",
                "guidance-before-lesson",
                "private-matters-apart",
                "no-content-on-social-media")) {
            notice(rule, GROUP_NOT_YET_TOLD, "BREACH", "DUE");
        }
        for (String rule : List.of(
                "parents-guided-on-acceptable-use",
                "feedback-contact-given",
                "questions-contact-given",
                "online-safety-guidance-given")) {
            notice(rule, GROUP_WITHOUT_LINKS, "BREACH", "DUE");
        }
    }

    /** On Friday afternoon it is too late for Monday and early enough for the days after. */
    private void notice(String rule, String group, String onMonday, String later) {
        events(
                rule,
                onMonday,
                event -> event.group().id().equals(group) && event.day().equals(Timetable.MONDAY));
        events(
                rule,
                later,
                event -> event.group().id().equals(group) && !event.day().equals(Timetable.MONDAY));
    }

    private void people() {
        for (String rule : List.of("acceptable-use-signed", "acceptable-use-signed-in-class")) {
            callsOfPupil(rule, PUPIL_WITHOUT_AGREEMENT);
            callsOfPupil(rule, PUPIL_WHOSE_AGREEMENT_WAS_WITHDRAWN);
        }
        callsOfPupil("school-logins-with-pupils", PUPIL_WITH_PERSONAL_ACCOUNT);
        callsOfPupil("school-logins-with-pupils", PUPIL_WITH_OTHER_PROVIDER);
        callsOfStaff("staff-on-school-device-and-account", "BREACH", STAFF_WITH_OWN_DEVICE);
        callsOfStaff("staff-on-school-device-and-account", "UNPROVEN", STAFF_WITHOUT_KNOWN_DEVICE);
    }

    private void callsOfPupil(String rule, String pupil) {
        events(rule, "BREACH", event -> event.group().pupils().contains(pupil));
        others.all().stream()
                .filter(call -> call.isWithPupils() && call.guests().contains(pupil))
                .forEach(call -> expect(rule, "BREACH", call.id()));
    }

    private void callsOfStaff(String rule, String status, String staff) {
        events(rule, status, event -> event.staff().contains(staff));
        others.all().stream()
                .filter(call -> call.staff().contains(staff))
                .forEach(call -> expect(rule, status, call.id()));
    }

    private void event(String rule, String status, String uid) {
        int before = expected.size();
        events(rule, status, event -> event.uid().equals(uid));
        if (expected.size() != before + 1) {
            throw new IllegalStateException("the made-up timetable has no single event " + uid);
        }
    }

    private void events(String rule, String status, Predicate<Event> concerned) {
        timetable.events().stream().filter(concerned).forEach(event -> expect(rule, status, event.callId()));
    }

    private void expect(String rule, String status, String call) {
        expected.add(new ExpectedFinding(rule, status, call));
    }
}
