package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SignOff;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1(f) The Head Teacher or SLT sign off every term how video calls are used")
class OversightSignedOffTest {

    private final RuleTester rule = RuleTester.of(new OversightSignedOff());

    private static School.Builder signedOff(String on, SchoolRole role) {
        return ALDER_BANK.toBuilder().signOffs(List.of(new SignOff(helen().id(), role, LocalDate.parse(on))));
    }

    private static School.Builder signedOff(String on) {
        return signedOff(on, SchoolRole.HEAD_TEACHER);
    }

    @Test
    @Passes
    void aSignOffOfThisTermIsEnough() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void withoutASignOffThisTermItIsAskedFor() {
        rule.onSchool(signedOff("2026-07-20"))
                .isBreached(
                        "has no sign-off of the use of video calls by the Head Teacher or SLT since Thursday 3 September"
                                + " 2026");
    }

    @Test
    @Boundary
    void theFirstDayOfTermCountsAndTheDayBeforeDoesNot() {
        rule.onSchool(signedOff("2026-09-03")).isKept();
        rule.onSchool(signedOff("2026-09-02"))
                .isBreached(
                        "has no sign-off of the use of video calls by the Head Teacher or SLT since Thursday 3 September"
                                + " 2026");
        rule.onSchool(signedOff("2026-11-30")).isKept();
        rule.onSchool(signedOff("2026-12-01"))
                .isBreached(
                        "has no sign-off of the use of video calls by the Head Teacher or SLT since Thursday 3 September"
                                + " 2026");
    }

    @Test
    void inTheNextTermItIsAskedForAgain() {
        rule.at(schoolTime("2027-01-03T12:00")).onSchool(ALDER_BANK).isKept();
        rule.at(schoolTime("2027-01-04T12:00"))
                .onSchool(ALDER_BANK)
                .isBreached(
                        "has no sign-off of the use of video calls by the Head Teacher or SLT since Monday 4 January 2027");
    }

    @Test
    void theSchoolSaysHowOftenAndWho() {
        rule.with(OversightSignedOff.SIGN_OFF_EVERY, 1)
                .at(schoolTime("2027-01-04T12:00"))
                .onSchool(signedOff("2027-01-04"))
                .isKept();
        rule.with(OversightSignedOff.SIGN_OFF_EVERY, 6)
                .at(schoolTime("2027-01-04T12:00"))
                .onSchool(signedOff("2026-09-03"))
                .isKept();
        rule.onSchool(signedOff("2026-11-02", SchoolRole.TEACHER))
                .isBreached(
                        "has no sign-off of the use of video calls by the Head Teacher or SLT since Thursday 3 September"
                                + " 2026");
        rule.with(OversightSignedOff.ROLES, EnumSet.allOf(SchoolRole.class))
                .onSchool(signedOff("2026-11-02", SchoolRole.TEACHER))
                .isKept();
        for (int outside : List.of(0, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(OversightSignedOff.SIGN_OFF_EVERY, outside));
        }
    }

    @Test
    void withoutTheRegisterOrTheTermsNobodyCanTell() {
        rule.onSchool(ALDER_BANK.toBuilder().signOffs(null))
                .isUnproven("has no register of who oversaw the use of video calls");
        rule.onSchool(SampleSchool.WITHOUT_CALENDAR)
                .isUnproven("does not know its terms, for one of which a sign-off is good");
        rule.at(schoolTime("2026-09-02T12:00"))
                .onSchool(ALDER_BANK)
                .isUnproven("does not know its terms, for one of which a sign-off is good");
    }
}
