package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.Publication.Document;
import org.callpolicykit.api.school.School;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1(e) Parents know of video calls, and find the documents on the website")
class PolicyPublishedTest {

    private final RuleTester rule = RuleTester.of(new PolicyPublished());

    private static School.Builder publishing(String noticeOn) {
        return ALDER_BANK.toBuilder()
                .publications(List.of(
                        new Publication(
                                Document.VIDEO_CONFERENCING_POLICY,
                                "https://alder-bank.example",
                                LocalDate.of(2026, 9, 1)),
                        new Publication(
                                Document.REMOTE_EDUCATION_OFFER,
                                "https://alder-bank.example",
                                LocalDate.of(2026, 9, 1)),
                        new Publication(Document.NOTICE_OF_VIDEO_CALLS, "newsletter", LocalDate.parse(noticeOn))));
    }

    @Test
    @Passes
    void aSchoolThatPublishedAllThreeIsInOrder() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void whatIsMissingIsNamed() {
        rule.onSchool(ALDER_BANK.toBuilder().publications(List.of()))
                .isBreached(
                        "has not published the video-conferencing policy, the Remote Education Offer and the notice that"
                                + " video calls are used");
    }

    @Test
    @Boundary
    void whatIsPublishedTodayCountsAndWhatIsTomorrowDoesNot() {
        rule.onSchool(publishing("2026-11-30")).isKept();
        rule.onSchool(publishing("2026-12-01")).isBreached("has not published the notice that video calls are used");
    }

    @Test
    void withoutAListNobodyCanTell() {
        rule.onSchool(ALDER_BANK.toBuilder().publications(null)).isUnproven("has no list of what it published");
    }
}
