package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.assembly;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(e) Everybody waits in a waiting room until they are recognised")
class WaitingRoomPlannedTest {

    private final RuleTester rule = RuleTester.of(new WaitingRoomPlanned());

    @Test
    void whatIsStricterThanAskedPasses() {
        rule.on(lesson().planned(Control.WAITING_ROOM, Who.NOBODY)).isKept();
    }

    @Test
    @Passes
    void staffEnterWithoutWaiting() {
        rule.on(lesson().planned(Control.WAITING_ROOM, Who.STAFF)).isKept();
    }

    @Test
    void oneStepLooserIsBroken() {
        rule.on(lesson().planned(Control.WAITING_ROOM, Who.SCHOOL_ACCOUNTS))
                .isBreached(
                        "sets waiting room (who enters without being let in) to people with a school account, expected staff or stricter");
    }

    @Test
    @Fails
    void leavingItToEveryoneIsBroken() {
        rule.on(assembly().planned(Control.WAITING_ROOM, Who.EVERYONE))
                .isBreached(
                        "sets waiting room (who enters without being let in) to everyone, expected staff or stricter");
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(lesson().planned(Control.WAITING_ROOM, null))
                .isUnproven("does not say who enters without being let in (waiting room), expected staff or stricter");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolAllowsNobody() {
        RuleTester nobody = rule.with(WaitingRoomPlanned.AT_MOST, Who.NOBODY);
        nobody.on(lesson().planned(Control.WAITING_ROOM, Who.NOBODY)).isKept();
        nobody.on(lesson().planned(Control.WAITING_ROOM, Who.HOSTS))
                .isBreached("sets waiting room (who enters without being let in) to hosts, expected nobody");
    }

    @Test
    void theLoosestSchoolAllowsEveryoneAndStillWantsToKnow() {
        RuleTester everyone = rule.with(WaitingRoomPlanned.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().planned(Control.WAITING_ROOM, Who.EVERYONE)).isKept();
        everyone.on(lesson().planned(Control.WAITING_ROOM, null))
                .isUnproven(
                        "does not say who enters without being let in (waiting room), expected everyone or stricter");
    }

    @Test
    @Boundary
    void staffEnterWithoutWaitingAndAnybodyElseDoesNot() {
        rule.on(lesson().planned(Control.WAITING_ROOM, Who.STAFF)).isKept();
        rule.on(lesson().planned(Control.WAITING_ROOM, Who.SCHOOL_ACCOUNTS))
                .isBreached(
                        "sets waiting room (who enters without being let in) to people with a school account, expected staff or stricter");
    }
}
