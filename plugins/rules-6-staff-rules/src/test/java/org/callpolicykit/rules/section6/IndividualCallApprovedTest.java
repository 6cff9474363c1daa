package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.approval;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(1) A call with a single pupil is an approved exception, and the parents know")
class IndividualCallApprovedTest {

    private static final String START = "2026-12-01T14:15";
    private static final String NO_APPROVAL =
            "is with a single pupil and has no approval, expected one by Head Teacher or SLT";
    private static final String NOT_TOLD =
            "is with a single pupil and has no notice, sent before it starts, to the parents of";

    private final RuleTester rule = RuleTester.of(new IndividualCallApproved());

    @Test
    @Passes
    void anApprovedCallThatTheParentsKnowOfIsKept() {
        rule.on(individualCall()).isKept();
        rule.on(individualCall().approvals(List.of(approval(SchoolRole.HEAD_TEACHER, "2026-11-26T12:00"))))
                .isKept();
    }

    @Test
    @Fails
    void aCallWithoutApprovalIsBroken() {
        rule.on(individualCall().approvals(List.of())).isBreached(NO_APPROVAL);
    }

    @Test
    void anApprovalOfTheRecordingIsNoApprovalOfTheCall() {
        Approval ofRecording = new Approval(
                Approval.Kind.RECORDING, carys().id(), SchoolRole.SLT, schoolTime("2026-11-26T12:00"), "for review");
        rule.on(individualCall().approvals(List.of(ofRecording))).isBreached(NO_APPROVAL);
    }

    @Test
    void anApprovalInTheWrongRoleSaysSo() {
        rule.on(individualCall().approvals(List.of(approval(SchoolRole.TEACHER, "2026-11-26T12:00"))))
                .isBreached(
                        "is with a single pupil and was approved in the role of teacher, expected Head Teacher or SLT");
    }

    @Test
    @Boundary
    void anApprovalAtTheStartCountsAndOneAMinuteLaterDoesNot() {
        RuleTester afterwards = rule.at(schoolTime("2026-12-01T15:00"));
        afterwards
                .on(individualCall().approvals(List.of(approval(SchoolRole.SLT, START))))
                .isKept();
        afterwards
                .on(individualCall().approvals(List.of(approval(SchoolRole.SLT, "2026-12-01T14:16"))))
                .isBreached("is with a single pupil and was approved at 14:16 on Tuesday 1 December, expected before it"
                        + " starts");
    }

    @Test
    void anApprovalThatLiesAheadHasNotBeenGiven() {
        Call.Builder planned = individualCall().approvals(List.of(approval(SchoolRole.SLT, "2026-11-30T12:00")));
        rule.at(schoolTime("2026-11-30T11:59"))
                .on(planned)
                .isBreached(
                        "is with a single pupil and has no approval yet: it is dated 12:00 on Monday 30 November, which"
                                + " lies ahead");
        rule.at(schoolTime("2026-11-30T12:00")).on(planned).isKept();
    }

    @Test
    void approvalsThatNobodyKeepsCannotBeShown() {
        rule.on(individualCall().approvals(null)).isUnproven("is with a single pupil, and nobody keeps its approvals");
    }

    @Test
    @Boundary
    void tellingTheParentsIsADutyUntilTheStartAndABreachAfterIt() {
        Call.Builder untold = individualCall().notices(List.of());
        rule.on(untold).isDueBy(schoolTime(START), NOT_TOLD).namesPeople(dev());
        rule.at(schoolTime(START)).on(untold).isDueBy(schoolTime(START), NOT_TOLD);
        rule.at(schoolTime("2026-12-01T14:16")).on(untold).isBreached(NOT_TOLD).namesPeople(dev());
    }

    @Test
    void anyNoticeUpToTheStartWillDo() {
        Notice text = notice(Channel.TEXT_MESSAGE, START, Set.of());
        rule.at(schoolTime(START)).on(individualCall().notices(List.of(text))).isKept();
        rule.at(schoolTime("2026-12-01T15:00"))
                .on(individualCall().notices(List.of(notice("2026-12-01T14:16"))))
                .isBreached(NOT_TOLD);
    }

    @Test
    void aNoticeToOtherParentsDoesNotCount() {
        Notice toElla = new Notice(
                Channel.EMAIL, schoolTime("2026-11-26T15:00"), EnumSet.allOf(Notice.Topic.class), Set.of(ella().id()));
        rule.on(individualCall().notices(List.of(toElla))).isDueBy(schoolTime(START), NOT_TOLD);
    }

