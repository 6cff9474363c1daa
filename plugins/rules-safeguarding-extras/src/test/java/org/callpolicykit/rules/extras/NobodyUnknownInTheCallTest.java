package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.extras.Happened.joined;
import static org.callpolicykit.rules.extras.Happened.left;
import static org.callpolicykit.rules.extras.Happened.log;
import static org.callpolicykit.rules.extras.Happened.nobodyKnowsWho;
import static org.callpolicykit.rules.extras.Happened.nobodyWatched;
import static org.callpolicykit.rules.extras.Happened.stranger;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(6) Nobody is in the call who is unknown or not invited")
class NobodyUnknownInTheCallTest {

    private static final String ONCE =
            "was joined once by somebody unknown or not invited, first at 10:10 on Tuesday 1 December";

    private final RuleTester rule = RuleTester.of(new NobodyUnknownInTheCall());
    private final RuleTester aMinute = rule.with(NobodyUnknownInTheCall.TOLERATED, Duration.ofMinutes(1));

    @Test
    @Passes
    void onlyThoseWhoAreInvitedJoin() {
        rule.on(lesson()).isKept();
        rule.on(individualCall()).isKept();
        rule.on(parentMeeting()).isKept();
        rule.on(parentConsultation()).isKept();
    }

    @Test
    void staffPupilsParentsAndVisitorsMayAllBeInvited() {
        rule.on(lesson().parents(List.of(priya()))
                        .visitors(List.of(tom()))
                        .log(log(
                                joined("09:58", amara()),
                                joined("09:58", dev()),
                                joined("09:58", priya()),
                                joined("09:58", tom()))))
                .isKept();
    }

    @Test
    @Fails
    void somebodyWhoIsNotInvitedJoins() {
        rule.on(lesson().log(log(joined("10:10", carys())))).isBreached(ONCE).namesPeople();
    }

    @Test
    void somebodyOfWhomNobodyKnowsWhoTheyAreJoins() {
        rule.on(lesson().log(log(nobodyKnowsWho("10:10", What.JOINED)))).isBreached(ONCE);
    }

    @Test
    void everyTimeIsCounted() {
        rule.on(lesson().log(log(
                        stranger("10:12", What.JOINED),
                        nobodyKnowsWho("10:11", What.JOINED),
                        stranger("10:10", What.JOINED),
                        stranger("10:11", What.LEFT))))
                .isBreached(
                        "was joined 3 times by somebody unknown or not invited, first at 10:10 on Tuesday 1 December");
    }

    @Test
    void whoeverWasTurnedAwayDidNotJoin() {
        rule.on(lesson().log(log(stranger("10:10", What.TURNED_AWAY)))).isKept();
    }

    @Test
    void whoeverLeftAtOnceWasThereAllTheSame() {
        rule.on(lesson().log(log(stranger("10:10", What.JOINED), stranger("10:10:01", What.LEFT))))
                .isBreached(ONCE);
    }

    @Test
    @Boundary
    void aSchoolMayTolerateSomebodyForAMinuteAndNotForLonger() {
        aMinute.on(lesson().log(log(stranger("10:10", What.JOINED), stranger("10:11", What.LEFT))))
                .isKept();
        aMinute.on(lesson().log(log(stranger("10:10", What.JOINED), stranger("10:11:01", What.LEFT))))
                .isBreached(ONCE + ", for more than 1 minute");
    }

    @Test
    void somebodyOfWhomNobodyKnowsWhoTheyAreWasNeverSeenLeaving() {
        aMinute.on(lesson().log(log(nobodyKnowsWho("10:10", What.JOINED), nobodyKnowsWho("10:10:30", What.LEFT))))
                .isBreached(ONCE + ", for more than 1 minute");
    }

    @Test
    void onlyTheirOwnLeavingEndsTheirStay() {
        aMinute.on(lesson().log(log(stranger("10:10", What.JOINED), left("10:10:30", dev()))))
                .isBreached(ONCE + ", for more than 1 minute");
        aMinute.on(lesson().log(log(stranger("10:10", What.JOINED), stranger("10:10:30", What.RENAMED))))
                .isBreached(ONCE + ", for more than 1 minute");
    }

    @Test
    void theFirstLeavingAfterJoiningEndsTheStay() {
        aMinute.on(lesson().log(log(
                        stranger("10:09", What.LEFT),
                        stranger("10:10", What.JOINED),
                        stranger("10:10:30", What.LEFT),
                        stranger("10:20", What.LEFT))))
                .isKept();
        aMinute.on(lesson().log(log(stranger("10:10", What.LEFT), stranger("10:10", What.JOINED))))
                .isBreached(ONCE + ", for more than 1 minute");
    }

    @Test
    void aStayThatIsNotOverLastsUntilNow() {
        aMinute.at(schoolTime("2026-12-01T10:11"))
                .on(lesson().log(log(stranger("10:10", What.JOINED))))
                .isKept();
        aMinute.at(schoolTime("2026-12-01T10:11:01"))
                .on(lesson().log(log(stranger("10:10", What.JOINED))))
                .isBreached(ONCE + ", for more than 1 minute");
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        rule.at(schoolTime("2026-12-01T10:09"))
                .on(lesson().log(log(stranger("10:10", What.JOINED))))
                .isKept();
        rule.at(schoolTime("2026-12-01T10:10"))
                .on(lesson().log(log(stranger("10:10", What.JOINED))))
                .isBreached(ONCE);
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        rule.on(lesson().log(nobodyWatched())).isUnproven("has no record of who joined");
    }

    @Test
    void staffMeetingsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayTolerateFiveMinutesAtMost() {
        rule.with(NobodyUnknownInTheCall.TOLERATED, Duration.ZERO)
                .on(lesson().log(log(stranger("10:10", What.JOINED))))
                .isBreached(ONCE);
        rule.with(NobodyUnknownInTheCall.TOLERATED, Duration.ofMinutes(5))
                .on(lesson().log(log(stranger("10:10", What.JOINED), stranger("10:15", What.LEFT))))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(NobodyUnknownInTheCall.TOLERATED, Duration.ofMinutes(6)));
    }
}
