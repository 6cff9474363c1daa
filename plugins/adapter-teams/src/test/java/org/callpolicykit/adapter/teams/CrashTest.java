package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callpolicykit.adapter.teams.graph.Fault;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Starting again after a crash between any two requests")
class CrashTest {

    private static final int MORE_THAN_THERE_ARE = 40;

    static Stream<Fault> crashes() {
        return Stream.of(new Fault.LostBefore(), new Fault.LostAfter());
    }

    /** Does a thing with Graph going down after 0, 1, 2, ... requests, each time with a new school, and again with a new client. */
    private static int everyCrash(
            Fault crash, Consumer<School> before, Consumer<PlatformConnection> thing, Consumer<School> after) {
        for (int requests = 0; requests < MORE_THAN_THERE_ARE; requests++) {
            try (School school = new School()) {
                before.accept(school);
                school.server.faults().goDownAfter(requests, crash);
                boolean crashed = crashes(school, thing);
                school.server.faults().stop();
                thing.accept(school.connect());
                after.accept(school);
                if (!crashed) {
                    return requests;
                }
            }
        }
        throw new AssertionError("it takes more than " + MORE_THAN_THERE_ARE + " requests");
    }

    private static boolean crashes(School school, Consumer<PlatformConnection> thing) {
        try {
            thing.accept(school.connect());
            return false;
        } catch (PlatformException e) {
            return true;
        }
    }

    private static void nothing(School school) {}

    @ParameterizedTest
    @MethodSource("crashes")
    void aCallWithParentsHasOneMeetingAndOneLetter(Fault crash) {
        int requests = everyCrash(
                crash, CrashTest::nothing, teams -> teams.provision(withParents(), planned(withParents())), school -> {
                    assertThat(school.onlyMeeting().get("allowMeetingChat").getAsString())
                            .isEqualTo("disabled");
                    assertThat(school.subjects()).hasSize(1);
                });

        assertThat(requests).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aCallBetweenStaffHasOneEntryAndOneMeeting(Fault crash) {
        int requests = everyCrash(
                crash, CrashTest::nothing, teams -> teams.provision(betweenStaff(), planned(withParents())), school -> {
                    school.onlyEvent();
                    assertThat(school.onlyMeeting().get("allowRecording").getAsBoolean())
                            .isFalse();
                });

        assertThat(requests).isGreaterThanOrEqualTo(8);
    }

    private static MeetingRef made(Call call, School school) {
        return school.connect().provision(call, planned(withParents())).meeting();
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void anAmendedCallIsToldOnce(Fault crash) {
        Call later = SampleCalls.parentMeeting()
                .time(
                        withParents().start().plus(Duration.ofHours(1)),
                        withParents().end().plus(Duration.ofHours(1)))
                .build();
        MeetingRef[] meeting = new MeetingRef[1];

        everyCrash(
                crash,
                school -> meeting[0] = made(withParents(), school),
                teams -> teams.amend(meeting[0], later, planned(withParents())),
                school -> {
                    assertThat(school.onlyMeeting().get("startDateTime").getAsString())
                            .isEqualTo("2026-12-01T17:30:00Z");
                    assertThat(school.subjects()).hasSize(2);
                });
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aCancelledCallWithParentsLeavesNothingAndIsToldOnce(Fault crash) {
        MeetingRef[] meeting = new MeetingRef[1];

        everyCrash(
                crash,
                school -> meeting[0] = made(withParents(), school),
                teams -> teams.cancel(meeting[0]),
                school -> {
                    assertThat(school.server.tenant().meetings()).isEmpty();
                    assertThat(school.subjects()).hasSize(2);
                });
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aCancelledCallBetweenStaffLeavesNothing(Fault crash) {
        MeetingRef[] meeting = new MeetingRef[1];

        everyCrash(
                crash,
                school -> meeting[0] = made(betweenStaff(), school),
                teams -> teams.cancel(meeting[0]),
                school -> {
                    assertThat(school.server.tenant().meetings()).isEmpty();
                    assertThat(school.server.tenant().events()).isEmpty();
                });
    }
}
