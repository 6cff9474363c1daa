package org.callpolicykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The year that is benchmarked")
class YearReviewIT {

    private static final int CALLS = 5_000;

    @Test
    void breaksNoClauseWhenNothingIsFaulty() {
        try (PolicyKit kit = Plugins.open()) {
            ScheduleReview review =
                    kit.school(SchoolPolicy.seed()).review(SchoolYear.of(CALLS, 0), SchoolYear.REVIEWED_AT);
            assertThat(review.findings()).hasSize(CALLS).allMatch(List::isEmpty);
        }
    }

    @Test
    void breaksClausesWhereACallIsFaultyHoweverItIsReviewed() {
        Schedule year = SchoolYear.of(CALLS, 0.05);
        try (PolicyKit kit = Plugins.open()) {
            SchoolDesk desk = kit.school(SchoolPolicy.seed());
            ScheduleReview sequential = desk.review(year, SchoolYear.REVIEWED_AT);
            ScheduleReview parallel =
                    desk.review(year, SchoolYear.REVIEWED_AT, ReviewOptions.parallel(ForkJoinPool.commonPool(), 7));

            assertThat(sequential.refused()).isBetween(CALLS / 40, CALLS / 10);
            assertThat(sequential.findings().stream().flatMap(List::stream))
                    .extracting(finding -> finding.citation().clause().id())
                    .contains(
                            "3.1(a)", "3.2(a)", "3.2(e)", "4", "5.1(b)", "5.1(c)", "5.1(e)", "5.1(g)", "5.1(h)",
                            "5.1(j)")
                    .contains("6(2)", "6(3)", "6(8)", "6(9)");
            assertThat(parallel.findings().stream()
                            .map(findings ->
                                    findings.stream().map(Finding::text).toList()))
                    .containsExactlyElementsOf(sequential.findings().stream()
                            .map(findings ->
                                    findings.stream().map(Finding::text).toList())
                            .toList());
        }
    }

    @Test
    void isReviewedTheSameWhereItsCallsAreReadAgain() {
        Schedule kept = SchoolYear.of(CALLS, 0.05);
        AtomicInteger asked = new AtomicInteger();
        Schedule read = Schedule.reading(kept.school(), kept.size(), place -> {
            asked.incrementAndGet();
            return kept.calls().get(place).toBuilder().build();
        });
        assertThat(asked).hasValue(CALLS);
        try (PolicyKit kit = Plugins.open()) {
            SchoolDesk desk = kit.school(SchoolPolicy.seed());
            ScheduleReview ofKept = desk.review(kept, SchoolYear.REVIEWED_AT);
            ScheduleReview ofRead = desk.review(read, SchoolYear.REVIEWED_AT);

            assertThat(texts(ofRead)).containsExactlyElementsOf(texts(ofKept));
            assertThat(ofRead.refused()).isEqualTo(ofKept.refused()).isPositive();
            assertThat(ofRead.aboutSchool()).isEqualTo(ofKept.aboutSchool());
            assertThat(asked).hasValueLessThan(2 * CALLS);
        }
    }

    private static List<List<String>> texts(ScheduleReview review) {
        return review.findings().stream()
                .map(findings -> findings.stream().map(Finding::text).toList())
                .toList();
    }
}
