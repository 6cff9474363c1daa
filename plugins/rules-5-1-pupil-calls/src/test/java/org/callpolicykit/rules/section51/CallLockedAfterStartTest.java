package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.section51.Happened.event;
import static org.callpolicykit.rules.section51.Happened.nobodyWatched;
import static org.callpolicykit.rules.section51.Happened.only;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(f) The call is locked once it has started")
class CallLockedAfterStartTest {

    private static final Instant FIVE_PAST = schoolTime("2026-12-01T10:05");
    private static final String NOT_LOCKED = "has not been locked, expected by 10:05:00 on Tuesday 1 December";

    private final RuleTester rule = RuleTester.of(new CallLockedAfterStart());

    @Test
    @Passes
    void aCallLockedAtTheStartIsKept() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aCallThatIsNeverLockedIsBroken() {
        rule.on(lesson().log(only())).isBreached(NOT_LOCKED);
    }

    @Test
    @Boundary
    void fiveMinutesAfterTheStartIsInTimeAndASecondLaterIsNot() {
        rule.on(happening(locked("10:05"))).isKept();
        rule.on(happening(locked("10:05:01")))
                .isBreached("was locked at 10:05:01, expected by 10:05:00 on Tuesday 1 December");
    }

    @Test
    @Boundary
    void lockingIsADutyUntilFiveMinutesAfterTheStartAndABreachThen() {
        rule.at(FIVE_PAST).on(lesson().log(only())).isDueBy(FIVE_PAST, NOT_LOCKED);
        rule.at(FIVE_PAST.plusSeconds(1)).on(lesson().log(only())).isBreached(NOT_LOCKED);
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        rule.at(schoolTime("2026-12-01T10:01")).on(happening(locked("10:02"))).isDueBy(FIVE_PAST, NOT_LOCKED);
        rule.at(schoolTime("2026-12-01T10:02")).on(happening(locked("10:02"))).isKept();
        rule.at(schoolTime("2026-12-01T10:06")).on(happening(locked("10:07"))).isBreached(NOT_LOCKED);
        rule.at(schoolTime("2026-12-01T10:07"))
                .on(happening(locked("10:07"), locked("10:20")))
                .isBreached("was locked at 10:07:00, expected by 10:05:00 on Tuesday 1 December");
    }

    @Test
    void aCallLockedEarlyIsLocked() {
        rule.on(happening(locked("09:59"))).isKept();
        rule.on(happening(locked("09:58"), unlocked("09:59"))).isBreached(NOT_LOCKED);
        rule.on(happening(locked("09:58"), unlocked("09:59"), locked("10:04"))).isKept();
    }

    @Test
    void aCallThatIsUnlockedIsLockedAgainWithinFiveMinutes() {
        Call.Builder open = happening(locked("10:00"), unlocked("10:20"));
        String stillOpen =
                "was unlocked at 10:20:00 and has not been locked again, expected by 10:25:00 on Tuesday 1 December";
        Instant again = schoolTime("2026-12-01T10:25");
        rule.at(again).on(open).isDueBy(again, stillOpen);
        rule.at(again.plusSeconds(1)).on(open).isBreached(stillOpen);
        rule.at(schoolTime("2026-12-01T10:19")).on(open).isKept();
        rule.on(happening(locked("10:00"), unlocked("10:20"), locked("10:21"))).isKept();
    }

    @Test
    void aCallThatIsUnlockedJustBeforeItsEndNeedNotBeLockedAgain() {
        rule.on(happening(locked("10:00"), unlocked("10:40"))).isKept();
        rule.on(happening(locked("10:00"), unlocked("10:39:59")))
                .isBreached(
                        "was unlocked at 10:39:59 and has not been locked again, expected by 10:44:59 on Tuesday 1 December");
    }

    @Test
    void withoutAnybodyWatchingTheLockingCannotBeShown() {
        rule.on(lesson().log(nobodyWatched())).isUnproven("has no note of what happened in it, such as its locking");
    }

    @Test
    void aLockThatStaffCanPassIsBroken() {
        rule.on(lesson().confirmed(Control.LOCK, Who.STAFF))
                .isBreached("runs with lock (who may join after the start) set to staff, expected hosts or stricter");
    }

    @Test
    void whatWasNotReadBackCannotBeShown() {
        rule.on(lesson().confirmed(Control.LOCK, null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may join after the start (lock),"
                                + " expected hosts or stricter");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayLetNobodyOrEverybodyPassTheLock() {
        RuleTester nobody = rule.with(CallLockedAfterStart.AT_MOST, Who.NOBODY);
        nobody.on(lesson().confirmed(Control.LOCK, Who.NOBODY)).isKept();
        nobody.on(lesson()).isBreached("runs with lock (who may join after the start) set to hosts, expected nobody");
        rule.with(CallLockedAfterStart.AT_MOST, Who.EVERYONE)
                .on(lesson().confirmed(Control.LOCK, Who.EVERYONE))
                .isKept();
    }

    @Test
    void aSchoolMayGiveNoTimeOrHalfAnHour() {
        RuleTester none = rule.with(CallLockedAfterStart.LOCK_WITHIN, Duration.ZERO);
        none.on(happening(locked("10:00"))).isKept();
        none.on(happening(locked("10:00:01")))
                .isBreached("was locked at 10:00:01, expected by 10:00:00 on Tuesday 1 December");
        RuleTester halfAnHour = rule.with(CallLockedAfterStart.LOCK_WITHIN, Duration.ofMinutes(30));
        halfAnHour.on(happening(locked("10:30"))).isKept();
        halfAnHour
                .on(happening(locked("10:30:01")))
                .isBreached("was locked at 10:30:01, expected by 10:30:00 on Tuesday 1 December");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(CallLockedAfterStart.LOCK_WITHIN, Duration.ofMinutes(31)))
                .withMessageContaining("from PT0S to PT30M");
    }

    private static Call.Builder happening(LiveEvent... events) {
        return lesson().log(only(events));
    }

    private static LiveEvent locked(String time) {
        return event(time, What.LOCKED, amara());
    }

    private static LiveEvent unlocked(String time) {
        return event(time, What.UNLOCKED, amara());
    }
}
