package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.SampleCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Attendance of a call")
class AttendanceTest {

    private final School school = new School();
    private final Call lesson = School.lesson();
    private final MeetingRef meeting = school.provision(lesson).meeting();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void knowsPeopleByTheirAccountsAndSaysHowItKnewThem() {
        school.google.record(
                meeting,
                List.of(
                        person("Dev Patel", "p-dev", "10:00/10:40"),
                        other("Sam", Identification.OTHER_ACCOUNT, "10:01/10:02"),
                        other("Dev Patel", Identification.ANONYMOUS, "10:03/10:04"),
                        other("+44 ...12", Identification.TELEPHONE, "10:05/10:06"),
                        other("Carys Pugh", Identification.SCHOOL_ACCOUNT, "10:07/10:08")));

        assertThat(attendance().attendees())
                .extracting(Attendee::displayName, Attendee::person, Attendee::identification)
                .containsExactly(
                        tuple("Dev Patel", new PersonId("p-dev"), Identification.SCHOOL_ACCOUNT),
                        tuple("Sam", null, Identification.OTHER_ACCOUNT),
                        tuple("Dev Patel", null, Identification.ANONYMOUS),
                        tuple("+44 ...12", null, Identification.TELEPHONE),
                        tuple("Carys Pugh", null, Identification.SCHOOL_ACCOUNT));
    }

    @Test
    void joinsTheConferencesThatWereHeldInItsSpace() {
        school.google.record(meeting, List.of(person("Dev Patel", "p-dev", "10:00/10:10")));
        school.google.record(
                meeting,
                List.of(
                        person("Dev Patel", "p-dev", "10:12/10:20", "10:30/"),
                        person("Ella", "p-ella", "10:12/10:44")));

        assertThat(attendance().attendees())
                .extracting(Attendee::person, Attendee::presences)
                .containsExactly(
                        tuple(
                                new PersonId("p-dev"),
                                List.of(presence("10:00/10:10"), presence("10:12/10:20"), presence("10:30/"))),
                        tuple(new PersonId("p-ella"), List.of(presence("10:12/10:44"))));
    }

    @Test
    void leavesOutWhatWasHeldThereAtAnotherTime() {
        school.google
                .record(meeting, List.of(person("Ben", "s-ben", "07:00/07:30")))
                .addProperty("endTime", "2026-12-01T07:30:00Z");
        school.google.record(meeting, List.of(person("Late", "p-finn", "12:30/12:40")));
        school.google.record(meeting, List.of(person("Dev Patel", "p-dev", "09:10/10:45")));

        assertThat(attendance().attendees()).extracting(Attendee::person).containsExactly(new PersonId("p-dev"));
    }

    @Test
    void countsAConferenceThatBeganLongBeforeAndWentOn() {
        school.google.record(meeting, List.of(person("Amara", "s-amara", "07:00/10:45")));

        assertThat(attendance().attendees()).hasSize(1);
    }

    @Test
    void takesNobodyForTheSchoolsWhomClassroomDoesNotShow() {
        Attendee hidden = person("Dev Patel", "p-dev", "10:00/10:40");
        school.google.record(meeting, List.of(hidden));
        school.google.hide(hidden);

        assertThat(attendance().attendees())
                .extracting(Attendee::person, Attendee::identification)
                .containsExactly(tuple(null, Identification.OTHER_ACCOUNT));
    }

    @Test
    void isThereForThirtyDaysAfterTheEnd() {
        school.google
                .record(meeting, List.of(person("Dev Patel", "p-dev", "10:00/10:45")))
                .addProperty("endTime", "2026-12-01T10:45:00Z");
        assertThat(attendance().availableUntil()).isEqualTo(Instant.parse("2026-12-31T10:45:00Z"));

        school.google
                .record(meeting, List.of(person("Dev Patel", "p-dev", "10:46/10:50")))
                .addProperty("expireTime", "2026-12-30T00:00:00Z");
        assertThat(attendance().availableUntil()).isEqualTo(Instant.parse("2026-12-30T00:00:00Z"));
    }

    @Test
    void isReportedAsForgottenAfterThirtyDays() {
        assertThat(attendance().attendees()).isEmpty();
        school.time.set("2026-12-31T10:45:01Z");

        assertThat(School.refusal(this::attendance))
                .hasMessageContaining("deletes them thirty days after the end")
                .extracting("reason")
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void isOfTheCallItWasMadeFor() {
        assertThat(School.refusal(() -> school.connection()
                                .attendance(meeting, SampleCalls.assembly().build()))
                        .reason())
                .isEqualTo(Reason.CONFLICT);
    }

    private Attendance attendance() {
        return school.connection().attendance(meeting, lesson);
    }

    private static Attendee person(String name, String person, String... times) {
        return attendee(name, new PersonId(person), Identification.SCHOOL_ACCOUNT, times);
    }

    private static Attendee other(String name, Identification identification, String... times) {
        return attendee(name, null, identification, times);
    }

    private static Attendee attendee(
            String name, @Nullable PersonId person, Identification identification, String... times) {
        return new Attendee(
                name,
                person,
                identification,
                Arrays.stream(times).map(AttendanceTest::presence).toList());
    }

    private static Presence presence(String fromTo) {
        String[] times = fromTo.split("/", -1);
        return new Presence(at(times[0]), times[1].isEmpty() ? null : at(times[1]));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-01T" + time + ":00Z");
    }
}
