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

@DisplayName("5.1(j) Pupils cannot send private messages")
class PrivateChatDisabledTest {

    private final RuleTester rule = RuleTester.of(new PrivateChatDisabled());

    @Test
    void whatIsStricterThanAskedPasses() {
        rule.on(lesson().planned(Control.PRIVATE_CHAT, Who.NOBODY)).isKept();
    }

    @Test
    void hostsMaySendPrivateMessagesBecauseTheClauseIsAboutPupils() {
        rule.on(lesson().planned(Control.PRIVATE_CHAT, Who.HOSTS)).isKept();
    }

    @Test
    void oneStepLooserIsBroken() {
        rule.on(lesson().planned(Control.PRIVATE_CHAT, Who.STAFF))
                .isBreached("sets private chat (who may send private messages) to staff, expected hosts or stricter");
    }

    @Test
    void leavingItToEveryoneIsBroken() {
        rule.on(assembly().planned(Control.PRIVATE_CHAT, Who.EVERYONE))
                .isBreached(
                        "sets private chat (who may send private messages) to everyone, expected hosts or stricter");
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(lesson().planned(Control.PRIVATE_CHAT, null))
                .isUnproven("does not say who may send private messages (private chat), expected hosts or stricter");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolAllowsNobody() {
        RuleTester nobody = rule.with(PrivateChatDisabled.AT_MOST, Who.NOBODY);
        nobody.on(lesson().planned(Control.PRIVATE_CHAT, Who.NOBODY)).isKept();
        nobody.on(lesson().planned(Control.PRIVATE_CHAT, Who.HOSTS))
                .isBreached("sets private chat (who may send private messages) to hosts, expected nobody");
    }

    @Test
    void theLoosestSchoolAllowsEveryoneAndStillWantsToKnow() {
        RuleTester everyone = rule.with(PrivateChatDisabled.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().planned(Control.PRIVATE_CHAT, Who.EVERYONE)).isKept();
        everyone.on(lesson().planned(Control.PRIVATE_CHAT, null))
                .isUnproven("does not say who may send private messages (private chat), expected everyone or stricter");
    }
}
