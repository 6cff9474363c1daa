package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(b) Calls with pupils run on the platform for pupils")
class PupilCallPlatformTest {

    private final RuleTester rule = RuleTester.of(new PupilCallPlatform());

    @Test
    void aLessonRunsOnGoogleMeet() {
        rule.on(lesson()).isKept();
    }

    @Test
    void aLessonOnTeamsIsBroken() {
        rule.on(lesson().platform(PlatformId.MICROSOFT_TEAMS))
                .isBreached("is planned on microsoft-teams, expected google-meet");
    }

    @Test
    void aPlatformThatNobodyNamedCannotBeShown() {
        rule.on(lesson().platform(null)).isUnproven("has no platform on file, expected google-meet");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentConsultation()).doesNotApply();
    }

    @Test
    void aSchoolMayMeetItsPupilsElsewhere() {
        RuleTester onTeams = rule.with(PupilCallPlatform.PLATFORM, PlatformId.MICROSOFT_TEAMS);
        onTeams.on(lesson().platform(PlatformId.MICROSOFT_TEAMS)).isKept();
        onTeams.on(lesson()).isBreached("is planned on google-meet, expected microsoft-teams");
    }
}
