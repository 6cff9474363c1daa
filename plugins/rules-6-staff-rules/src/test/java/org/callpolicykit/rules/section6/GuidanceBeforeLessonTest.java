package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(16) Parents and pupils have safeguarding and etiquette guidance before the lesson")
class GuidanceBeforeLessonTest {

    private static final String PARENTS =
            "has no notice giving the safeguarding guidance and the etiquette, sent by any channel no later than 10:00 on Tuesday 1"
                    + " December, to the parents of: Dev Patel, Ella Novak, Finn Doyle";
    private static final String PUPILS =
            "has no notice giving the safeguarding guidance and the etiquette, sent by any channel no later than 10:00 on Tuesday 1"
                    + " December, to the pupils: Dev Patel, Ella Novak, Finn Doyle";

    private final RuleTester rule = RuleTester.of(new GuidanceBeforeLesson());

    private static Call.Builder told(Audience audience, String at) {
        return lesson().notices(List.of(notice(at).withAudience(EnumSet.of(audience))));
    }

    private static Call.Builder toldBoth(Instant at) {
        return lesson().notices(
                        List.of(new Notice(Channel.LETTER, at, Set.of(Topic.SAFEGUARDING, Topic.ETIQUETTE), Set.of())
                                .withAudience(EnumSet.of(Audience.PARENTS, Audience.PUPILS))));
    }

    @Test
    @Passes
    void guidanceToBothIsKept() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void whoHasNoGuidanceYetIsStillToGetIt() {
        rule.on(lesson().notices(List.of()))
                .hasFindings(
                        "still to do: " + PARENTS + " (by 2026-12-01T10:00:00Z)",
                        "still to do: " + PUPILS + " (by 2026-12-01T10:00:00Z)");
    }

    @Test
    @Boundary
    void upToTheStartIsInTimeAndAfterItIsNot() {
        RuleTester later = rule.at(schoolTime("2026-12-01T10:30"));
        later.on(toldBoth(schoolTime("2026-12-01T10:00"))).isKept();
        later.on(toldBoth(schoolTime("2026-12-01T10:01"))).hasFindings("broken: " + PARENTS, "broken: " + PUPILS);
    }

    @Test
    void parentsAloneOrPupilsAloneAreNotEnough() {
        rule.on(told(Audience.PARENTS, "2026-11-26T15:00"))
                .hasFindings("still to do: " + PUPILS + " (by 2026-12-01T10:00:00Z)");
        rule.on(told(Audience.PUPILS, "2026-11-26T15:00"))
                .hasFindings("still to do: " + PARENTS + " (by 2026-12-01T10:00:00Z)");
    }

    @Test
    void theSchoolSaysHowLongBefore() {
        rule.with(GuidanceBeforeLesson.NOTICE_LEAD, new LeadTime.Exact(Duration.ZERO))
                .on(lesson())
                .isKept();
        rule.with(GuidanceBeforeLesson.NOTICE_LEAD, new LeadTime.SchoolDays(99))
                .on(lesson())
                .hasFindings(
                        "cannot be shown: needs a school calendar that reaches back 99 school days before it",
                        "cannot be shown: needs a school calendar that reaches back 99 school days before it");
    }

    @Test
    void withoutNoticesOrPupilsNobodyCanTell() {
        rule.on(lesson().notices(null))
                .isUnproven(
                        "has no record of what parents were told, expected the safeguarding guidance and the etiquette");
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(parentMeeting()).doesNotApply();
    }
}
