package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactDecision.Way;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(18) The way of a welfare contact is weighed for each child")
class ContactMethodWeighedTest {

    private final RuleTester rule = RuleTester.of(new ContactMethodWeighed());

    private static Call.Builder decided(@Nullable ContactDecision decision) {
        return individualCall().pupils(List.of(dev().withPerson(dev().person().withContactDecision(decision))));
    }

    private static ContactDecision of(Way way, String on) {
        return new ContactDecision(way, carys().id(), LocalDate.parse(on), "the family prefers it");
    }

    @Test
    @Passes
    void aVideoCallThatWasChosenForTheChildIsKept() {
        rule.on(individualCall()).isKept();
        rule.on(decided(of(Way.DIRECTLY, "2026-09-10"))).isKept();
    }

    @Test
    @Fails
    void whereSomethingElseWasChosenThatIsSaid() {
        rule.on(decided(of(Way.TELEPHONE, "2026-09-10")))
                .isBreached("is a video call, where a telephone call was chosen for")
                .namesPeople(dev());
        rule.on(decided(of(Way.VISIT, "2026-09-10"))).isBreached("is a video call, where a visit was chosen for");
    }

    @Test
    @Boundary
    void aDecisionCountsForAYearAndNotADayLonger() {
        rule.on(decided(of(Way.VIDEO_CALL, "2025-12-01"))).isKept();
        rule.on(decided(of(Way.VIDEO_CALL, "2025-11-30")))
                .isUnproven("has no decision on file on how to make contact with");
        rule.on(decided(of(Way.VIDEO_CALL, "2026-12-01"))).isKept();
        rule.on(decided(of(Way.VIDEO_CALL, "2026-12-02")))
                .isUnproven("has no decision on file on how to make contact with");
    }

    @Test
    void theSchoolSaysWhatIsAboutWelfareAndForHowLong() {
        rule.with(ContactMethodWeighed.PURPOSES, EnumSet.allOf(Purpose.class))
                .on(lesson().pupils(List.of(dev().withPerson(dev().person().withContactDecision(null)))))
                .isUnproven("has no decision on file on how to make contact with");
        rule.with(ContactMethodWeighed.VALID_FOR, Period.ofMonths(1))
                .on(individualCall())
                .isUnproven("has no decision on file on how to make contact with");
        rule.with(ContactMethodWeighed.VALID_FOR, Period.ofMonths(36))
                .on(decided(of(Way.VIDEO_CALL, "2023-12-01")))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ContactMethodWeighed.VALID_FOR, Period.ofMonths(37)));
    }

    @Test
    void onlyCallsAboutWelfareAreMeant() {
        rule.on(decided(null).purpose(Purpose.LESSON_CONTENT)).isKept();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void withoutADecisionAPurposeOrPupilsNobodyCanTell() {
        rule.on(decided(null))
                .isUnproven("has no decision on file on how to make contact with")
                .namesPeople(dev());
        rule.on(individualCall().purpose(null))
                .isUnproven("does not say what it is for, to tell whether it is about welfare");
        rule.on(individualCall().pupils(List.of())).isUnproven("has no pupils listed");
    }
}
