package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformException;
import org.junit.jupiter.api.DynamicTest;

/** Everybody who was there is told, once, with every time. */
final class AttendanceTests {

    /** More than any platform has on one page. */
    private static final int CROWD = 300;

    private static final Set<Operation> NEEDS = EnumSet.of(Operation.ATTENDANCE);

    private final Subject subject;

    AttendanceTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("attendance: says who was there, and when", NEEDS, trial -> tells(trial, few(trial))),
                subject.test("attendance: nobody is lost between pages", NEEDS, trial -> tells(trial, crowd(trial))),
                subject.test(
                        "attendance: knows people of the call by their accounts, and nobody else", NEEDS, this::knows),
                subject.test("attendance: nobody came", NEEDS, trial -> tells(trial, List.of())),
                subject.test("attendance: pages that repeat are not taken for an answer", NEEDS, this::repeats));
    }

    private void tells(Trial trial, List<Attendee> attendees) {
        MeetingRef meeting = trial.meeting();
        trial.server().attended(meeting, trial.call(), attendees);
        Attendance attendance = trial.connection().attendance(meeting, trial.call());

        assertThat(attendance.meeting()).isEqualTo(meeting);
        assertThat(attendance.attendees())
                .extracting(Attendee::displayName, Attendee::identification, Attendee::presences)
                .containsExactlyInAnyOrderElementsOf(attendees.stream()
                        .map(attendee -> tuple(attendee.displayName(), attendee.identification(), attendee.presences()))
                        .toList());
    }

    private void knows(Trial trial) {
        List<Attendee> attendees = people(trial);
        MeetingRef meeting = trial.meeting();
        trial.server().attended(meeting, trial.call(), attendees);
        trial.reconnect();

        isKnown(trial.connection().attendance(meeting, trial.call()), attendees);
        Call emptied = trial.call().toBuilder()
                .staff(List.of())
                .pupils(List.of())
                .parents(List.of())
                .visitors(List.of())
                .build();
        isKnown(
                trial.connection().attendance(meeting, emptied),
                attendees.stream()
                        .map(attendee -> new Attendee(
                                attendee.displayName(), null, attendee.identification(), attendee.presences()))
                        .toList());
    }

    private static void isKnown(Attendance attendance, List<Attendee> attendees) {
        assertThat(attendance.attendees())
                .extracting(Attendee::displayName, Attendee::person, Attendee::identification)
                .containsExactlyInAnyOrderElementsOf(attendees.stream()
                        .map(attendee -> tuple(attendee.displayName(), attendee.person(), attendee.identification()))
                        .toList());
    }

    /** Everybody who has an account of the school; somebody who types the name of one of them; and somebody of the school who is not in the call. */
    private static List<Attendee> people(Trial trial) {
        Call call = trial.call();
        List<Presence> presences = List.of(new Presence(call.start(), call.end()));
        List<Attendee> people = new ArrayList<>();
        Stream.<List<? extends Participant<?>>>of(call.staff(), call.pupils(), call.parents(), call.visitors())
                .flatMap(List::stream)
                .filter(AttendanceTests::hasSchoolAccount)
                .forEach(each -> people.add(
                        new Attendee(each.person().name(), each.id(), Identification.SCHOOL_ACCOUNT, presences)));
        assertThat(people)
                .as("people of the call who have an account of the school")
                .isNotEmpty();
        people.add(new Attendee(people.get(0).displayName(), null, Identification.ANONYMOUS, presences));
        people.add(new Attendee("Somebody Else", null, Identification.SCHOOL_ACCOUNT, presences));
        return people;
    }

    /** Returns one person of the call, who was there throughout. */
    static Attendee somebody(Trial trial) {
        return people(trial).get(0);
    }

    private static boolean hasSchoolAccount(Participant<?> participant) {
        Account account = participant.account();
        return account != null && account.ownership() == Ownership.SCHOOL;
    }

    private void repeats(Trial trial) {
        MeetingRef meeting = trial.meeting();
        trial.server().attended(meeting, trial.call(), crowd(trial));
        trial.server().repeatPages();
        assertThat(Trial.refusal(() -> trial.connection().attendance(meeting, trial.call())))
                .as("what the adapter says of pages that repeat")
                .isNotNull()
                .extracting(PlatformException::reason)
                .isEqualTo(PlatformException.Reason.MALFORMED);
    }

    private static List<Attendee> few(Trial trial) {
        Instant start = trial.call().start();
        Presence came = new Presence(start, start.plusSeconds(600));
        Presence cameBack = new Presence(start.plusSeconds(900), start.plusSeconds(1800));
        return List.of(
                new Attendee("Amara Osei", null, Identification.SCHOOL_ACCOUNT, List.of(came, cameBack)),
                new Attendee("guest 7", null, Identification.ANONYMOUS, List.of(new Presence(start, null))));
    }

    private static List<Attendee> crowd(Trial trial) {
        Instant start = trial.call().start();
        List<Attendee> crowd = new ArrayList<>();
        for (int number = 0; number < CROWD; number++) {
            Presence presence = new Presence(start.plusSeconds(number), start.plusSeconds(1800 + number));
            crowd.add(new Attendee("Guest " + number, null, Identification.SCHOOL_ACCOUNT, List.of(presence)));
        }
        return crowd;
    }
}
