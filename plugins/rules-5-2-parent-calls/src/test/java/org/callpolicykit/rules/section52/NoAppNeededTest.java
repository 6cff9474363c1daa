package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.2(e) Parents can join by a web link alone")
class NoAppNeededTest {

    private static final String EVERYONE = "sets joining by web link (who needs an app or a sign-in) to everyone,"
            + " expected people with a school account or stricter";

    private final RuleTester rule = RuleTester.of(new NoAppNeeded());

    @Test
    @Passes
    void nobodyNeedsAnApp() {
        rule.on(parentConsultation().planned(Control.WEB_JOIN, Who.NOBODY)).isKept();
        rule.on(parentMeeting().planned(Control.WEB_JOIN, Who.NOBODY)).isKept();
    }

    @Test
    @Fails
    void anAppThatEveryoneNeedsIsBroken() {
        rule.on(parentMeeting().planned(Control.WEB_JOIN, Who.EVERYONE)).isBreached(EVERYONE);
    }

    @Test
    @Boundary
    void peopleWithASchoolAccountMayNeedToSignInAndParentsMayNot() {
        rule.on(parentMeeting().planned(Control.WEB_JOIN, Who.SCHOOL_ACCOUNTS)).isKept();
        rule.on(parentMeeting().planned(Control.WEB_JOIN, Who.EVERYONE)).isBreached(EVERYONE);
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(parentMeeting().planned(Control.WEB_JOIN, null))
                .isUnproven("does not say who needs an app or a sign-in (joining by web link),"
                        + " expected people with a school account or stricter");
    }

    @Test
    void lettingParentsJoinByTheLinkPutsItRight() {
        Call.Builder call = parentMeeting().planned(Control.WEB_JOIN, Who.EVERYONE);
        rule.on(Mended.with(
                        "joining by web link set to people with a school account",
                        rule.on(call),
                        call,
                        Action.ARRANGE,
                        THE_DAY_BEFORE))
                .isKept();
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolWantsNobodyToNeedAnApp() {
        RuleTester nobody = rule.with(NoAppNeeded.AT_MOST, Who.NOBODY);
        nobody.on(parentMeeting().planned(Control.WEB_JOIN, Who.NOBODY)).isKept();
        nobody.on(parentMeeting().planned(Control.WEB_JOIN, Who.HOSTS))
                .isBreached("sets joining by web link (who needs an app or a sign-in) to hosts, expected nobody");
    }

    @Test
    void theLoosestSchoolLetsEveryoneNeedAnAppAndStillWantsToKnow() {
        RuleTester everyone = rule.with(NoAppNeeded.AT_MOST, Who.EVERYONE);
        everyone.on(parentMeeting().planned(Control.WEB_JOIN, Who.EVERYONE)).isKept();
        everyone.on(parentMeeting().planned(Control.WEB_JOIN, null))
                .isUnproven(
                        "does not say who needs an app or a sign-in (joining by web link), expected everyone or stricter");
    }
}
