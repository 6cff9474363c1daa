package org.callpolicykit.rules.section61;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.1(2) Two members of staff are always present in an individual call")
class TwoStaffInIndividualCallTest {

    private final RuleTester rule = RuleTester.of(new TwoStaffInIndividualCall());

    private final RuleTester live = rule.asking(Action.CLOSE);

    private static Call.Builder leaving(String at) {
        return individualCall().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.removeIf(event -> event.what() == What.LEFT && ben().id().equals(event.who()));
            events.add(new LiveEvent(schoolTime(at), What.LEFT, ben().id()));
            return log.withEvents(events);
        });
    }

    @Test
    @Passes
    void twoMembersOfStaffFromTheFirstToTheLastAreEnough() {
        rule.on(individualCall()).isKept();
        live.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void oneMemberOfStaffIsTooFew() {
        rule.on(individualCall().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs");
    }

    @Test
    @Boundary
    void theSecondMayGoWhenThePupilGoesAndNotBefore() {
        live.on(leaving("2026-12-01T14:44:50")).isKept();
        live.on(leaving("2026-12-01T14:44:49")).isBreached("had 1 of the 2 members of staff it needs from 14:44 on");
        live.at(schoolTime("2026-12-01T14:30")).on(leaving("2026-12-01T14:31")).isKept();
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(TwoStaffInIndividualCall.MINIMUM_STAFF, 2)
                .on(individualCall())
                .isKept();
        rule.with(TwoStaffInIndividualCall.MINIMUM_STAFF, 6)
                .on(individualCall())
                .isBreached("has 2 of the 6 members of staff it needs");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(TwoStaffInIndividualCall.MINIMUM_STAFF, outside));
        }
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        live.on(individualCall().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell who was present");
    }

    @Test
    void onlyIndividualCallsAreMeant() {
        rule.on(lesson().staff(List.of(amara()))).isKept();
        rule.on(lesson().staff(List.of(amara())).pupils(List.of(dev())))
                .isBreached("has 1 of the 2 members of staff it needs");
        rule.on(individualCall().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(staffMeeting()).doesNotApply();
    }
}
