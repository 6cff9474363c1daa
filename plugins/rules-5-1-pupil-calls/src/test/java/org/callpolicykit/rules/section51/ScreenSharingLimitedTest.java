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
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.personalAccount;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(g) Pupils cannot share their screens")
class ScreenSharingLimitedTest {

    private static final String SEEN =
            "saw a screen shared, first at 10:20:00 on Tuesday 1 December, which only staff may do, ";

    private final RuleTester rule = RuleTester.of(new ScreenSharingLimited());
    private final RuleTester ended = rule.asking(Action.CLOSE);

    @Test
    @Passes
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

    @Test
    @Fails
    void aPupilWhoSharesAScreenBreaksIt() {
        ended.on(lesson().log(also(event("10:20", What.SCREEN_SHARED, dev()))))
                .isBreached(SEEN + "by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void staffMayShareAScreenAndPupilsMayNot() {
        ended.on(lesson().log(also(event("10:20", What.SCREEN_SHARED, ben())))).isKept();
        ended.on(lesson().log(also(
                        event("10:20", What.SCREEN_SHARED, ben()), event("10:20", What.SCREEN_SHARED, ella()))))
                .isBreached(SEEN + "by")
                .namesPeople(ella());
    }

    @Test
    void everyoneWhoSharedAScreenIsNamedOnceWithTheFirstTime() {
        LiveEvent[] events = {
            event("10:25", What.SCREEN_SHARED, dev()),
            event("10:20", What.SCREEN_SHARED, ella()),
            event("10:30", What.SCREEN_SHARED, dev()),
            event("10:10", What.FILE_SENT, finn()),
            event("10:05", What.SCREEN_SHARED, amara())
        };
        ended.on(lesson().log(also(events))).isBreached(SEEN + "by").namesPeople(dev(), ella());
        Collections.reverse(Arrays.asList(events));
        ended.on(lesson().log(also(events))).hasFindings("broken: " + SEEN + "by: Dev Patel, Ella Novak");
    }

    @Test
    void aScreenSharedByAParentOrAVisitorBreaksItToo() {
        ended.on(lesson().parents(List.of(priya()))
                        .visitors(List.of(tom()))
                        .log(also(
                                event("10:20", What.SCREEN_SHARED, priya()),
                                event("10:21", What.SCREEN_SHARED, tom()))))
                .isBreached(SEEN + "by")
                .namesPeople(priya(), tom());
    }

    @Test
    void aScreenSharedBySomebodyUnknownCannotBeShownToBeAllowed() {
        String unknown = SEEN + "and cannot show that of somebody unknown";
        ended.on(lesson().log(also(bySomebody("10:20", What.SCREEN_SHARED), bySomebody("10:22", What.SCREEN_SHARED))))
                .isUnproven(unknown);
        ended.on(lesson().log(also(event("10:20", What.SCREEN_SHARED, tom())))).isUnproven(unknown);
        ended.on(lesson().staff(List.of()).log(also(event("10:20", What.SCREEN_SHARED, amara()))))
                .isUnproven(unknown);
    }

    @Test
    void thoseWhoAreKnownComeBeforeThoseWhoAreNot() {
        ended.on(lesson().log(also(bySomebody("10:20", What.SCREEN_SHARED), event("10:21", What.SCREEN_SHARED, dev()))))
                .hasFindings(
                        "broken: saw a screen shared, first at 10:21:00 on Tuesday 1 December, which only staff may do, by:"
                                + " Dev Patel",
                        "cannot be shown: " + SEEN + "and cannot show that of somebody unknown");
    }

    @Test
    void whereHostsMayShareAnyOfTheStaffMayHaveBeenOne() {
        RuleTester hosts = ended.with(ScreenSharingLimited.AT_MOST, Who.HOSTS);
        Call.Builder lesson = lesson().confirmed(Control.SCREEN_SHARE, Who.HOSTS);
        hosts.on(lesson.log(also(event("10:20", What.SCREEN_SHARED, ben())))).isKept();
        hosts.on(lesson.log(also(event("10:20", What.SCREEN_SHARED, dev()))))
                .isBreached(
                        "saw a screen shared, first at 10:20:00 on Tuesday 1 December, which only hosts may do, by");
    }

    @Test
    void whereSchoolAccountsMayShareThoseWithoutOneMayNot() {
        RuleTester accounts = ended.with(ScreenSharingLimited.AT_MOST, Who.SCHOOL_ACCOUNTS);
        String shared = "saw a screen shared, first at 10:20:00 on Tuesday 1 December, which only people with a school"
                + " account may do, ";
        accounts.on(lesson().log(also(event("10:20", What.SCREEN_SHARED, dev()))))
                .isKept();
        accounts.on(lesson().staff(List.of(amara().withAccount(null)))
                        .log(also(event("10:20", What.SCREEN_SHARED, amara()))))
                .isKept();
        accounts.on(lesson().pupils(List.of(dev().withAccount(personalAccount(Account.Provider.GOOGLE, "dev"))))
                        .log(also(event("10:20", What.SCREEN_SHARED, dev()))))
                .isBreached(shared + "by")
                .namesPeople(dev());
        accounts.on(lesson().pupils(List.of(dev().withAccount(null)))
                        .log(also(event("10:20", What.SCREEN_SHARED, dev()))))
                .isUnproven(shared + "and cannot show that of")
                .namesPeople(dev());
    }

    @Test
    void whatHappenedIsAskedForWhileTheCallRunsNotBefore() {
        rule.on(lesson().log(nobodyWatched())).isKept();
        ended.on(lesson().log(nobodyWatched()))
                .isUnproven("has no note of what happened in it, such as a screen shared");
    }

    @Test
    void theSettingThatThePlatformConfirmsCountsWhileTheCallRuns() {
        ended.on(lesson().planned(Control.SCREEN_SHARE, null)).isKept();
        ended.on(lesson().confirmed(Control.SCREEN_SHARE, Who.EVERYONE))
                .isBreached(
                        "runs with screen sharing (who may share a screen) set to everyone, expected staff or stricter");
        ended.on(lesson().confirmed(Control.SCREEN_SHARE, null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may share a screen (screen sharing), expected staff or stricter");
        rule.on(lesson().confirmed(Control.SCREEN_SHARE, null)).isKept();
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        Call.Builder later = lesson().log(also(event("10:20:01", What.SCREEN_SHARED, dev())));
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20"))
                .on(later)
                .isKept();
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20:01"))
                .on(later)
                .isBreached(
                        "saw a screen shared, first at 10:20:01 on Tuesday 1 December, which only staff may do, by");
    }

    @Test
    void whereEveryoneMayNothingThatHappensIsWrong() {
        RuleTester everyone = ended.with(ScreenSharingLimited.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().log(also(
                        event("10:20", What.SCREEN_SHARED, dev()), bySomebody("10:21", What.SCREEN_SHARED))))
                .isKept();
        everyone.on(lesson().log(nobodyWatched())).isKept();
    }
}
