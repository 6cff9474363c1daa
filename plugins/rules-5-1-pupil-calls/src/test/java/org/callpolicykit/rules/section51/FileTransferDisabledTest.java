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

@DisplayName("5.1(h) Nobody can send files")
class FileTransferDisabledTest {

    private final RuleTester rule = RuleTester.of(new FileTransferDisabled());
    private final RuleTester ended = rule.asking(Action.CLOSE);

    @Test
    @Passes
    void whatTheSeedPolicyAsksForPasses() {
        rule.on(lesson().planned(Control.FILE_TRANSFER, Who.NOBODY)).isKept();
    }

    @Test
    void oneStepLooserIsBroken() {
        rule.on(lesson().planned(Control.FILE_TRANSFER, Who.HOSTS))
                .isBreached("sets file transfer (who may send files) to hosts, expected nobody");
    }

    @Test
    void leavingItToEveryoneIsBroken() {
        rule.on(assembly().planned(Control.FILE_TRANSFER, Who.EVERYONE))
                .isBreached("sets file transfer (who may send files) to everyone, expected nobody");
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(lesson().planned(Control.FILE_TRANSFER, null))
                .isUnproven("does not say who may send files (file transfer), expected nobody");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolAllowsNobody() {
        RuleTester nobody = rule.with(FileTransferDisabled.AT_MOST, Who.NOBODY);
        nobody.on(lesson().planned(Control.FILE_TRANSFER, Who.NOBODY)).isKept();
        nobody.on(lesson().planned(Control.FILE_TRANSFER, Who.HOSTS))
                .isBreached("sets file transfer (who may send files) to hosts, expected nobody");
    }

    @Test
    void theLoosestSchoolAllowsEveryoneAndStillWantsToKnow() {
        RuleTester everyone = rule.with(FileTransferDisabled.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().planned(Control.FILE_TRANSFER, Who.EVERYONE)).isKept();
        everyone.on(lesson().planned(Control.FILE_TRANSFER, null))
                .isUnproven("does not say who may send files (file transfer), expected everyone or stricter");
    }

    @Test
    @Fails
    void aFileThatIsSentBreaksIt() {
        ended.on(lesson().log(also(event("10:20", What.FILE_SENT, dev()), event("10:19", What.FILE_SENT, amara()))))
                .isBreached("saw a file sent, first at 10:19:00 on Tuesday 1 December, which nobody may do, by")
                .namesPeople(dev(), amara());
    }

    @Test
    @Boundary
    void aPictureOfTheScreenIsNoFileAndAFileFromStaffIsOne() {
        ended.on(lesson().log(also(event("10:20", What.SCREEN_SHARED, ben())))).isKept();
        ended.on(lesson().log(also(event("10:20", What.FILE_SENT, ben()))))
                .isBreached("saw a file sent, first at 10:20:00 on Tuesday 1 December, which nobody may do, by")
                .namesPeople(ben());
    }

    @Test
    void whereNobodyMayItDoesNotMatterWhoItWas() {
        ended.on(lesson().log(also(bySomebody("10:20", What.FILE_SENT))))
                .isBreached("saw a file sent, first at 10:20:00 on Tuesday 1 December, which nobody may do, by somebody"
                        + " unknown");
        ended.on(lesson().log(also(event("10:20", What.FILE_SENT, ella()), bySomebody("10:21", What.FILE_SENT))))
                .hasFindings(
                        "broken: saw a file sent, first at 10:20:00 on Tuesday 1 December, which nobody may do, by: Ella"
                                + " Novak",
                        "broken: saw a file sent, first at 10:21:00 on Tuesday 1 December, which nobody may do, by somebody"
                                + " unknown");
    }

    @Test
    void whatHappenedIsAskedForWhileTheCallRunsNotBefore() {
        rule.on(lesson().log(nobodyWatched())).isKept();
        ended.on(lesson().log(nobodyWatched())).isUnproven("has no note of what happened in it, such as a file sent");
    }

    @Test
    void theSettingThatThePlatformConfirmsCountsWhileTheCallRuns() {
        ended.on(lesson().planned(Control.FILE_TRANSFER, null)).isKept();
        ended.on(lesson().confirmed(Control.FILE_TRANSFER, Who.EVERYONE))
                .isBreached("runs with file transfer (who may send files) set to everyone, expected nobody");
        ended.on(lesson().confirmed(Control.FILE_TRANSFER, null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may send files (file transfer), expected nobody");
        rule.on(lesson().confirmed(Control.FILE_TRANSFER, null)).isKept();
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        Call.Builder later = lesson().log(also(event("10:20:01", What.FILE_SENT, dev())));
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20"))
                .on(later)
                .isKept();
        ended.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:20:01"))
                .on(later)
                .isBreached("saw a file sent, first at 10:20:01 on Tuesday 1 December, which nobody may do, by");
    }

    @Test
    void whereEveryoneMayNothingThatHappensIsWrong() {
        RuleTester everyone = ended.with(FileTransferDisabled.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().log(also(event("10:20", What.FILE_SENT, dev()), bySomebody("10:21", What.FILE_SENT))))
                .isKept();
        everyone.on(lesson().log(nobodyWatched())).isKept();
    }
}
