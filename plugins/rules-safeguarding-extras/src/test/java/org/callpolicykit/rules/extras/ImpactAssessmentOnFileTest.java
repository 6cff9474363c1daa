package org.callpolicykit.rules.extras;

import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.School;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(9) An impact assessment is on file for every platform")
class ImpactAssessmentOnFileTest {

    private static final String OVERDUE = "has an impact assessment that is overdue for review of google-meet";
    private static final String MISSING = "has no approved impact assessment of google-meet";

    private final RuleTester rule = RuleTester.of(new ImpactAssessmentOnFile());
    private final RuleTester forMeet = rule.with(ImpactAssessmentOnFile.PLATFORMS, List.of("google-meet"));

    private static School.Builder schoolWith(ImpactAssessment... assessments) {
        return ALDER_BANK.toBuilder().impactAssessments(List.of(assessments));
    }

    private static ImpactAssessment ofMeet(String approved, @Nullable String reviewDue) {
        return new ImpactAssessment(
                PlatformId.GOOGLE_MEET,
                LocalDate.parse(approved),
                reviewDue == null ? null : LocalDate.parse(reviewDue));
    }

    @Test
    @Passes
    void everyPlatformWasAssessed() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void platformsWithoutAnAssessmentAreNamed() {
        rule.onSchool(schoolWith(ofMeet("2026-08-20", null)))
                .isBreached("has no approved impact assessment of microsoft-teams and schoolcloud");
    }

    @Test
    @Boundary
    void anAssessmentHoldsOnTheDayOfItsReviewAndNotTheDayAfter() {
        forMeet.onSchool(schoolWith(ofMeet("2026-08-20", "2026-11-30"))).isKept();
        forMeet.onSchool(schoolWith(ofMeet("2026-08-20", "2026-11-29"))).isBreached(OVERDUE);
    }

    @Test
    @Boundary
    void anAssessmentHoldsFromTheDayOfItsApproval() {
        forMeet.onSchool(schoolWith(ofMeet("2026-11-30", null))).isKept();
        forMeet.onSchool(schoolWith(ofMeet("2026-12-01", null))).isBreached(MISSING);
    }

    @Test
    void theDayIsTheSchools() {
        ImpactAssessment until = ofMeet("2026-01-01", "2026-06-30");
        forMeet.at(schoolTime("2026-06-30T23:59")).onSchool(schoolWith(until)).isKept();
        forMeet.at(schoolTime("2026-07-01T00:00")).onSchool(schoolWith(until)).isBreached(OVERDUE);
    }

    @Test
    void oneAssessmentThatHoldsIsEnoughWhateverTheOrder() {
        ImpactAssessment old = ofMeet("2025-08-20", "2026-08-20");
        ImpactAssessment current = ofMeet("2026-08-20", "2027-08-20");
        forMeet.onSchool(schoolWith(old, current)).isKept();
        forMeet.onSchool(schoolWith(current, old)).isKept();
        forMeet.onSchool(schoolWith(old, ofMeet("2026-12-20", null))).isBreached(OVERDUE);
    }

    @Test
    void whatIsMissingAndWhatIsOverdueIsToldOfApart() {
        rule.onSchool(schoolWith(ofMeet("2025-08-20", "2026-08-20")))
                .hasFindings(
                        "broken: has no approved impact assessment of microsoft-teams and schoolcloud",
                        "broken: has an impact assessment that is overdue for review of google-meet");
    }

    @Test
    void withoutARegisterNobodyCanTell() {
        rule.onSchool(ALDER_BANK.toBuilder().impactAssessments(null))
                .isUnproven("has no register of impact assessments, expected one for google-meet, microsoft-teams and"
                        + " schoolcloud");
    }

    @Test
    void aSchoolNamesItsOwnPlatforms() {
        rule.with(ImpactAssessmentOnFile.PLATFORMS, List.of("zoom", "google-meet", "zoom"))
                .onSchool(ALDER_BANK)
                .isBreached("has no approved impact assessment of zoom");
        rule.with(ImpactAssessmentOnFile.PLATFORMS, List.of())
                .onSchool(ALDER_BANK.toBuilder().impactAssessments(null))
                .isKept();
    }
}
