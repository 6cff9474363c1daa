package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.withAgreements;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(2) Every pupil in the call has a signed Acceptable Use agreement")
class AcceptableUseSignedTest {

    private static final LocalDate DAY_OF_THE_CALL = LocalDate.of(2026, 12, 1);

    private final RuleTester rule = RuleTester.of(new AcceptableUseSigned());

    private static Call.Builder lessonWhereDevHas(Agreement... onFile) {
        return lesson().pupils(List.of(withAgreements(dev(), List.of(onFile)), ella(), finn()));
    }

    private static Agreement signedOn(LocalDate day) {
        return new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, day);
    }

    private static Agreement withdrawnOn(LocalDate day) {
        return new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 7), null, day);
    }

    @Test
    void everybodySignedInSeptember() {
        rule.on(lesson()).isKept();
    }

    @Test
    void aPupilWhoNeverSignedIsNamed() {
        rule.on(lessonWhereDevHas())
                .isBreached("has no signed Acceptable Use agreement on file for")
                .namesPeople(dev());
    }

    @Test
    void anotherAgreementIsNotEnough() {
        rule.on(lessonWhereDevHas(new Agreement(Agreement.Kind.INDIVIDUAL_CALLS, LocalDate.of(2026, 9, 7))))
                .isBreached("has no signed Acceptable Use agreement on file for");
    }

    @Test
    void anAgreementSignedOnTheDayHoldsAndOneSignedTheDayAfterDoesNot() {
        rule.on(lessonWhereDevHas(signedOn(DAY_OF_THE_CALL))).isKept();
        rule.on(lessonWhereDevHas(signedOn(DAY_OF_THE_CALL.plusDays(1))))
                .isBreached("takes place on Tuesday 1 December, before the Acceptable Use agreement is signed for")
                .namesPeople(dev());
    }

    @Test
    void anAgreementWithdrawnOnTheDayNoLongerHoldsAndOneWithdrawnTheDayAfterDoes() {
        rule.on(lessonWhereDevHas(withdrawnOn(DAY_OF_THE_CALL.plusDays(1)))).isKept();
        rule.on(lessonWhereDevHas(withdrawnOn(DAY_OF_THE_CALL)))
                .isBreached(
                        "takes place on Tuesday 1 December, when the Acceptable Use agreement has been withdrawn for")
                .namesPeople(dev());
    }

    @Test
    void anAgreementSignedAgainAfterAWithdrawalHolds() {
        rule.on(lessonWhereDevHas(withdrawnOn(LocalDate.of(2026, 10, 1)), signedOn(LocalDate.of(2026, 11, 2))))
                .isKept();
    }

    @Test
    void withoutARegisterNobodyCanTell() {
        rule.on(lesson().pupils(List.of(dev(), withAgreements(ella(), null), finn())))
                .isUnproven("does not say whether an Acceptable Use agreement is on file for")
                .namesPeople(ella());
    }

    @Test
    void everyPupilIsToldOfInOneGo() {
        rule.on(lesson().pupils(List.of(
                        withAgreements(dev(), List.of()),
                        withAgreements(ella(), null),
                        withAgreements(finn(), List.of()))))
                .hasFindings(
                        "cannot be shown: does not say whether an Acceptable Use agreement is on file for: Ella Novak",
                        "broken: has no signed Acceptable Use agreement on file for: Dev Patel, Finn Doyle");
    }

    @Test
    void withoutPupilsNobodyCanTell() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentConsultation()).doesNotApply();
    }
}
