package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.ella;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A crash between any two requests")
class CrashTest {

    private static final String COHOST = "co-host s-ben@alder-bank.example";

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileALessonIsMadeLeavesOneOfEachInTheEnd(Fault.Broken how) {
        makes(School.lesson(), how);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileAnIndividualCallIsMadeLeavesOneOfEachInTheEnd(Fault.Broken how) {
        makes(School.individual(), how);
    }

    private static void makes(Call call, Fault.Broken how) {
        everywhere(how, school -> call, (school, none) -> school.provision(call), (school, none) -> {
            school.provision(call);
            assertThat(school.google.kept(call.id())).containsExactly("announcement", COHOST, "event", "space");
            assertThat(school.google.announcements()).hasSize(1);
            assertThat(school.google.events()).hasSize(1);
            assertThat(school.google.spacesMade())
                    .as("spaces, of which at most one was made while nobody noted its name")
                    .isLessThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileAnEventIsBroughtBackLeavesOneOfEachInTheEnd(Fault.Broken how) {
        Call call = School.lesson();
        everywhere(
                how,
                school -> {
                    school.connection().cancel(school.provision(call).meeting());
                    school.google.forgetDetails(call.id());
                    return call;
                },
                (school, none) -> school.provision(call),
                (school, none) -> {
                    school.provision(call);
                    assertThat(school.google.kept(call.id())).containsExactly("announcement", COHOST, "event", "space");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileTimeStaffAndClassChangeLeavesOneOfEachAsItIsNow(Fault.Broken how) {
        Call before = School.lesson();
        Call after = before.toBuilder()
                .time(before.start().plus(Duration.ofHours(1)), before.end().plus(Duration.ofHours(1)))
                .staff(List.of(amara(), carys()))
                .classId(new ClassId("year-5"))
                .build();
        everywhere(
                how,
                school -> school.provision(before).meeting(),
                (school, meeting) -> school.amend(meeting, after),
                (school, meeting) -> {
                    school.amend(meeting, after);
                    assertThat(school.google.kept(after.id()))
                            .containsExactly("announcement", "co-host s-carys@alder-bank.example", "event", "space");
                    assertThat(school.announcement().get("courseId").getAsString())
                            .isEqualTo("600101");
                    assertThat(school.announcement().get("scheduledTime").getAsString())
                            .isEqualTo("2026-12-01T10:55:00Z");
                    assertThat(school.google.spacesMade()).isOne();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileThePupilChangesLeavesTheDetailsWithThatChildOnly(Fault.Broken how) {
        Call before = School.individual();
        Call after = before.toBuilder().pupils(List.of(ella())).build();
        everywhere(
                how,
                school -> school.provision(before).meeting(),
                (school, meeting) -> school.amend(meeting, after),
                (school, meeting) -> {
                    school.amend(meeting, after);
                    assertThat(school.announcement()
                                    .get("individualStudentsOptions")
                                    .toString())
                            .isEqualTo("{\"studentIds\":[\"9002\"]}");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
    void whileACallIsTakenBackLeavesNothingInTheEnd(Fault.Broken how) {
        Call call = School.lesson();
        everywhere(
                how,
                school -> {
                    MeetingRef meeting = school.provision(call).meeting();
                    school.google.begin(meeting);
                    return meeting;
                },
                (school, meeting) -> school.connection().cancel(meeting),
                (school, meeting) -> {
                    school.connection().cancel(meeting);
                    assertThat(school.google.kept(call.id())).isEmpty();
                });
    }

    /** Ends the adapter's process at each of its requests in turn; a new one does the same again. */
    private static <T> void everywhere(
            Fault.Broken how, Function<School, T> before, BiConsumer<School, T> action, BiConsumer<School, T> again) {
        int hit = 1;
        int number = 1;
        for (; hit > 0; number++) {
            try (School school = new School()) {
                T prepared = before.apply(school);
                school.google.wire().crashAt(number, how);
                try {
                    action.accept(school, prepared);
                } catch (PlatformException e) {
                    assertThat(e.reason()).isEqualTo(PlatformException.Reason.UNREACHABLE);
                }
                hit = school.google.wire().faults();
                school.google.wire().heal();
                school.restart();
                again.accept(school, prepared);
            }
            assertThat(number).as("requests").isLessThan(60);
        }
        assertThat(number).as("requests at which it could crash").isGreaterThan(3);
    }
}
