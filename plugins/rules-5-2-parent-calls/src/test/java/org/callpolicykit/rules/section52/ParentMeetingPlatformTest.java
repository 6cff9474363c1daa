package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.2(b) Other calls with parents run on the platform for parents")
class ParentMeetingPlatformTest {

    private final RuleTester rule = RuleTester.of(new ParentMeetingPlatform());

    @Test
    @Passes
    void aMeetingWithParentsRunsOnTeams() {
        rule.on(parentMeeting()).isKept();
    }

    @Test
    @Fails
    void aMeetingWithParentsOnGoogleMeetIsBroken() {
        rule.on(parentMeeting().platform(PlatformId.GOOGLE_MEET))
                .isBreached("is planned on google-meet, expected microsoft-teams");
    }

    @Test
    @Boundary
    void thePlatformForConsultationsIsNotTheOneForOtherMeetings() {
        rule.on(parentMeeting().platform(PlatformId.MICROSOFT_TEAMS)).isKept();
        rule.on(parentMeeting().platform(PlatformId.SCHOOLCLOUD))
                .isBreached("is planned on schoolcloud, expected microsoft-teams");
    }

    @Test
    void aPlatformThatNobodyNamedCannotBeShown() {
        rule.on(parentMeeting().platform(null)).isUnproven("has no platform on file, expected microsoft-teams");
    }

    @Test
    void planningItOnThePlatformPutsItRight() {
        for (Call.Builder wrong : new Call.Builder[] {
            parentMeeting().platform(null), parentMeeting().platform(PlatformId.GOOGLE_MEET)
        }) {
            rule.on(Mended.with("the platform microsoft-teams", rule.on(wrong), wrong, Action.ARRANGE, THE_DAY_BEFORE))
                    .isKept();
        }
    }

    @Test
    void consultationsAndCallsWithoutParentsAreOutsideTheRule() {
        rule.on(parentConsultation()).doesNotApply();
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayMeetItsParentsElsewhere() {
        RuleTester onMeet = rule.with(ParentMeetingPlatform.PLATFORM, PlatformId.GOOGLE_MEET);
        onMeet.on(parentMeeting().platform(PlatformId.GOOGLE_MEET)).isKept();
        onMeet.on(parentMeeting()).isBreached("is planned on microsoft-teams, expected google-meet");
    }
}
