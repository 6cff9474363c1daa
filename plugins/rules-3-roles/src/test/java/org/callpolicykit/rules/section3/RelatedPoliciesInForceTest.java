package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2(b) The related school policies are in force")
class RelatedPoliciesInForceTest {

    private final RuleTester rule = RuleTester.of(new RelatedPoliciesInForce());
    private final RuleTester socialMedia = rule.with(RelatedPoliciesInForce.POLICIES, List.of("Social Media"));

    private static School.Builder with(@Nullable String published, @Nullable String due) {
        return ALDER_BANK.toBuilder()
                .relatedPolicies(List.of(new PolicyDocument("Social Media", null, day(published), null, day(due))));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Test
    @Passes
    void sevenPoliciesInForceAreInOrder() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void theOnesThatAreMissingAreNamed() {
        rule.onSchool(with("2026-09-01", "2027-09-01"))
                .isBreached(
                        "has no policy in force called Child Protection and Safeguarding, GDPR, Acceptable Use, Staff Code of"
                                + " Conduct, Remote Learning and Working from Home");
    }

    @Test
    @Boundary
    void onTheDayItIsDueAPolicyIsInForceAndTheDayAfterItIsOverdue() {
        socialMedia.onSchool(with("2026-09-01", "2026-11-30")).isKept();
        socialMedia
                .onSchool(with("2026-09-01", "2026-11-29"))
                .isBreached("has policies overdue for review: Social Media");
        socialMedia.onSchool(with("2026-11-30", "2027-09-01")).isKept();
        socialMedia.onSchool(with("2026-12-01", "2027-09-01")).isBreached("has no policy in force called Social Media");
    }

    @Test
    void withoutDatesOrARegisterNobodyCanTell() {
        socialMedia.onSchool(with(null, "2027-09-01")).isBreached("has no policy in force called Social Media");
        socialMedia
                .onSchool(with("2026-09-01", null))
                .isBreached("does not know when to review the policies Social Media");
        rule.onSchool(ALDER_BANK.toBuilder().relatedPolicies(null))
                .isUnproven("has no register of its related policies");
    }
}
