package org.callpolicykit.rules.section51;

import static org.callpolicykit.rules.section51.Happened.also;
import static org.callpolicykit.rules.section51.Happened.bySomebody;
import static org.callpolicykit.rules.section51.Happened.event;
import static org.callpolicykit.rules.section51.Happened.nobodyWatched;
import static org.callpolicykit.testkit.SampleCalls.assembly;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(j) Pupils cannot send private messages")
class PrivateChatDisabledTest {

    private final RuleTester rule = RuleTester.of(new PrivateChatDisabled());
    private final RuleTester ended = rule.asking(Action.CLOSE);

    @Test
    void whatIsStricterThanAskedPasses() {
        rule.on(lesson().planned(Control.PRIVATE_CHAT, Who.NOBODY)).isKept();
    }

    @Test
    @Passes
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

    @Test
    @Fails
    void aPrivateMessageOfAPupilBreaksIt() {
        ended.on(lesson().log(also(event("10:20", What.PRIVATE_MESSAGE, dev()))))
                .isBreached(
                        "saw a private message sent, first at 10:20:00 on Tuesday 1 December, which only hosts may do, by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void staffMayWritePrivatelyAndPupilsMayWriteToAll() {
        ended.on(lesson().log(also(
                        event("10:20", What.PRIVATE_MESSAGE, amara()),
                        event("10:21", What.PRIVATE_MESSAGE, ben()),
                        event("10:22", What.CHAT_MESSAGE, ella()))))
                .isKept();
        ended.on(lesson().log(also(event("10:22", What.PRIVATE_MESSAGE, ella()))))
                .isBreached(
                        "saw a private message sent, first at 10:22:00 on Tuesday 1 December, which only hosts may do, by");
    }

    @Test
    void aPrivateMessageBySomebodyUnknownCannotBeShownToBeAllowed() {
        ended.on(lesson().log(also(bySomebody("10:20", What.PRIVATE_MESSAGE))))
                .isUnproven(
                        "saw a private message sent, first at 10:20:00 on Tuesday 1 December, which only hosts may do, and"
                                + " cannot show that of somebody unknown");
    }

    @Test
    void whatHappenedIsAskedForWhileTheCallRunsNotBefore() {
        rule.on(lesson().log(nobodyWatched())).isKept();
        ended.on(lesson().log(nobodyWatched()))
                .isUnproven("has no note of what happened in it, such as a private message sent");
    }

    @Test
    void theSettingThatThePlatformConfirmsCountsWhileTheCallRuns() {
        ended.on(lesson().planned(Control.PRIVATE_CHAT, null)).isKept();
        ended.on(lesson().confirmed(Control.PRIVATE_CHAT, Who.EVERYONE))
                .isBreached(
                        "runs with private chat (who may send private messages) set to everyone, expected hosts or stricter");
        ended.on(lesson().confirmed(Control.PRIVATE_CHAT, null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may send private messages (private chat), expected hosts or stricter");
        rule.on(lesson().confirmed(Control.PRIVATE_CHAT, null)).isKept();
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        Call.Builder later = lesson().log(also(event("10:20:01", What.PRIVATE_MESSAGE, dev())));
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20"))
                .on(later)
                .isKept();
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20:01"))
                .on(later)
                .isBreached(
                        "saw a private message sent, first at 10:20:01 on Tuesday 1 December, which only hosts may do, by");
    }

    @Test
    void whereEveryoneMayNothingThatHappensIsWrong() {
        RuleTester everyone = ended.with(PrivateChatDisabled.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().log(also(
                        event("10:20", What.PRIVATE_MESSAGE, dev()), bySomebody("10:21", What.PRIVATE_MESSAGE))))
                .isKept();
        everyone.on(lesson().log(nobodyWatched())).isKept();
    }
}
