package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1(d) The policy is reviewed every year")
class PolicyReviewedEveryYearTest {

    private final RuleTester rule = RuleTester.of(new PolicyReviewedEveryYear());

    private static School.Builder with(@Nullable String published, @Nullable String reviewed, @Nullable String due) {
        return ALDER_BANK.toBuilder()
                .policy(new PolicyDocument("Video Conferencing", "2026-09", day(published), day(reviewed), day(due)));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(ALDER_BANK.zone())
                .toInstant()
                .minusNanos(1);
    }

    @Test
    @Passes
    void aPolicyReviewedThisYearIsInOrder() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void aReviewThatIsOverdueIsSaid() {
        rule.onSchool(with("2021-06-30", null, "2022-06-30"))
                .isBreached("has to review its video-conferencing policy by Thursday 30 June 2022");
    }

    @Test
    @Boundary
    void itIsAskedForAMonthBeforeAndNotADayEarlier() {
        School school = with("2026-01-15", null, null).build();
        rule.at(schoolTime("2026-12-15T23:59")).onSchool(school).isKept();
        rule.at(schoolTime("2026-12-16T00:00"))
                .onSchool(school)
                .isDueBy(endOf("2027-01-15"), "has to review its video-conferencing policy by Friday 15 January 2027");
        rule.at(schoolTime("2027-01-15T23:59"))
                .onSchool(school)
                .isDueBy(endOf("2027-01-15"), "has to review its video-conferencing policy by Friday 15 January 2027");
        rule.at(schoolTime("2027-01-16T00:00"))
                .onSchool(school)
                .isBreached("has to review its video-conferencing policy by Friday 15 January 2027");
    }

    @Test
    void theEarliestDateCounts() {
        rule.onSchool(with("2024-09-01", "2026-09-01", "2026-12-01"))
                .isDueBy(endOf("2026-12-01"), "has to review its video-conferencing policy by Tuesday 1 December 2026");
        rule.onSchool(with("2024-09-01", "2026-09-01", "2028-12-01")).isKept();
        rule.onSchool(with("2024-09-01", "2026-09-01", "2026-08-31")).isKept();
    }

    @Test
    void theSchoolSaysHowOftenAndHowLongBefore() {
        rule.with(PolicyReviewedEveryYear.REVIEW_EVERY, Period.ofMonths(1))
                .onSchool(ALDER_BANK)
                .isBreached("has to review its video-conferencing policy by Thursday 1 October 2026");
        rule.with(PolicyReviewedEveryYear.REVIEW_EVERY, Period.ofMonths(36))
                .onSchool(with("2024-01-01", null, null))
                .isKept();
        rule.with(PolicyReviewedEveryYear.WARN_BEFORE, Period.ofDays(180))
                .onSchool(with("2026-05-20", null, null))
                .isDueBy(endOf("2027-05-20"), "has to review its video-conferencing policy by Thursday 20 May 2027");
        rule.with(PolicyReviewedEveryYear.WARN_BEFORE, Period.ofDays(0))
                .onSchool(with("2025-12-01", null, null))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(PolicyReviewedEveryYear.WARN_BEFORE, Period.ofDays(181)));
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(PolicyReviewedEveryYear.REVIEW_EVERY, Period.ofMonths(37)));
    }

    @Test
    void withoutDatesNobodyCanTell() {
        String unknown = "does not know when its video-conferencing policy was published or reviewed";
        rule.onSchool(ALDER_BANK.toBuilder().policy(null)).isUnproven(unknown);
        rule.onSchool(with(null, null, "2027-06-30")).isUnproven(unknown);
    }
}