    @Test
    void noticesThatNobodyKeepsCannotBeShown() {
        rule.on(individualCall().notices(null))
                .isUnproven("is with a single pupil, and nobody keeps what the parents were told");
    }

    @Test
    void whatOnlyThePupilWasToldTheParentsDoNotKnow() {
        Notice toDev = notice("2026-11-26T15:00").withAudience(Set.of(Audience.PUPILS));
        rule.on(individualCall().notices(List.of(toDev)))
                .isDueBy(schoolTime(START), NOT_TOLD)
                .namesPeople(dev());
    }

    @Test
    void everyPupilWhoseParentsDoNotKnowIsNamed() {
        rule.on(individualCall().pupils(List.of(dev(), ella())).notices(List.of()))
                .isDueBy(schoolTime(START), NOT_TOLD)
                .namesPeople(dev(), ella());
        Notice toElla = new Notice(Channel.EMAIL, schoolTime("2026-11-26T15:00"), Set.of(), Set.of(ella().id()));
        rule.on(individualCall().pupils(List.of(dev(), ella())).notices(List.of(toElla)))
                .isDueBy(schoolTime(START), NOT_TOLD)
                .namesPeople(dev());
    }

    @Test
    void anApprovalAndANoticeWouldPutItRightUpToTheStart() {
        String approval = "an approval of the individual call by Head Teacher or SLT";
        String notice = "a notice of the individual call to the parents";
        Call.Builder bare = individualCall().approvals(List.of()).notices(List.of());
        IndividualCallApproved tried = new IndividualCallApproved();
        MendTrial.of(tried, bare).isMendedBy(approval, notice);
        MendTrial.of(tried, bare, schoolTime(START)).isMendedBy(approval, notice);
        MendTrial.of(tried, bare, schoolTime("2026-12-01T14:16")).isNotMended();
        MendTrial.of(tried, individualCall().approvals(null)).isMendedBy(approval);
        MendTrial.of(tried, individualCall().approvals(List.of(approval(SchoolRole.TEACHER, "2026-11-26T12:00"))))
                .isMendedBy(approval);
    }

    @Test
    void theFindingIsTheSameWhateverTheOrderOfApprovals() {
        Approval byTeacher = approval(SchoolRole.TEACHER, "2026-11-26T12:00");
        Approval byOffice = approval(SchoolRole.OFFICE, "2026-11-26T12:00");
        Approval late = approval(SchoolRole.SLT, "2026-12-01T14:16");
        String byOfficeFirst =
                "is with a single pupil and was approved in the role of school office, expected Head Teacher or SLT";
        rule.on(individualCall().approvals(List.of(byTeacher, byOffice))).isBreached(byOfficeFirst);
        rule.on(individualCall().approvals(List.of(byOffice, byTeacher))).isBreached(byOfficeFirst);
        String tooLate =
                "is with a single pupil and was approved at 14:16 on Tuesday 1 December, expected before it starts";
        rule.on(individualCall().approvals(List.of(byTeacher, late))).isBreached(tooLate);
        rule.on(individualCall().approvals(List.of(late, byTeacher))).isBreached(tooLate);
    }

    @Test
    void aLessonWithOnePupilIsACallWithASinglePupil() {
        rule.on(lesson().pupils(List.of(dev()))).isBreached(NO_APPROVAL);
        rule.on(lesson().pupils(List.of(dev(), ella()))).isKept();
    }

    @Test
    void anIndividualCallWithTwoPupilsStillNeedsItsApproval() {
        rule.on(individualCall().pupils(List.of(dev(), ella())).approvals(List.of()))
                .isBreached(NO_APPROVAL);
    }

    @Test
    void withoutPupilsNobodyCanTell() {
        rule.on(lesson().pupils(List.of()))
                .isUnproven("has no pupils listed, so nobody can tell whether it is with a single pupil");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayNameOneRoleOrAll() {
        rule.with(IndividualCallApproved.APPROVER_ROLES, Set.of(SchoolRole.HEAD_TEACHER))
                .on(individualCall())
                .isBreached("is with a single pupil and was approved in the role of SLT, expected Head Teacher");
        rule.with(IndividualCallApproved.APPROVER_ROLES, EnumSet.allOf(SchoolRole.class))
                .on(individualCall().approvals(List.of(approval(SchoolRole.TEACHER, "2026-11-26T12:00"))))
                .isKept();
    }
}
