package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.assembly;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(g) Pupils cannot share their screens")
class ScreenSharingLimitedTest {

    private final RuleTester rule = RuleTester.of(new ScreenSharingLimited());

    @Test
    void whatTheSeedPolicyAsksForPasses() {
        rule.on(lesson().planned(Control.SCREEN_SHARE, Who.STAFF)).isKept();
    }

    @Test
    void whatIsStricterThanAskedPasses() {
        rule.on(lesson().planned(Control.SCREEN_SHARE, Who.NOBODY)).isKept();
    }

    @Test
    void oneStepLooserIsBroken() {
        rule.on(lesson().planned(Control.SCREEN_SHARE, Who.SCHOOL_ACCOUNTS))
                .isBreached(
                        "sets screen sharing (who may share a screen) to people with a school account, expected staff or stricter");
    }

    @Test
    void leavingItToEveryoneIsBroken() {
        rule.on(assembly().planned(Control.SCREEN_SHARE, Who.EVERYONE))
                .isBreached("sets screen sharing (who may share a screen) to everyone, expected staff or stricter");
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(lesson().planned(Control.SCREEN_SHARE, null))
                .isUnproven("does not say who may share a screen (screen sharing), expected staff or stricter");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolAllowsNobody() {
        RuleTester nobody = rule.with(ScreenSharingLimited.AT_MOST, Who.NOBODY);
        nobody.on(lesson().planned(Control.SCREEN_SHARE, Who.NOBODY)).isKept();
        nobody.on(lesson().planned(Control.SCREEN_SHARE, Who.HOSTS))
                .isBreached("sets screen sharing (who may share a screen) to hosts, expected nobody");
    }

    @Test
    void theLoosestSchoolAllowsEveryoneAndStillWantsToKnow() {
        RuleTester everyone = rule.with(ScreenSharingLimited.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().planned(Control.SCREEN_SHARE, Who.EVERYONE)).isKept();
        everyone.on(lesson().planned(Control.SCREEN_SHARE, null))
                .isUnproven("does not say who may share a screen (screen sharing), expected everyone or stricter");
    }
}
