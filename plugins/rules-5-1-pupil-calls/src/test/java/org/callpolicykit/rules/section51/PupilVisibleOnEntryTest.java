package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.smallGroup;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Arrival.Camera;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(i) A pupil who cannot be seen is not let in")
class PupilVisibleOnEntryTest {

    private static final String OFF = "finds the camera off, expected on, of";
    private static final String NOT_KNOWN_BUT_ON = "does not say whether the camera is on, expected on, of";
    private static final String NOT_APPROVED = "finds the camera on, expected off without approval, of";

    private final RuleTester rule = RuleTester.of(new PupilVisibleOnEntry());

    @Test
    @Passes
    void aPupilWithTheCameraOnIsLetIn() {
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPupilWithTheCameraOffIsNotLetIn() {
        rule.arriving(dark(dev())).on(lesson()).isBreached(OFF).namesPeople(dev());
    }

    @Test
    @Boundary
    void onlyPupilsHaveToBeSeen() {
        Call.Builder everybody = lesson().parents(List.of(priya())).visitors(List.of(tom()));
        rule.arriving(dark(amara())).on(everybody).isKept();
        rule.arriving(dark(priya())).on(everybody).isKept();
        rule.arriving(dark(tom())).on(everybody).isKept();
        rule.arriving(dark(ella())).on(everybody).isBreached(OFF).namesPeople(ella());
    }

    @Test
    void aCameraOfWhichNobodyKnowsCannotBeShown() {
        rule.arriving(arrival(dev()).withCamera(null))
                .on(lesson())
                .isUnproven(NOT_KNOWN_BUT_ON)
                .namesPeople(dev());
    }

    @Test
    void whoeverIsNotKnownMayBeAPupil() {
        rule.arriving(dark(amara()).withPerson(null)).on(lesson()).isBreached(OFF + " somebody who is not on its list");
        rule.arriving(dark(carys())).on(lesson()).isBreached(OFF + " somebody who is not on its list");
        rule.arriving(arrival(dev()).withCamera(null).withPerson(null))
                .on(lesson())
                .isUnproven(NOT_KNOWN_BUT_ON + " somebody who is not on its list");
        rule.arriving(arrival(dev()).withPerson(null)).on(lesson()).isKept();
    }

    @Test
    void aYearGroupDoesNotMatterWhereEveryPhaseIsAskedForTheSame() {
        rule.arriving(dev())
                .on(lesson().pupils(List.of(dev().withPerson(dev().person().withYearGroup(null)))))
                .isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForCamerasOn() {
        RuleTester required = with(Requirement.REQUIRED);
        required.arriving(dev()).on(lesson()).isKept();
        required.arriving(dark(dev())).on(lesson()).isBreached(OFF);
    }

    @Test
    void aSchoolMayForbidCameras() {
        RuleTester forbidden = with(Requirement.FORBIDDEN);
        forbidden.arriving(dark(dev())).on(lesson()).isKept();
        forbidden
                .arriving(dev())
                .on(lesson())
                .isBreached("finds the camera on, expected off, of")
                .namesPeople(dev());
        forbidden
                .arriving(arrival(dev()).withCamera(null))
                .on(lesson())
                .isUnproven("does not say whether the camera is on, expected off, of");
    }

    @Test
    void aSchoolMayLeaveItOpen() {
        RuleTester optional = with(Requirement.OPTIONAL);
        optional.arriving(dev()).on(lesson()).isKept();
        optional.arriving(dark(dev())).on(lesson()).isKept();
        optional.arriving(arrival(dev()).withCamera(null)).on(lesson()).isKept();
    }

    @Test
    void aSchoolMayAskForApproval() {
        RuleTester approved = with(Requirement.WITH_APPROVAL);
        Call.Builder granted = lesson().approvals(List.of(camera("2026-12-01T09:55")));
        approved.arriving(dev()).on(granted).isKept();
        approved.arriving(arrival(dev()).withCamera(null)).on(granted).isKept();
        approved.arriving(dark(dev())).on(lesson().approvals(null)).isKept();
        approved.arriving(dev()).on(lesson()).isBreached(NOT_APPROVED).namesPeople(dev());
        approved.arriving(arrival(dev()).withCamera(null))
                .on(lesson())
                .isUnproven("does not say whether the camera is on, expected off without approval, of")
                .namesPeople(dev());
        approved.arriving(dev())
                .on(lesson().approvals(null))
                .isUnproven("has no record of approvals, expected one for the use of the camera, of")
                .namesPeople(dev());
    }

    @Test
    void anApprovalThatLiesAheadOrIsForSomethingElseDoesNotCount() {
        RuleTester approved = with(Requirement.WITH_APPROVAL);
        approved.arriving(dev())
                .on(lesson().approvals(List.of(camera("2026-12-01T09:55:01"))))
                .isBreached(NOT_APPROVED);
        Approval visitor = new Approval(
                Approval.Kind.VISITOR,
                carys().id(),
                SchoolRole.SLT,
                schoolTime("2026-11-26T12:00"),
                "a reading by the author");
        approved.arriving(dev()).on(lesson().approvals(List.of(visitor))).isBreached(NOT_APPROVED);
        approved.arriving(dev())
                .on(lesson().approvals(List.of(visitor, camera("2026-11-26T12:00"))))
                .isKept();
    }

    @Test
    void aSchoolMayAskForDifferentThingsOfDifferentAges() {
        SchoolDesk desk = desk(new ParameterValue.Entries(Map.of(
                "lesson", new ParameterValue.Entries(Map.of("key-stage-2", new ParameterValue.Text("optional"))))));
        assertThat(found(desk, lesson().build(), dark(dev()))).isEmpty();
        Call yearUnknown = lesson().pupils(
                        List.of(dev().withPerson(dev().person().withYearGroup(null))))
                .build();
        String unknown = "does not say the year group, which decides about the camera, of";
        assertThat(found(desk, yearUnknown, dark(dev()))).containsExactly(unknown + ": Dev Patel");
        assertThat(found(desk, lesson().build(), dark(dev()).withPerson(null)))
                .containsExactly(unknown + " somebody who is not on its list");
        Call infants = lesson().pupils(List.of(dev().withPerson(dev().person().withYearGroup("1"))))
                .build();
        assertThat(found(desk, infants, dark(dev()))).containsExactly(OFF + ": Dev Patel");
        assertThat(found(desk, smallGroup().build(), dark(dev()))).containsExactly(OFF + ": Dev Patel");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> desk(new ParameterValue.Text("sometimes")))
                .withMessageContaining("sometimes");
    }

    private RuleTester with(Requirement requirement) {
        return rule.with(PupilVisibleOnEntry.CAMERA, Requirements.always(requirement));
    }

    private static Arrival dark(Participant<?> who) {
        return arrival(who).withCamera(Camera.OFF);
    }

    private static Approval camera(String at) {
        return new Approval(
                Approval.Kind.CAMERA, carys().id(), SchoolRole.SLT, schoolTime(at), "signing for a deaf pupil");
    }

    private static SchoolDesk desk(ParameterValue camera) {
        PupilVisibleOnEntry visible = new PupilVisibleOnEntry();
        SchoolPolicy policy =
                SchoolPolicy.seed().withParameter(PolicyKit.HOST, visible.id(), PupilVisibleOnEntry.CAMERA, camera);
        return PolicyKit.ofRules(List.of(visible)).school(policy);
    }

    private static List<String> found(SchoolDesk desk, Call call, Arrival arriving) {
        return desk.decide(CallRequest.admit(ALDER_BANK, call, arriving)).findings().stream()
                .map(finding -> finding.text())
                .toList();
    }
}
