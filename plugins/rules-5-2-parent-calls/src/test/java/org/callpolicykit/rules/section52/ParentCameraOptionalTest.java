package org.callpolicykit.rules.section52;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Arrival.Camera;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.CallAssert;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is decided when a parent arrives; {@link TurnedAwayForCameraTest} is about what happened in the call. */
@DisplayName("5.2(g) A parent may keep the camera off, or be telephoned instead")
class ParentCameraOptionalTest {

    private static final Instant ARRIVED = schoolTime("2026-12-01T15:56");
    private static final String NEITHER = "expects the camera on or the offer of a telephone call, and has neither for";
    private static final String NOT_A_PARENT_FOR_SURE =
            "does not say whether it is a parent who arrives, and asks something of their cameras";
    private static final String YEARS_UNKNOWN =
            "does not say in which years its pupils are, which decides on the camera of their parents, for";

    private final RuleTester rule = RuleTester.of(new ParentCameraOptional());
    private final RuleTester required = asking(Requirement.REQUIRED);
    private final RuleTester forbidden = asking(Requirement.FORBIDDEN);
    private final RuleTester withApproval = asking(Requirement.WITH_APPROVAL);

    private RuleTester asking(Requirement requirement) {
        return rule.with(ParentCameraOptional.CAMERA, Requirements.always(requirement));
    }

    private static Arrival priyas(@Nullable Camera camera) {
        return arrival(priya()).withAt(ARRIVED).withCamera(camera);
    }

    private static CallAssert on(RuleTester rule, @Nullable Camera camera) {
        return rule.arriving(priyas(camera)).on(parentConsultation());
    }

    private static Call.Builder telephoneOfferedAt(Instant at) {
        return parentConsultation()
                .log(log -> log.withEvents(List.of(new LiveEvent(at, What.TELEPHONE_OFFERED, priya().id()))));
    }

    @Test
    @Passes
    void aParentComesInWhateverTheCamera() {
        on(rule, Camera.OFF).isKept();
        on(rule, Camera.ON).isKept();
        on(rule, null).isKept();
        rule.arriving(priyas(null).withPerson(null)).on(parentMeeting()).isKept();
    }

    @Test
    void aSchoolMayLeaveTheCameraToParents() {
        on(asking(Requirement.OPTIONAL), Camera.OFF).isKept();
    }

    @Test
    void aSchoolMayRequireTheCamera() {
        on(required, Camera.ON).isKept();
        on(required, Camera.OFF).isBreached(NEITHER).namesPeople(priya());
        on(required, null)
                .isUnproven("does not say whether the camera is on, expected on, for")
                .namesPeople(priya());
    }

    @Test
    @Boundary
    void theOfferOfATelephoneCallStandsInForARequiredCameraFromThenOn() {
        required.arriving(priyas(Camera.OFF)).on(telephoneOfferedAt(ARRIVED)).isKept();
        required.arriving(priyas(null)).on(telephoneOfferedAt(ARRIVED)).isKept();
        required.arriving(priyas(Camera.OFF))
                .on(telephoneOfferedAt(ARRIVED.plusSeconds(1)))
                .isBreached(NEITHER);
    }

    @Test
    void anOfferThatNobodyCouldNoteCannotBeShown() {
        required.arriving(priyas(Camera.OFF))
                .on(parentConsultation().log(log -> log.withEvents(null)))
                .isUnproven(
                        "finds the camera off, and has no record of whether a telephone call was offered instead, for")
                .namesPeople(priya());
    }

    @Test
    void offeringATelephoneCallPutsItRight() {
        RuleTester asked = required.arriving(priyas(Camera.OFF));
        Call.Builder call = parentConsultation();
        CallAssert found = asked.on(call);
        Call mended = MendedArrival.with("the offer of a telephone call instead", found, call, priyas(Camera.OFF));
        asked.on(mended).isKept();
    }

    @Test
    void aSchoolMayForbidTheCamera() {
        on(forbidden, Camera.OFF).isKept();
        on(forbidden, Camera.ON)
                .isBreached("has the camera on, expected off, for")
                .namesPeople(priya());
        on(forbidden, null)
                .isUnproven("does not say whether the camera is on, expected off, for")
                .namesPeople(priya());
        forbidden
                .arriving(priyas(Camera.ON))
                .on(parentConsultation().approvals(List.of(approved(SchoolRole.SLT, ARRIVED))))
                .isBreached("has the camera on, expected off, for");
        forbidden
                .arriving(priyas(Camera.ON))
                .on(parentConsultation().approvals(null))
                .isBreached("has the camera on, expected off, for");
    }

    private static Approval approved(SchoolRole role, Instant at) {
        return new Approval(Approval.Kind.CAMERA, amara().id(), role, at, "the parent lip-reads");
    }

    private CallAssert approvedBy(SchoolRole role, Instant at, @Nullable Camera camera) {
        return withApproval.arriving(priyas(camera)).on(parentConsultation().approvals(List.of(approved(role, at))));
    }

