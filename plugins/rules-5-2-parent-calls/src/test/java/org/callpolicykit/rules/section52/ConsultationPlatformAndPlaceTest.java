package org.callpolicykit.rules.section52;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.2(a) Parent consultations run on their platform, the teacher in school")
class ConsultationPlatformAndPlaceTest {

    private final RuleTester rule = RuleTester.of(new ConsultationPlatformAndPlace());

    @Test
    @Passes
    void aConsultationOnItsPlatformWithTheTeacherInSchoolIsKept() {
        rule.on(parentConsultation()).isKept();
    }

    @Test
    @Fails
    void aTeacherAtHomeIsBroken() {
        rule.on(parentConsultation().staff(List.of(amara().withPlace(Place.STUDY))))
                .hasFindings("broken: is planned with staff in a study at home, expected in school, for: Amara Osei");
    }

    @Test
    @Boundary
    void anOfficeIsNotTheSchool() {
        rule.on(parentConsultation().staff(List.of(amara().withPlace(Place.SCHOOL))))
                .isKept();
        rule.on(parentConsultation().staff(List.of(amara().withPlace(Place.OFFICE))))
                .isBreached("is planned with staff in an office, expected in school, for");
    }

    @Test
    void aConsultationOnTeamsIsBroken() {
        rule.on(parentConsultation().platform(PlatformId.MICROSOFT_TEAMS))
                .isBreached("is planned on microsoft-teams, expected schoolcloud");
    }

    @Test
    void aPlatformOrPlaceThatNobodyNamedCannotBeShown() {
        rule.on(parentConsultation().platform(null)).isUnproven("has no platform on file, expected schoolcloud");
        rule.on(parentConsultation().staff(List.of(amara(), ben().withPlace(null))))
                .isUnproven("does not say where staff will be, expected in school, for")
                .namesPeople(ben());
        rule.on(parentConsultation().staff(List.of())).isUnproven("has no staff listed");
    }

    @Test
    void everybodyIsToldOfPlaceByPlaceWhateverTheirOrder() {
        String[] findings = {
            "broken: is planned on google-meet, expected schoolcloud",
            "cannot be shown: does not say where staff will be, expected in school, for: Carys Pugh",
            "broken: is planned with staff in a bedroom, expected in school, for: Amara Osei, Ben Whitlock"
        };
        Call.Builder call = parentConsultation().platform(PlatformId.GOOGLE_MEET);
        rule.on(call.staff(List.of(
                        amara().withPlace(Place.BEDROOM), ben().withPlace(Place.BEDROOM), carys().withPlace(null))))
                .hasFindings(findings);
        rule.on(call.staff(List.of(
                        carys().withPlace(null), ben().withPlace(Place.BEDROOM), amara().withPlace(Place.BEDROOM))))
                .hasFindings(findings);
    }

    @Test
    void holdingItFromSchoolPutsItRight() {
        Call.Builder away = parentConsultation().staff(List.of(amara().withPlace(Place.PUBLIC), ben()));
        Call.Builder unknown = parentConsultation().staff(List.of(amara().withPlace(null)));
        rule.on(Mended.with("staff in school", rule.on(away), away, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
        rule.on(Mended.with("staff in school", rule.on(unknown), unknown, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
    }

    @Test
    void aMendLeavesThoseWhereTheyMayBe() {
        RuleTester inOfficesToo =
                rule.with(ConsultationPlatformAndPlace.PLACES, EnumSet.of(Place.OFFICE, Place.SCHOOL));
        Call.Builder call = parentConsultation().staff(List.of(amara().withPlace(null), ben().withPlace(Place.OFFICE)));
        Call mended = Mended.with(
                "staff in school or in an office", inOfficesToo.on(call), call, Action.ARRANGE, THE_DAY_BEFORE);
        rule.on(mended)
                .isBreached("is planned with staff in an office, expected in school, for")
                .namesPeople(ben());
    }

    @Test
    void otherCallsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayHoldConsultationsElsewhere() {
        RuleTester onTeams = rule.with(ConsultationPlatformAndPlace.PLATFORM, PlatformId.MICROSOFT_TEAMS);
        onTeams.on(parentConsultation().platform(PlatformId.MICROSOFT_TEAMS)).isKept();
        onTeams.on(parentConsultation()).isBreached("is planned on schoolcloud, expected microsoft-teams");
    }

    @Test
    void aSchoolMayLeaveThePlaceOpenAndStillWantsToKnowIt() {
        RuleTester anywhere = rule.with(ConsultationPlatformAndPlace.PLACES, EnumSet.allOf(Place.class));
        for (Place place : Place.values()) {
            anywhere.on(parentConsultation().staff(List.of(amara().withPlace(place))))
                    .isKept();
        }
        anywhere.on(parentConsultation().staff(List.of(amara().withPlace(null))))
                .isUnproven(
                        "does not say where staff will be, expected in school, in an office,"
                                + " in a shared room at home, in a study at home, in a bedroom, in a bathroom or in a public place, for");
    }

    @Test
    void aSchoolCannotLeaveNoPlaceAtAll() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ConsultationPlatformAndPlace.PLACES, Set.of()));
    }
}
