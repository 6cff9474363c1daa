package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.section51.Happened.also;
import static org.callpolicykit.rules.section51.Happened.event;
import static org.callpolicykit.rules.section51.Happened.nobodyWatched;
import static org.callpolicykit.rules.section51.Happened.only;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.priya;

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

@DisplayName("5.1(f) Nobody is let in late, or once the call is locked")
class LateArrivalsNotAdmittedTest {

    private static final String NO_NOTE =
            "has no note of what happened in it, such as its locking, before the entry of";

    private final RuleTester rule = RuleTester.of(new LateArrivalsNotAdmitted());

    @Test
    @Passes
    void aPupilWhoIsInTimeIsLetIn() {
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPupilThreeMinutesLateIsNotLetIn() {
        rule.arriving(arrival(dev(), "2026-12-01T10:03"))
                .on(lesson())
                .isBreached("lets people in until 10:00:00 on Tuesday 1 December, and 10:03:00 is too late for")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void atTheStartIsInTimeAndASecondLaterIsNot() {
        rule.arriving(arrival(dev(), "2026-12-01T10:00"))
                .on(lesson().log(only()))
                .isKept();
        rule.arriving(arrival(dev(), "2026-12-01T10:00:01"))
                .on(lesson().log(only()))
                .isBreached("lets people in until 10:00:00 on Tuesday 1 December, and 10:00:01 is too late for");
    }

    @Test
    @Boundary
    void nobodyIsLetInFromTheMomentAtWhichTheCallIsLocked() {
        RuleTester atTen = rule.arriving(arrival(dev(), "2026-12-01T10:00"));
        atTen.on(lesson().log(only(event("10:00:01", What.LOCKED, amara())))).isKept();
        atTen.on(lesson().log(only(event("10:00", What.LOCKED, amara()))))
                .isBreached("has been locked since 10:00:00 on Tuesday 1 December, and 10:00:00 is too late for")
                .namesPeople(dev());
    }

    @Test
    void aCallThatIsUnlockedAgainIsOpen() {
        RuleTester inTime = rule.arriving(arrival(dev(), "2026-12-01T09:58"));
        inTime.on(lesson().log(also(event("09:50", What.LOCKED, amara()), event("09:55", What.UNLOCKED, amara()))))
                .isKept();
        inTime.on(lesson().log(also(
                        event("09:50", What.LOCKED, amara()),
                        event("09:55", What.UNLOCKED, amara()),
                        event("09:56", What.LOCKED, ben()))))
                .isBreached("has been locked since 09:56:00 on Tuesday 1 December, and 09:58:00 is too late for");
        inTime.on(lesson().log(also(event("09:50", What.LOCKED, amara()), event("09:58:01", What.UNLOCKED, amara()))))
                .isBreached("has been locked since 09:50:00 on Tuesday 1 December, and 09:58:00 is too late for");
    }

    @Test
    void lockedAndUnlockedAtTheSameMomentIsLocked() {
        RuleTester inTime = rule.arriving(arrival(dev(), "2026-12-01T09:58"));
        String locked = "has been locked since 09:55:00 on Tuesday 1 December, and 09:58:00 is too late for";
        inTime.on(lesson().log(also(event("09:55", What.LOCKED, amara()), event("09:55", What.UNLOCKED, amara()))))
                .isBreached(locked);
        inTime.on(lesson().log(also(event("09:55", What.UNLOCKED, amara()), event("09:55", What.LOCKED, amara()))))
                .isBreached(locked);
    }

    @Test
    void staffOfTheCallAreLetInLateAndWhenItIsLocked() {
        rule.arriving(arrival(ben(), "2026-12-01T10:20")).on(lesson()).isKept();
    }

    @Test
    void somebodyWhomNobodyRecognisedIsNoStaff() {
        rule.arriving(arrival(ben(), "2026-12-01T10:20").withPerson(null))
                .on(lesson())
                .isBreached(
                        "lets people in until 10:00:00 on Tuesday 1 December, and 10:20:00 is too late for somebody who"
                                + " is not on its list");
    }

    @Test
    void whetherItWasLockedCannotBeShownWhenNobodyWatched() {
        rule.arriving(dev())
                .on(lesson().log(nobodyWatched()))
                .isUnproven(NO_NOTE)
                .namesPeople(dev());
        rule.arriving(arrival(dev()).withPerson(null))
                .on(lesson().log(nobodyWatched()))
                .isUnproven(NO_NOTE + " somebody who is not on its list");
    }

    @Test
    void whoIsLateIsLateEvenWhenNobodyWatched() {
        rule.arriving(arrival(dev(), "2026-12-01T10:03"))
                .on(lesson().log(nobodyWatched()))
                .isBreached("lets people in until 10:00:00 on Tuesday 1 December, and 10:03:00 is too late for");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayGiveNoGraceOrHalfAnHour() {
        RuleTester none = rule.with(LateArrivalsNotAdmitted.GRACE, Duration.ZERO);
        none.arriving(arrival(dev(), "2026-12-01T10:00"))
                .on(lesson().log(only()))
                .isKept();
        none.arriving(arrival(dev(), "2026-12-01T10:00:01"))
                .on(lesson().log(only()))
                .isBreached("lets people in until 10:00:00 on Tuesday 1 December, and 10:00:01 is too late for");
        RuleTester halfAnHour = rule.with(LateArrivalsNotAdmitted.GRACE, Duration.ofMinutes(30));
        halfAnHour
                .arriving(arrival(dev(), "2026-12-01T10:30"))
                .on(lesson().log(only()))
                .isKept();
        halfAnHour
                .arriving(arrival(dev(), "2026-12-01T10:30:01"))
                .on(lesson().log(only()))
                .isBreached("lets people in until 10:30:00 on Tuesday 1 December, and 10:30:01 is too late for");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(LateArrivalsNotAdmitted.GRACE, Duration.ofMinutes(31)))
                .withMessageContaining("from PT0S to PT30M");
    }

    @Test
    void aCallLockedWithinTheGraceIsLockedAllTheSame() {
        rule.with(LateArrivalsNotAdmitted.GRACE, Duration.ofMinutes(5))
                .arriving(arrival(dev(), "2026-12-01T10:03"))
                .on(lesson())
                .isBreached("has been locked since 10:00:00 on Tuesday 1 December, and 10:03:00 is too late for");
    }

    @Test
    void aSchoolMayLetThoseBackInWhoDroppedOut() {
        RuleTester back = rule.arriving(arrival(dev(), "2026-12-01T10:03"));
        String late = "lets people in until 10:00:00 on Tuesday 1 December, and 10:03:00 is too late for";
        back.with(LateArrivalsNotAdmitted.READMIT_DROPPED, false)
                .on(lesson().log(also(event("10:02", What.LEFT, dev()))))
                .isBreached(late);
        RuleTester readmits = back.with(LateArrivalsNotAdmitted.READMIT_DROPPED, true);
        readmits.on(lesson().log(also(event("10:02", What.LEFT, dev())))).isKept();
        readmits.on(lesson().log(also(event("10:02", What.LEFT, ella())))).isBreached(late);
        readmits.on(lesson().log(also(event("10:03:01", What.LEFT, dev())))).isBreached(late);
        readmits.on(lesson().log(only(event("10:02", What.LEFT, dev())))).isBreached(late);
        readmits.on(lesson()).isBreached(late);
        readmits.on(lesson().pupils(List.of()).log(also(event("10:02", What.LEFT, dev()))))
                .isKept();
    }

    @Test
    void whoeverDroppedOutIsLetBackIntoALockedCall() {
        rule.with(LateArrivalsNotAdmitted.READMIT_DROPPED, true)
                .with(LateArrivalsNotAdmitted.GRACE, Duration.ofMinutes(30))
                .arriving(arrival(dev(), "2026-12-01T10:03"))
                .on(lesson().log(also(event("10:02", What.LEFT, dev()))))
                .isKept();
    }

    @Test
    void whoDroppedOutCannotBeShownWhenNobodyWatchedOrRecognisedThem() {
        RuleTester readmits = rule.with(LateArrivalsNotAdmitted.READMIT_DROPPED, true);
        readmits.arriving(arrival(dev(), "2026-12-01T10:03"))
                .on(lesson().log(nobodyWatched()))
                .isUnproven(
                        "has no note of what happened in it, such as its locking or an earlier leaving, before the entry"
                                + " of")
                .namesPeople(dev());
        readmits.arriving(arrival(dev(), "2026-12-01T10:03").withPerson(null))
                .on(lesson().log(also(event("10:02", What.LEFT, dev()))))
                .isBreached(
                        "lets people in until 10:00:00 on Tuesday 1 December, and 10:03:00 is too late for somebody who"
                                + " is not on its list");
    }
}
