package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.extras.Happened.joined;
import static org.callpolicykit.rules.extras.Happened.left;
import static org.callpolicykit.rules.extras.Happened.log;
import static org.callpolicykit.rules.extras.Happened.nobodyKnowsWho;
import static org.callpolicykit.rules.extras.Happened.nobodyWatched;
import static org.callpolicykit.rules.extras.Happened.stranger;
import static org.callpolicykit.testkit.SampleCalls.assembly;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.smallGroup;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(2) Enough pupils stay in the call for as long as staff are in it")
class EnoughPupilsThroughoutTest {

    private final RuleTester rule = RuleTester.of(new EnoughPupilsThroughout());

    private static Call.Builder lessonWithEllaUntil(String time) {
        return lesson().log(log(
                joined("09:50", amara()), joined("09:58", dev()), joined("09:58", ella()), left(time, ella())));
    }

    private static Call.Builder lessonWithEllaFrom(String time) {
        return lesson().log(log(joined("09:50", amara()), joined("09:58", dev()), joined(time, ella())));
    }

    @Test
    @Passes
    void pupilsWhoStayUntilTheEndAreEnough() {
        rule.on(lesson()).isKept();
        rule.on(smallGroup()).isKept();
        rule.on(assembly()).isKept();
    }

    @Test
    @Fails
    void aPupilWhoIsLeftBehindAloneIsTooFew() {
        rule.on(lessonWithEllaUntil("10:20"))
                .isBreached("had 1 of the 2 pupils it needs from 10:20 on Tuesday 1 December")
                .namesPeople();
    }

    @Test
    @Boundary
    void aPupilMayComeInUpToFiveMinutesAfterTheStart() {
        rule.on(lessonWithEllaFrom("10:05")).isKept();
        rule.on(lessonWithEllaFrom("10:05:01"))
                .isBreached("had 1 of the 2 pupils it needs from 10:05 on Tuesday 1 December");
    }

    @Test
    @Boundary
    void aPupilMayLeaveFromFiveMinutesBeforeTheEnd() {
        rule.on(lessonWithEllaUntil("10:40")).isKept();
        rule.on(lessonWithEllaUntil("10:39:59"))
                .isBreached("had 1 of the 2 pupils it needs from 10:39 on Tuesday 1 December");
    }

    @Test
    void aCallThatNoPupilIsInHasNotBegunOrIsOver() {
        rule.on(lesson().log(log(joined("09:50", amara())))).isKept();
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        joined("09:58", ella()),
                        left("10:20", dev()),
                        left("10:20", ella()))))
                .isKept();
    }

    @Test
    void whatHappensWithoutStaffIsAnotherRulesConcern() {
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        joined("09:58", ella()),
                        left("10:20", amara()),
                        left("10:25", ella()))))
                .isKept();
    }

    @Test
    void aPupilWhoTakesOverInTheSameMomentLeavesNoGap() {
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        joined("09:58", ella()),
                        joined("10:20", finn()),
                        left("10:20", ella()))))
                .isKept();
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        joined("09:58", ella()),
                        joined("10:20", ella()),
                        left("10:20", ella()))))
                .isKept();
    }

    @Test
    void onlyTheFirstTimeIsTold() {
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        joined("09:58", ella()),
                        left("10:10", ella()),
                        joined("10:15", ella()),
                        left("10:20", ella()))))
                .isBreached("had 1 of the 2 pupils it needs from 10:10 on Tuesday 1 December");
    }

    @Test
    void somebodyUnknownIsNoPupilAndNoStaff() {
        rule.on(lesson().log(log(
                        joined("09:50", amara()),
                        joined("09:58", dev()),
                        stranger("09:58", What.JOINED),
                        nobodyKnowsWho("09:58", What.JOINED))))
                .isBreached("had 1 of the 2 pupils it needs from 10:05 on Tuesday 1 December");
        rule.on(lesson().log(log(joined("09:58", dev()), stranger("09:58", What.JOINED))))
                .isKept();
    }

    @Test
    void onlyJoiningMakesSomebodyPresent() {
        rule.on(lesson().log(log(
                        joined("09:50", amara()), joined("09:58", dev()), Happened.into("10:01", "Red", ella()))))
                .isBreached("had 1 of the 2 pupils it needs from 10:05 on Tuesday 1 December");
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        RuleTester halfWay = rule.at(schoolTime("2026-12-01T10:20"));
        halfWay.on(lessonWithEllaUntil("10:20")).isKept();
        halfWay.on(lessonWithEllaUntil("10:19"))
                .isBreached("had 1 of the 2 pupils it needs from 10:19 on Tuesday 1 December");
        rule.at(schoolTime("2026-12-01T10:02")).on(lessonWithEllaFrom("10:30")).isKept();
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        rule.on(lesson().log(nobodyWatched()))
                .isUnproven("has no record of who joined and left, expected 2 pupils throughout");
    }

    @Test
    void withoutPupilsOrStaffNobodyCanTell() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(lesson().staff(List.of())).isUnproven("has no staff listed");
    }

    @Test
    void otherCallsAreOutsideTheRule() {
        rule.on(individualCall()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForTenPupilsOrForOneButNotForNoneOrEleven() {
        rule.with(EnoughPupilsThroughout.MINIMUM_PUPILS, 1)
                .on(lessonWithEllaUntil("10:20"))
                .isKept();
        rule.with(EnoughPupilsThroughout.MINIMUM_PUPILS, 10)
                .on(lesson())
                .isBreached("had 3 of the 10 pupils it needs from 10:05 on Tuesday 1 December");
        for (int outside : List.of(0, 11)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(EnoughPupilsThroughout.MINIMUM_PUPILS, outside));
        }
    }

    @Test
    void aSchoolMayGiveUpToAQuarterOfAnHourToSettleIn() {
        rule.with(EnoughPupilsThroughout.SETTLE_IN, Duration.ZERO)
                .on(lessonWithEllaFrom("10:00:01"))
                .isBreached("had 1 of the 2 pupils it needs from 10:00 on Tuesday 1 December");
        rule.with(EnoughPupilsThroughout.SETTLE_IN, Duration.ofMinutes(15))
                .on(lessonWithEllaFrom("10:15"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(EnoughPupilsThroughout.SETTLE_IN, Duration.ofMinutes(16)));
    }

    @Test
    void aSchoolMayGiveUpToAQuarterOfAnHourToWindDown() {
        rule.with(EnoughPupilsThroughout.WINDING_DOWN, Duration.ZERO)
                .on(lessonWithEllaUntil("10:44"))
                .isBreached("had 1 of the 2 pupils it needs from 10:44 on Tuesday 1 December");
        rule.with(EnoughPupilsThroughout.WINDING_DOWN, Duration.ofMinutes(15))
                .on(lessonWithEllaUntil("10:30"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(EnoughPupilsThroughout.WINDING_DOWN, Duration.ofMinutes(16)));
    }
}
