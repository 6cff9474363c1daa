package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.FollowUp;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(6) A telephone call or home visit that is to follow takes place in time")
class FollowUpMadeTest {

    private final RuleTester rule = RuleTester.of(new FollowUpMade());
    private final RuleTester later = rule.at(schoolTime("2026-12-03T10:00"));

    private static Call.Builder followedAt(@Nullable String doneAt) {
        FollowUp visit = new FollowUp(
                FollowUp.Way.HOME_VISIT, schoolTime("2026-12-02T12:00"), doneAt == null ? null : schoolTime(doneAt));
        return lesson().log(log -> log.withConcerns(List.of(new Concern(
                Concern.Kind.CHILD_WELFARE, schoolTime("2026-12-01T10:30"), List.of(dev().id()), null, visit))));
    }

    @Test
    @Passes
    void aVisitThatTookPlaceInTimeIsKept() {
        later.on(followedAt("2026-12-02T09:00")).isKept();
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aVisitThatIsStillToTakePlaceIsADuty() {
        rule.on(followedAt(null))
                .isDueBy(
                        schoolTime("2026-12-02T12:00"),
                        "is to be followed by a home visit by 12:00 on Wednesday 2 December");
    }

    @Test
    @Boundary
    void atTheDeadlineIsInTimeAndAMinuteLaterIsNot() {
        later.on(followedAt("2026-12-02T12:00")).isKept();
        later.on(followedAt("2026-12-02T12:01"))
                .isBreached(
                        "was followed by a home visit at 12:01 on Wednesday 2 December, expected by 12:00 on Wednesday 2"
                                + " December");
        later.on(followedAt(null)).isBreached("is to be followed by a home visit by 12:00 on Wednesday 2 December");
    }

    @Test
    void whatIsToBeDoneLaterHasNotBeenDone() {
        rule.at(schoolTime("2026-12-02T08:59"))
                .on(followedAt("2026-12-02T09:00"))
                .isDueBy(
                        schoolTime("2026-12-02T12:00"),
                        "is to be followed by a home visit by 12:00 on Wednesday 2 December");
    }

    @Test
    void whereNobodySaysNobodyCanTell() {
        rule.on(lesson().log(log -> log.withConcerns(null))).isUnproven("does not say whether anything is to follow");
        rule.on(parentMeeting()).doesNotApply();
    }
}
