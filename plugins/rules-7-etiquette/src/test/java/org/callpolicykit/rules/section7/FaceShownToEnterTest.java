package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.approval;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.assembly;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Arrival.Camera;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(f) Everybody shows their face to enter")
class FaceShownToEnterTest {

    private final RuleTester rule = RuleTester.of(new FaceShownToEnter());

    private RuleTester asking(Requirement requirement) {
        return rule.with(FaceShownToEnter.CAMERA, Requirements.always(requirement));
    }

    private static Arrival withCamera(Participant<?> person, @Nullable Camera camera) {
        return arrival(person).withCamera(camera);
    }

    @Test
    @Passes
    void whoeverCanBeSeenIsLetIn() {
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPupilWhoCannotBeSeenIsNotLetIn() {
        rule.arriving(withCamera(dev(), Camera.OFF))
                .on(lesson())
                .isBreached("would be joined with the camera off by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void whatTheSchoolAsksDecides() {
        asking(Requirement.REQUIRED).arriving(dev()).on(lesson()).isKept();
        asking(Requirement.FORBIDDEN)
                .arriving(dev())
                .on(lesson())
                .isBreached("would be joined with the camera on, which it must not be, by");
        asking(Requirement.FORBIDDEN)
                .arriving(withCamera(dev(), Camera.OFF))
                .on(lesson())
                .isKept();
        asking(Requirement.OPTIONAL).arriving(dev()).on(lesson()).isKept();
        asking(Requirement.OPTIONAL)
                .arriving(withCamera(dev(), Camera.OFF))
                .on(lesson())
                .isKept();
        asking(Requirement.OPTIONAL)
                .arriving(withCamera(dev(), null))
                .on(lesson())
                .isKept();
    }

    @Test
    void withApprovalItNeedsOneThatWasGivenBefore() {
        RuleTester withApproval = asking(Requirement.WITH_APPROVAL);
        Approval given = new Approval(
                Approval.Kind.CAMERA, carys().id(), SchoolRole.SLT, schoolTime("2026-12-01T09:55"), "sign language");
        Approval late = new Approval(
                Approval.Kind.CAMERA, carys().id(), SchoolRole.SLT, schoolTime("2026-12-01T09:56"), "sign language");
        withApproval.arriving(dev()).on(lesson().approvals(List.of(given))).isKept();
        withApproval
                .arriving(dev())
                .on(lesson().approvals(List.of(late)))
                .isBreached("would be joined with the camera on, which nobody approved, by");
        withApproval
                .arriving(dev())
                .on(lesson().approvals(List.of(approval(SchoolRole.SLT, "2026-11-26T12:00"))))
                .isBreached("would be joined with the camera on, which nobody approved, by");
        withApproval
                .arriving(dev())
                .on(lesson().approvals(null))
                .isUnproven("has no record of approvals, which the camera needs, for");
        withApproval.arriving(withCamera(dev(), Camera.OFF)).on(lesson()).isKept();
    }

    @Test
    void theAgePhaseDecidesWhereTheSchoolSaysSo() {
        RuleTester offForJuniors = rule.with(
                FaceShownToEnter.CAMERA,
                Requirements.always(Requirement.REQUIRED)
                        .with(CallKind.LESSON, AgePhase.KEY_STAGE_2, Requirement.FORBIDDEN));
        offForJuniors
                .arriving(dev())
                .on(lesson())
                .isBreached("would be joined with the camera on, which it must not be, by");
        offForJuniors.arriving(dev()).on(assembly()).isKept();
        Participant<Pupil> ofUnknownYear = dev().withPerson(dev().person().withYearGroup(null));
        offForJuniors
                .arriving(ofUnknownYear)
                .on(lesson().pupils(List.of(ofUnknownYear)))
                .isUnproven("does not know the age phase, on which the camera depends, of")
                .namesPeople(dev());
    }

    @Test
    void aCameraOfWhichNothingIsKnownCannotBeShown() {
        rule.arriving(withCamera(dev(), null))
                .on(lesson())
                .isUnproven("does not know whether the camera is on of")
                .namesPeople(dev());
    }

    @Test
    void somebodyUnknownIsHeldToItToo() {
        rule.arriving(withCamera(dev(), Camera.OFF).withPerson(null))
                .on(lesson())
                .isBreached("would be joined with the camera off by somebody unknown");
        rule.arriving(withCamera(dev(), null).withPerson(new PersonId("stranger")))
                .on(lesson())
                .isUnproven("does not know whether the camera is on of somebody unknown");
    }

    @Test
    void staffShowTheirFacesToo() {
        rule.arriving(withCamera(amara(), Camera.OFF))
                .on(lesson())
                .isBreached("would be joined with the camera off by")
                .namesPeople(amara());
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(withCamera(priya(), Camera.OFF)).on(parentMeeting()).doesNotApply();
    }
}
