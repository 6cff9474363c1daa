package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.withAgreements;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.jspecify.annotations.Nullable;
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
    @Passes
    void everybodySignedInSeptember() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
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
    @Boundary
    void anAgreementSignedOnTheDayHoldsAndOneSignedTheDayAfterDoesNot() {
        rule.on(lessonWhereDevHas(signedOn(DAY_OF_THE_CALL))).isKept();
        rule.on(lessonWhereDevHas(signedOn(DAY_OF_THE_CALL.plusDays(1))))
                .isBreached("takes place on Tuesday 1 December, before the Acceptable Use agreement is signed for")
                .namesPeople(dev());
    }

    @Test
    @Boundary
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

    private static Agreement ofEdition(@Nullable String edition) {
        return new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 7), edition, null);
    }

    @Test
    void anyEditionWillDoUnlessTheSchoolNamesOne() {
        rule.with(AcceptableUseSigned.EDITION, "any")
                .on(lessonWhereDevHas(ofEdition("2019")))
                .isKept();
        rule.on(lessonWhereDevHas(ofEdition(null))).isKept();
    }

    @Test
    void aSchoolMayAskForOneEdition() {
        RuleTester edition = rule.with(AcceptableUseSigned.EDITION, "2026-09");
        edition.on(lessonWhereDevHas(ofEdition("2026-09"))).isKept();
        edition.on(lessonWhereDevHas(ofEdition("2025-09"), ofEdition("2026-09")))
                .isKept();
        edition.on(lessonWhereDevHas(ofEdition("2025-09")))
                .isBreached("has an Acceptable Use agreement of another edition, expected edition 2026-09, for")
                .namesPeople(dev());
        edition.on(lessonWhereDevHas(ofEdition("2026-09"), withdrawnOn(DAY_OF_THE_CALL)))
                .isKept();
    }

    @Test
    void anUnknownEditionCannotBeShown() {
        RuleTester edition = rule.with(AcceptableUseSigned.EDITION, "2026-09");
        edition.on(lessonWhereDevHas(ofEdition(null), ofEdition("2025-09")))
                .isUnproven("does not say which edition of the Acceptable Use agreement was signed, expected edition"
                        + " 2026-09, for")
                .namesPeople(dev());
    }

    @Test
    void anAgreementSignedNowWouldPutItRightUpToTheDayOfTheCall() {
        String agreement = "a signed Acceptable Use agreement of every pupil in it";
        Call.Builder unsigned =
                lesson().pupils(List.of(withAgreements(dev(), List.of()), withAgreements(ella(), null), finn()));
        MendTrial.of(new AcceptableUseSigned(), unsigned).isMendedBy(agreement);
        MendTrial.of(new AcceptableUseSigned(), unsigned, schoolTime("2026-12-01T23:00"))
                .isMendedBy(agreement);
        MendTrial.of(new AcceptableUseSigned(), unsigned, schoolTime("2026-12-02T00:00"))
                .isNotMended();
    }

    @Test
    void anAgreementOfTheRightEditionWouldPutItRight() {
        LocalDate day = DAY_OF_THE_CALL;
        AcceptableUse agreement = new AcceptableUse("2026-10");
        CallRequest request =
                new CallRequest(SampleSchool.ALDER_BANK, lesson().build(), Action.ARRANGE, SampleSchool.THE_DAY_BEFORE);
        Pupil mended = agreement.mend().applyTo(request).call().pupils().get(0).person();
        assertThat(agreement.of(dev().person(), day)).isEqualTo(AcceptableUse.Standing.OTHER_EDITION);
        assertThat(agreement.of(mended, day)).isEqualTo(AcceptableUse.Standing.HOLDS);
        assertThat(new AcceptableUse("any")
                        .mend()
                        .applyTo(request)
                        .call()
                        .pupils()
                        .get(0)
                        .person())
                .isEqualTo(dev().person());
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
