package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(11) File transfer is off while the call runs")
class FileTransferOffTest {

    private final RuleTester rule = RuleTester.of(new FileTransferOff());

    private static Call.Builder confirmed(@Nullable Who who) {
        return lesson().confirmed(Control.FILE_TRANSFER, who);
    }

    @Test
    @Passes
    void aCallInWhichThePlatformConfirmsItIsKept() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aCallThatRunsWithItOpenIsBroken() {
        rule.on(confirmed(Who.EVERYONE))
                .isBreached("runs with file transfer (who may send files) set to everyone, expected nobody");
    }

    @Test
    @Boundary
    void theSettingThatTheSchoolAsksForIsKeptAndALooserOneIsNot() {
        rule.on(confirmed(Who.NOBODY)).isKept();
        rule.on(confirmed(Who.STAFF))
                .isBreached("runs with file transfer (who may send files) set to staff, expected nobody");
        rule.on(confirmed(Who.NOBODY)).isKept();
    }

    @Test
    void theSchoolSaysHowStrict() {
        rule.with(FileTransferOff.AT_MOST, Who.EVERYONE)
                .on(confirmed(Who.EVERYONE))
                .isKept();
        rule.with(FileTransferOff.AT_MOST, Who.NOBODY)
                .on(confirmed(Who.HOSTS))
                .isBreached("runs with file transfer (who may send files) set to hosts, expected nobody");
    }

    @Test
    void whatNobodyReadBackCannotBeShown() {
        rule.on(confirmed(null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may send files (file transfer), expected nobody");
        rule.on(parentMeeting()).doesNotApply();
    }

    private static Call.Builder sentBy(@Nullable PersonId who, String at) {
        return lesson().log(log ->
                log.withEvents(List.of(new LiveEvent(schoolTime("2026-12-01T" + at), What.FILE_SENT, who))));
    }

    @Test
    void aFileThatWasSentIsSaidWithItsSender() {
        rule.on(sentBy(dev().id(), "10:45"))
                .isBreached("has a file in it that was sent by")
                .namesPeople(dev());
        rule.on(sentBy(dev().id(), "10:46")).isKept();
        rule.on(sentBy(null, "10:20")).isBreached("has a file in it that was sent by somebody unknown");
        rule.on(sentBy(new PersonId("stranger"), "10:20"))
                .isBreached("has a file in it that was sent by somebody unknown");
        rule.on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell whether files were sent");
    }
}
