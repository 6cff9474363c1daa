package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(b) Calls with pupils run on the platform for pupils")
class PupilCallPlatformTest {

    private final RuleTester rule = RuleTester.of(new PupilCallPlatform());

    @Test
    @Passes
    void aLessonRunsOnGoogleMeet() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
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
    @Boundary
    void aSchoolMayMeetItsPupilsElsewhere() {
        RuleTester onTeams = rule.with(PupilCallPlatform.PLATFORM, PlatformId.MICROSOFT_TEAMS);
        onTeams.on(lesson().platform(PlatformId.MICROSOFT_TEAMS)).isKept();
        onTeams.on(lesson()).isBreached("is planned on google-meet, expected microsoft-teams");
    }

    @Test
    void planningItOnThePlatformForPupilsPutsItRight() {
        for (Call.Builder elsewhere : List.of(lesson().platform(null), lesson().platform(PlatformId.MICROSOFT_TEAMS))) {
            Call call = elsewhere.build();
            rule.on(call).satisfies(decision -> {
                Mend mend = Objects.requireNonNull(decision.findings().get(0).mend());
                assertThat(mend.words()).isEqualTo("the platform google-meet");
                CallRequest asked =
                        new CallRequest(SampleSchool.ALDER_BANK, call, Action.OPEN, SampleSchool.THE_DAY_BEFORE);
                rule.on(mend.applyTo(asked).call()).isKept();
            });
        }
    }
}
