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

@DisplayName("5.1(h) Nobody can send files")
class FileTransferDisabledTest {

    private final RuleTester rule = RuleTester.of(new FileTransferDisabled());

    @Test
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
}
