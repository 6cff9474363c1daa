package org.callpolicykit.schooldesk.madeup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Individual calls, a club, a parents' evening, meetings with parents and of staff. */
final class OtherCalls {

    private static final List<String> ON_PARENTS_EVENING = List.of("RA", "1B", "2A", "3B", "5A", "6B");
    private static final int CONSULTATIONS_EACH = 10;

    private final List<OtherCall> calls = new ArrayList<>();
    private final List<PastCall> past = RemoteDay.calls();

    OtherCalls() {
        addIndividualCalls();
        addClub();
        addParentsEvening();
        addParentMeetings();
        addStaffMeetings();
        past.forEach(call -> calls.add(call.call()));
    }

    /** Returns those that have taken place. */
    List<PastCall> past() {
        return past;
    }

    List<OtherCall> all() {
        return calls;
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return Timetable.MONDAY.plusDays(day).atTime(hour, minute);
    }

    private void addIndividualCalls() {
        for (int number = 1; number <= 9; number++) {
            String form = People.FORMS.get(number);
            individual(number, form, at((number - 1) % 5, 12, 15));
        }
        individual(10, "5B", at(5, 10, 0));
    }

    private void individual(int number, String form, LocalDateTime start) {
        String id = "I-%02d".formatted(number);
        boolean alone = id.equals(Faults.CALL_WITH_ONE_ADULT);
        calls.add(new OtherCall(
                id,
                "individual-pupil",
                form + " check-in with one pupil",
                start,
                20,
                alone ? List.of(People.teacherOf(form)) : List.of(People.teacherOf(form), People.secondAdultOf(form)),
                People.pupilsOf(form, 20, 1),
                number % 2 == 0 ? "wellbeing" : "send-or-identified-pupils"));
    }

    private void addClub() {
        calls.add(new OtherCall(
                "CLUB-1",
                "small-group",
                "4B homework club",
                at(1, 16, 30),
                30,
                List.of(People.teacherOf("4B"), People.secondAdultOf("4B")),
                People.pupilsOf("4B", 0, 6),
                "motivation"));
    }

    private void addParentsEvening() {
        for (String form : ON_PARENTS_EVENING) {
            for (int slot = 0; slot < CONSULTATIONS_EACH; slot++) {
                int pupil = People.FORMS.indexOf(form) * People.FORM_SIZE + slot + 1;
                calls.add(new OtherCall(
                        "PE-" + form + "-%02d".formatted(slot + 1),
                        "parent-consultation",
                        "Parents' evening, class " + form,
                        at(3, 15, 40).plusMinutes(15L * slot),
                        10,
                        List.of(People.teacherOf(form)),
                        People.parentsOf(pupil).subList(0, 1),
                        "lesson-content"));
            }
        }
    }

    private void addParentMeetings() {
        for (int number = 1; number <= 6; number++) {
            calls.add(new OtherCall(
                    "PM-" + number,
                    "parent-meeting",
                    "Meeting with parents " + number,
                    at((number - 1) % 3, 16, number < 4 ? 0 : 45),
                    30,
                    List.of(People.staffId(1 + number % 4)),
                    People.parentsOf(40 * number),
                    number == 4 ? "" : "send-or-identified-pupils"));
        }
    }

    private void addStaffMeetings() {
        staffMeeting(1, "Senior leadership team", at(0, 8, 0), "T01", "T02", "T03");
        staffMeeting(2, "Phase leaders", at(1, 15, 30), "T03", "T08", "T12", "T16");
        staffMeeting(3, "Teaching assistants", at(2, 15, 30), "T06", "T21", "T22", "T23", "T24", "T25");
        staffMeeting(4, "Data protection", at(2, 8, 0), "T05", "T04");
        staffMeeting(5, "Safeguarding", at(4, 15, 30), "T02", "T06");
        staffMeeting(6, "Budget", at(4, 8, 0), "T01", "T05");
        staffMeeting(8, "Local authority", at(4, 9, 30), "T01", "T02");
        staffMeeting(7, "Governors", at(1, 18, 0), "T01", "T02");
    }

    private void staffMeeting(int number, String title, LocalDateTime start, String... staff) {
        calls.add(new OtherCall(
                "SM-" + number, "staff-meeting", title, start, 45, List.of(staff), List.of(), "running-the-school"));
    }
}
