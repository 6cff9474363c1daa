package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(10) Pupils cannot change the names they appear under")
class NamesLockedTest {

    private final RuleTester rule = RuleTester.of(new NamesLocked());

    private static Call.Builder confirmed(@Nullable Who who) {
        return lesson().confirmed(Control.RENAME, who);
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
                .isBreached(
                        "runs with renaming (who may change the displayed name) set to everyone, expected hosts or stricter");
    }

    @Test
    @Boundary
    void theSettingThatTheSchoolAsksForIsKeptAndALooserOneIsNot() {
        rule.on(confirmed(Who.HOSTS)).isKept();
        rule.on(confirmed(Who.STAFF))
                .isBreached(
                        "runs with renaming (who may change the displayed name) set to staff, expected hosts or stricter");
        rule.on(confirmed(Who.NOBODY)).isKept();
    }

    @Test
    void theSchoolSaysHowStrict() {
        rule.with(NamesLocked.AT_MOST, Who.EVERYONE).on(confirmed(Who.EVERYONE)).isKept();
        rule.with(NamesLocked.AT_MOST, Who.NOBODY)
                .on(confirmed(Who.HOSTS))
                .isBreached("runs with renaming (who may change the displayed name) set to hosts, expected nobody");
    }

    @Test
    void whatNobodyReadBackCannotBeShown() {
        rule.on(confirmed(null))
                .isUnproven(
                        "was not read back from the platform, which leaves open who may change the displayed name (renaming), expected hosts or stricter");
        rule.on(parentMeeting()).doesNotApply();
    }
}