    @Test
    void aSchoolMayAskForApprovalOfTheCamera() {
        String notApproved = "has the camera on, expected off unless approved by Head Teacher or SLT, for";
        on(withApproval, Camera.OFF).isKept();
        on(withApproval, Camera.ON).isBreached(notApproved).namesPeople(priya());
        on(withApproval, null)
                .isUnproven(
                        "does not say whether the camera is on, expected off unless approved by Head Teacher or SLT, for");
        approvedBy(SchoolRole.SLT, ARRIVED, Camera.ON).isKept();
        approvedBy(SchoolRole.HEAD_TEACHER, ARRIVED, null).isKept();
        approvedBy(SchoolRole.SLT, ARRIVED.plusSeconds(1), Camera.ON).isBreached(notApproved);
        approvedBy(SchoolRole.TEACHER, ARRIVED, Camera.ON).isBreached(notApproved);
        Approval another = new Approval(Approval.Kind.RECORDING, amara().id(), SchoolRole.SLT, ARRIVED, "a reason");
        withApproval
                .arriving(priyas(Camera.ON))
                .on(parentConsultation().approvals(List.of(another)))
                .isBreached(notApproved);
        withApproval
                .arriving(priyas(Camera.ON))
                .on(parentConsultation().approvals(null))
                .isUnproven(
                        "has the camera on and no record of approvals, expected off unless approved by Head Teacher or SLT, for")
                .namesPeople(priya());
    }

    @Test
    void aSchoolMayLetAnybodyApprove() {
        RuleTester byAnybody = withApproval.with(ParentCameraOptional.APPROVER_ROLES, EnumSet.allOf(SchoolRole.class));
        for (SchoolRole role : SchoolRole.values()) {
            byAnybody
                    .arriving(priyas(Camera.ON))
                    .on(parentConsultation().approvals(List.of(approved(role, ARRIVED))))
                    .isKept();
        }
    }

    @Test
    void aSchoolCannotLeaveNobodyToApprove() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ParentCameraOptional.APPROVER_ROLES, Set.of()));
    }

    @Test
    void theCamerasOfStaffAreAnotherRulesConcern() {
        required.arriving(arrival(amara()).withCamera(Camera.OFF))
                .on(parentConsultation())
                .isKept();
    }

    @Test
    void whoeverMayBeAParentIsAskedFor() {
        for (RuleTester asking : List.of(required, forbidden, withApproval)) {
            asking.arriving(priyas(Camera.OFF).withPerson(null))
                    .on(parentConsultation())
                    .isUnproven(NOT_A_PARENT_FOR_SURE)
                    .namesPeople();
            asking.arriving(priyas(Camera.OFF))
                    .on(parentConsultation().parents(List.of()))
                    .isUnproven(NOT_A_PARENT_FOR_SURE);
        }
    }

    private static Call.Builder about(Pupil... pupils) {
        return parentConsultation().subjects(List.of(pupils));
    }

    private RuleTester byPhase(Camera camera) {
        Requirements requirements = Requirements.always(Requirement.OPTIONAL)
                .with(CallKind.PARENT_CONSULTATION, AgePhase.KEY_STAGE_2, Requirement.REQUIRED)
                .with(CallKind.PARENT_CONSULTATION, AgePhase.KEY_STAGE_3, Requirement.FORBIDDEN)
                .with(CallKind.PARENT_CONSULTATION, AgePhase.KEY_STAGE_4, Requirement.WITH_APPROVAL);
        return rule.with(ParentCameraOptional.CAMERA, requirements).arriving(priyas(camera));
    }

    private static Pupil devInYear(@Nullable String year) {
        return dev().person().withYearGroup(year);
    }

    private static Pupil ellaInYear(String year) {
        return ella().person().withYearGroup(year);
    }

    @Test
    void thePhaseOfThePupilDecides() {
        byPhase(Camera.OFF).on(about(devInYear("4"))).isBreached(NEITHER);
        byPhase(Camera.ON).on(about(devInYear("7"))).isBreached("has the camera on, expected off, for");
        byPhase(Camera.ON)
                .on(about(devInYear("10")))
                .isBreached("has the camera on, expected off unless approved by Head Teacher or SLT, for");
        byPhase(Camera.OFF).on(about(devInYear("12"))).isKept();
        byPhase(Camera.OFF)
                .on(about(devInYear("4")).kind(CallKind.PARENT_MEETING))
                .isKept();
    }

    @Test
    void theStrictestCountsForBrothersAndSistersWhateverTheirOrder() {
        byPhase(Camera.OFF).on(about(devInYear("4"), ellaInYear("7"))).isBreached(NEITHER);
        byPhase(Camera.OFF).on(about(devInYear("7"), ellaInYear("4"))).isBreached(NEITHER);
        byPhase(Camera.ON)
                .on(about(devInYear("10"), ellaInYear("7")))
                .isBreached("has the camera on, expected off, for");
        byPhase(Camera.OFF).on(about(devInYear("12"), ellaInYear("4"))).isBreached(NEITHER);
    }

    @Test
    void aPhaseThatNobodyKnowsCannotBeShown() {
        for (Call.Builder call :
                List.of(parentConsultation().subjects(null), about(), about(devInYear(null), ellaInYear("12")))) {
            byPhase(Camera.OFF).on(call).isUnproven(YEARS_UNKNOWN).namesPeople(priya());
        }
        on(required, Camera.ON).isKept();
        required.arriving(priyas(Camera.ON))
                .on(parentConsultation().subjects(null))
                .isKept();
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.asking(Action.CLOSE).on(lesson()).doesNotApply();
        rule.asking(Action.CLOSE).on(staffMeeting()).doesNotApply();
    }
}
