package org.callpolicykit.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule tester says when a rule does something else than expected")
class RuleTesterTest {

    private final RuleTester rule = RuleTester.of(new EnoughStaff());

    private static Call.Builder tooFewStaff() {
        return lesson().staff(List.of(amara()));
    }

    private static Call.Builder onlyTextedHome() {
        return lesson().notices(
                        List.of(notice(Channel.TEXT_MESSAGE, "2026-11-26T15:00", EnumSet.allOf(Notice.Topic.class))));
    }

    @Test
    void aKeptRuleIsKeptAndNothingElse() {
        rule.on(lesson()).isKept();
        fails(() -> rule.on(lesson()).isBreached("has 1 of 2 staff"), "and found nothing");
        fails(() -> rule.on(lesson()).isUnproven("has no purpose on file"), "and found nothing");
    }

    @Test
    void aBreachIsNotKeptAndHasItsExactMessage() {
        rule.on(tooFewStaff()).isBreached("has 1 of 2 staff");
        fails(() -> rule.on(tooFewStaff()).isKept(), "broken: has 1 of 2 staff");
        fails(() -> rule.on(tooFewStaff()).isBreached("has 1 of 2"), "broken: has 1 of 2 staff");
        fails(() -> rule.on(tooFewStaff()).isUnproven("has 1 of 2 staff"), "broken: has 1 of 2 staff");
    }

    @Test
    void aMissingFactIsNoBreach() {
        rule.on(lesson().purpose(null)).isUnproven("has no purpose on file");
        fails(() -> rule.on(lesson().purpose(null)).isBreached("has no purpose on file"), "cannot be shown: has no");
    }

    @Test
    void whatIsDueBecomesABreachWithTime() {
        String message = "has told nobody at home of";
        rule.on(onlyTextedHome())
                .isDueBy(schoolTime("2026-12-01T10:00"), message)
                .namesPeople(finn(), dev(), ella());
        rule.at(schoolTime("2026-12-01T10:01")).on(onlyTextedHome()).isBreached(message);
        fails(() -> rule.on(onlyTextedHome()).isDueBy(schoolTime("2026-12-01T10:01"), message), "to be due by");
        fails(
                () -> rule.on(onlyTextedHome()).isBreached(message),
                "still to do: has told nobody at home of: Dev Patel");
    }

    @Test
    void thePeopleNamedAreExactlyThose() {
        fails(() -> rule.on(onlyTextedHome()).namesPeople(dev(), ella()), "p-finn");
        fails(() -> rule.on(tooFewStaff()).namesPeople(ben()), "to name [s-ben]");
        rule.on(tooFewStaff()).namesPeople();
    }

    @Test
    void aCallThatTheRuleDoesNotGovernIsNeitherKeptNorBroken() {
        rule.on(staffMeeting()).doesNotApply();
        fails(() -> rule.on(staffMeeting()).isKept(), "to be governed by the rule of clause 6(3)");
        fails(() -> rule.on(staffMeeting()).isBreached("has 1 of 2 staff"), "to be governed");
        fails(() -> rule.on(lesson()).doesNotApply(), "to be outside the rule of clause 6(3)");
        fails(() -> rule.on(tooFewStaff()).doesNotApply(), "to be outside the rule of clause 6(3)");
    }

    @Test
    void aRuleThatSaysMoreThanExpectedFails() {
        Call.Builder twoThingsWrong = tooFewStaff().purpose(null);
        rule.on(twoThingsWrong).hasFindings("broken: has 1 of 2 staff", "cannot be shown: has no purpose on file");
        fails(() -> rule.on(twoThingsWrong).isBreached("has 1 of 2 staff"), "cannot be shown");
        fails(() -> rule.on(twoThingsWrong).hasFindings("broken: has 1 of 2 staff"), "cannot be shown");
    }

    @Test
    void parametersAreSetAsASchoolSetsThem() {
        rule.with(EnoughStaff.MINIMUM_STAFF, 3).on(lesson()).isBreached("has 2 of 3 staff");
        rule.with(EnoughStaff.CHANNELS, Set.of(Channel.TEXT_MESSAGE))
                .on(onlyTextedHome())
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(EnoughStaff.MINIMUM_STAFF, 1))
                .withMessageContaining("expected a whole number from 2 to 6");
    }

    @Test
    void aRuleAcrossCallsIsTriedOnASchedule() {
        RuleTester across = RuleTester.of(new OneLessonAtATime());
        Call.Builder drums = lesson("Year 5 drums");
        across.onSchedule(drums, lesson()).call("Year 5 drums").isBreached("starts with Year 4 guitar");
        across.onSchedule(lesson(), drums).call("Year 4 guitar").isKept();
        across.onSampleCalls().isKept();
        fails(() -> across.onSchedule(lesson(), drums).isKept(), "broken: starts with Year 4 guitar");
        fails(() -> across.onSchedule(lesson(), drums).call("Year 6 flute"), "and found [Year 4 guitar, Year 5 drums]");
        fails(() -> across.onSchedule(staffMeeting()).isKept(), "and found no call of");
    }

    @Test
    void aRuleAcrossCallsCannotBeShownOnOneCallAlone() {
        RuleTester.of(new OneLessonAtATime()).on(lesson()).isUnproven("was not compared with the rest of the schedule");
    }

    private static void fails(ThrowingCallable assertion, String saying) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageContaining(saying);
    }
}
