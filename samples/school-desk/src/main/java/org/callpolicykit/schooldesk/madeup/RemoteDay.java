package org.callpolicykit.schooldesk.madeup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The Friday before the week, on which snow kept the pupils at home: calls that took place, each with one sort of fault. */
final class RemoteDay {

    static final LocalDate DAY = Timetable.MONDAY.minusDays(3);

    static final String IN_ORDER = "D-01";
    static final String WRONG_ARRIVALS = "D-02";
    static final String WRONG_CONDUCT = "D-03";
    static final String NOTHING_CONFIRMED = "D-04";
    static final String CONCERNS_LEFT_LYING = "D-05";
    static final String RECORD_INCOMPLETE = "D-06";
    static final String RECORD_DISPOSED_OF = "D-07";
    static final String PUPIL_ALONE = "D-08";
    static final String CAMERA_ASKED_OF_PARENT = "D-09";
    static final String PARENT_RECORD_DISPOSED_OF = "D-10";
    static final String STAFF_AT_HOME = "D-11";

    /** A pupil and the second adult of the call whose arrivals were wrong, and so on for the others. */
    private static final String FIRST_OF_3B = People.pupilsOf("3B", 15, 1).get(0);

    private static final String FIRST_OF_4A = People.pupilsOf("4A", 15, 1).get(0);
    private static final String SECOND_OF_4A = People.pupilsOf("4A", 16, 1).get(0);
    private static final String PUPIL_OF_6B = People.pupilsOf("6B", 15, 1).get(0);

    private RemoteDay() {}

    static List<PastCall> calls() {
        return List.of(
                group(IN_ORDER, "3A", 9),
                wrongArrivals(),
                wrongConduct(),
                group(NOTHING_CONFIRMED, "4B", 10)
                        .notConfirming(
                                "adult-supervises-each-pupil",
                                "wellbeing-monitored",
                                "reporting-routes-given",
                                "neutral-background",
                                "respectful-conduct",
                                "parents-within-reach",
                                "suitable-clothing",
                                "suitable-surroundings"),
                concernsLeftLying(),
                group(RECORD_INCOMPLETE, "5B", 11).recording("reason", ""),
                group(RECORD_DISPOSED_OF, "6A", 9).recording("disposed-at", DAY + "T13:00"),
                pupilAlone(),
                parents(CAMERA_ASKED_OF_PARENT, "T07", 101, 12)
                        .happening(-1, "turned-away", People.parentsOf(101).get(1), "camera off")
                        .recording("participants", ""),
                parents(PARENT_RECORD_DISPOSED_OF, "T08", 110, 12).recording("disposed-at", DAY + "T15:00"),
                staffAtHome());
    }

    private static PastCall group(String id, String form, int hour) {
        return new PastCall(new OtherCall(
                id,
                "small-group",
                form + " snow day group",
                DAY.atTime(hour, 15),
                30,
                List.of(People.teacherOf(form), People.secondAdultOf(form)),
                People.pupilsOf(form, 15, 4),
                "intervention"));
    }

    private static PastCall parents(String id, String host, int pupil, int hour) {
        return new PastCall(new OtherCall(
                id,
                "parent-meeting",
                "Meeting with parents on the snow day",
                DAY.atTime(hour, 15),
                20,
                List.of(host),
                People.parentsOf(pupil),
                "send-or-identified-pupils"));
    }

    private static PastCall wrongArrivals() {
        String adult = People.secondAdultOf("3B");
        List<String> pupils = People.pupilsOf("3B", 15, 4);
        return group(WRONG_ARRIVALS, "3B", 9)
                .arriving(adult, "device", "personal")
                .arriving(FIRST_OF_3B, "entry", "direct")
                .arriving(FIRST_OF_3B, "camera", "off")
                .arriving(FIRST_OF_3B, "name", "Captain Snow")
                .arriving(pupils.get(1), "owner", "personal")
                .arriving(pupils.get(1), "invitation", pupils.get(0))
                .arriving(pupils.get(2), "at", DAY + "T09:11:30")
                .arriving(pupils.get(3), "at", DAY + "T09:16")
                .runningWith("mute-on-entry", "everyone");
    }

    private static PastCall wrongConduct() {
        String adult = People.secondAdultOf("4A");
        return group(WRONG_CONDUCT, "4A", 10)
                .without("adult-announced")
                .without("locked")
                .runningWith("rename", "everyone")
                .happening(3, "screen-shared", FIRST_OF_4A, "")
                .happening(4, "file-sent", FIRST_OF_4A, "")
                .happening(5, "private-message", FIRST_OF_4A, "see you later")
                .happening(6, "recording-started", SECOND_OF_4A, "")
                .happening(7, "renamed", SECOND_OF_4A, "Captain Snow")
                .happening(8, "chat-message", SECOND_OF_4A, "text me on 07700 900123, my password is snowman")
                .happening(9, "recording-started", People.teacherOf("4A"), "")
                .happening(15, "left", adult, "");
    }

    private static PastCall concernsLeftLying() {
        String pupil = People.pupilsOf("5A", 15, 1).get(0);
        return group(CONCERNS_LEFT_LYING, "5A", 10)
                .concern(
                        "kind",
                        "child-welfare",
                        "about",
                        pupil,
                        "referred-to",
                        "teacher",
                        "referred-at",
                        DAY + "T11:00")
                .concern(
                        "kind",
                        "child-welfare",
                        "about",
                        pupil,
                        "follow-up",
                        "telephone",
                        "follow-up-due",
                        DAY + "T12:00",
                        "referred-to",
                        "dsl",
                        "referred-at",
                        DAY + "T11:00")
                .concern(
                        "kind",
                        "allegation",
                        "about",
                        People.teacherOf("5A"),
                        "referred-to",
                        "teacher",
                        "referred-at",
                        DAY + "T11:00");
    }

    private static PastCall pupilAlone() {
        String adult = People.secondAdultOf("6B");
        return new PastCall(new OtherCall(
                        PUPIL_ALONE,
                        "individual-pupil",
                        "6B snow day check-in",
                        DAY.atTime(11, 15),
                        20,
                        List.of(People.teacherOf("6B"), adult),
                        List.of(PUPIL_OF_6B),
                        "send-or-identified-pupils"))
                .happening(5, "parent-left-room", People.firstParentOf(PUPIL_OF_6B), "")
                .happening(12, "left", adult, "")
                .recording("other-staff", "none");
    }

    private static PastCall staffAtHome() {
        LocalDateTime start = DAY.atTime(13, 30);
        return new PastCall(new OtherCall(
                        STAFF_AT_HOME,
                        "staff-meeting",
                        "Snow day briefing",
                        start,
                        30,
                        List.of("T01", "T02"),
                        List.of(),
                        "running-the-school"))
                .notConfirming("professional-dress", "suitable-places-of-staff");
    }
}
