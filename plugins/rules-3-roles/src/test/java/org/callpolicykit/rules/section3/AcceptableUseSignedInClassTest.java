package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.withAgreements;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2(e) Every child in the class has a signed Acceptable Use agreement")
class AcceptableUseSignedInClassTest {

    private final RuleTester rule = RuleTester.of(new AcceptableUseSignedInClass());
    private final RuleTester thisYears = rule.with(AcceptableUseSignedInClass.EDITION, "2026-09");

    private static Call.Builder devHas(Agreement... onFile) {
        return lesson().pupils(List.of(withAgreements(dev(), List.of(onFile)), ella()));
    }

    private static Agreement signed(String on, @Nullable String edition) {
        return new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.parse(on), edition, null);
    }

    @Test
    @Passes
    void aClassThatSignedIsKept() {
        rule.on(lesson()).isKept();
        thisYears.on(lesson()).isKept();
    }

    @Test
    @Fails
    void whoeverHasNotSignedIsNamed() {
        rule.on(devHas())
                .isBreached("has no signed Acceptable Use agreement in the class for")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void signedOnTheDayIsInTimeAndTheDayAfterIsNot() {
        rule.on(devHas(signed("2026-12-01", null))).isKept();
        rule.on(devHas(signed("2026-12-02", null)))
                .isBreached("has no signed Acceptable Use agreement in the class for");
    }

    @Test
    void anotherAgreementDoesNotCount() {
        rule.on(devHas(new Agreement(Agreement.Kind.INDIVIDUAL_CALLS, LocalDate.of(2026, 9, 7))))
                .isBreached("has no signed Acceptable Use agreement in the class for");
    }

    @Test
    void whereTheSchoolAsksForAnEditionAnotherOneIsSaid() {
        thisYears
                .on(devHas(signed("2025-09-08", "2025-09")))
                .isBreached("has only an agreement of another edition than 2026-09 for")
                .namesPeople(dev());
        thisYears
                .on(devHas(signed("2025-09-08", "2025-09"), signed("2026-09-08", "2026-09")))
                .isKept();
        thisYears
                .on(devHas(signed("2026-09-08", null)))
                .isUnproven("does not know which edition of the agreement was signed for")
                .namesPeople(dev());
        rule.on(devHas(signed("2025-09-08", "2025-09"))).isKept();
    }

    @Test
    void withoutARegisterOrPupilsNobodyCanTell() {
        rule.on(lesson().pupils(List.of(withAgreements(dev(), null))))
                .isUnproven("has no register of Acceptable Use agreements for")
                .namesPeople(dev());
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(staffMeeting()).doesNotApply();
    }
}
