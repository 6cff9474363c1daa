package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(e) Nobody who takes part records the call or takes pictures of it")
class NoParticipantRecordsTest {

    private final RuleTester rule = RuleTester.of(new NoParticipantRecords());

    private static Call.Builder recordedBy(@Nullable PersonId who, String at) {
        return lesson().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.add(new LiveEvent(schoolTime(at), What.RECORDING_STARTED, who));
            return log.withEvents(events);
        });
    }

    @Test
    @Passes
    void aCallThatNobodyRecordedIsKept() {
        rule.on(lesson()).isKept();
        rule.on(parentMeeting()).isKept();
    }

    @Test
    @Fails
    void aPupilWhoRecordsIsNamed() {
        rule.on(recordedBy(dev().id(), "2026-12-01T10:20"))
                .isBreached("was recorded by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void whatHappensLaterHasNotHappenedYet() {
        rule.on(recordedBy(dev().id(), "2026-12-01T10:45")).isBreached("was recorded by");
        rule.on(recordedBy(dev().id(), "2026-12-01T10:46")).isKept();
    }

    @Test
    void whoeverIsNotKnownIsNoMemberOfStaff() {
        rule.on(recordedBy(null, "2026-12-01T10:20")).isBreached("was recorded by somebody unknown");
        rule.on(recordedBy(new PersonId("stranger"), "2026-12-01T10:20"))
                .isBreached("was recorded by somebody unknown");
    }

    @Test
    void whatStaffRecordIsAnotherClausesConcern() {
        rule.on(recordedBy(amara().id(), "2026-12-01T10:20")).isKept();
    }

    @Test
    void otherEventsAreNoRecording() {
        rule.on(lesson().log(log -> log.withEvents(
                        List.of(new LiveEvent(schoolTime("2026-12-01T10:20"), What.SCREEN_SHARED, dev().id())))))
                .isKept();
    }

    @Test
    void theEtiquetteHasToBeGivenToo() {
        rule.on(lesson().notices(List.of()))
                .isBreached(
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Tuesday 1 December,"
                                + " to the parents of");
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        rule.on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell who recorded it");
    }

    @Test
    void staffMeetingsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
    }
}
