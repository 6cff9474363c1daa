package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(20) Recording with pupils is an approved, announced exception")
class RecordingJustifiedTest {

    private static final String BEFORE = "2026-11-27T12:00";
    private static final String NOT_TOLD =
            "has no notice giving the recording, sent by any channel no later than 10:00 on Tuesday 1 December, to ";

    private final RuleTester rule = RuleTester.of(new RecordingJustified());
    private final RuleTester atTheEnd = rule.asking(Action.CLOSE);

    private static Approval approved(SchoolRole role, String at) {
        return new Approval(Approval.Kind.RECORDING, helen().id(), role, schoolTime(at), "for an absent class");
    }

    private static Approval advised(SchoolRole role, String at) {
        return new Approval(Approval.Kind.RECORDING_ADVICE, carys().id(), role, schoolTime(at), "keep it for a week");
    }

    private static List<Approval> given(String at) {
        return List.of(approved(SchoolRole.HEAD_TEACHER, at), advised(SchoolRole.DATA_PROTECTION_LEAD, at));
    }

    private static Notice announced() {
        return notice(Channel.EMAIL, BEFORE, Set.of(Notice.Topic.RECORDING));
    }

    /** Hosts may record; everything that the clause asks for is there. */
    private static Call.Builder justified() {
        return lesson().planned(Control.RECORDING, Who.HOSTS)
                .approvals(given(BEFORE))
                .notices(List.of(announced()));
    }

    private static Call.Builder recordedBy(Call.Builder call, @Nullable Participant<?> who) {
        LiveEvent started =
                new LiveEvent(schoolTime("2026-12-01T10:05"), What.RECORDING_STARTED, who == null ? null : who.id());
        return call.log(log -> log.withEvents(List.of(started)));
    }

    private static Participant<Pupil> inYear(Participant<Pupil> pupil, @Nullable String year) {
        return pupil.withPerson(pupil.person().withYearGroup(year));
    }

    private RuleTester asked(Requirement requirement) {
        return rule.with(RecordingJustified.RECORDING, Requirements.always(requirement));
    }

    @Test
    @Passes
    void aCallThatNobodyMayRecordIsKeptAndSoIsAJustifiedRecording() {
        rule.on(lesson()).isKept();
        rule.on(justified()).isKept();
        atTheEnd.on(lesson()).isKept();
        atTheEnd.on(recordedBy(justified(), amara())).isKept();
    }

    @Test
    @Fails
    void aRecordingWithoutApprovalIsBroken() {
        rule.on(justified().approvals(List.of(advised(SchoolRole.DATA_PROTECTION_LEAD, BEFORE))))
                .isBreached("may be recorded and has no approval on that, expected one by Head Teacher");
    }

    @Test
    void aRecordingOnWhichTheDataProtectionLeadWasNotAskedIsBroken() {
        rule.on(justified().approvals(List.of(approved(SchoolRole.HEAD_TEACHER, BEFORE))))
                .isBreached("may be recorded and has no advice on that, expected one by Data Protection lead");
    }

    @Test
    void anApprovalOrAdviceInAnotherRoleSaysSo() {
        rule.on(justified().approvals(List.of(approved(SchoolRole.SLT, BEFORE), advised(SchoolRole.TEACHER, BEFORE))))
                .hasFindings(
                        "broken: may be recorded and has approval on that in the role of SLT, expected Head Teacher",
                        "broken: may be recorded and has advice on that in the role of teacher, expected Data"
                                + " Protection lead");
    }

    @Test
    @Boundary
    void anApprovalGivenAsTheRecordingStartsCountsAndOneAMinuteLaterDoesNot() {
        Call.Builder recorded = recordedBy(justified(), amara());
        atTheEnd.on(recorded.approvals(given("2026-12-01T10:05"))).isKept();
        atTheEnd.on(recorded.approvals(given("2026-12-01T10:06")))
                .hasFindings(
                        "broken: was recorded and has approval on that of 10:06 on Tuesday 1 December only, expected"
                                + " before",
                        "broken: was recorded and has advice on that of 10:06 on Tuesday 1 December only, expected"
                                + " before");
    }

    @Test
    void anApprovalThatLiesAheadHasNotBeenGiven() {
        RuleTester at = rule.at(schoolTime(BEFORE));
        at.on(justified()).isKept();
        at.on(justified().approvals(given("2026-11-27T12:01")))
                .hasFindings(
                        "broken: may be recorded and has approval on that of 12:01 on Friday 27 November only, expected"
                                + " before",
                        "broken: may be recorded and has advice on that of 12:01 on Friday 27 November only, expected"
                                + " before");
    }

    @Test
    void parentsAndPupilsAreToldBeforeTheCall() {
        rule.on(justified().notices(List.of(announced().withAudience(Set.of(Audience.PUPILS)))))
                .isDueBy(schoolTime("2026-12-01T10:00"), NOT_TOLD + "the parents of")
                .namesPeople(dev(), ella(), finn());
        rule.on(justified().notices(List.of(announced().withAudience(Set.of(Audience.PARENTS)))))
                .isDueBy(schoolTime("2026-12-01T10:00"), NOT_TOLD + "the pupils");
        atTheEnd.on(recordedBy(justified(), amara()).notices(List.of()))
                .hasFindings(
                        "broken: " + NOT_TOLD + "the parents of: Dev Patel, Ella Novak, Finn Doyle",
                        "broken: " + NOT_TOLD + "the pupils: Dev Patel, Ella Novak, Finn Doyle");
    }

    @Test
    void approvalsThatNobodyKeepsCannotBeShown() {
        rule.on(justified().approvals(null))
                .isUnproven("may be recorded, and nobody keeps its approvals, expected one by Head Teacher");
    }

    @Test
    void aSettingThatNobodyPlannedCannotBeShown() {
        rule.on(lesson().planned(Control.RECORDING, null))
                .isUnproven("does not say who may record, expected nobody without approval");
        asked(Requirement.FORBIDDEN)
                .on(lesson().planned(Control.RECORDING, null))
                .isUnproven("does not say who may record, expected nobody");
        asked(Requirement.REQUIRED)
                .on(lesson().planned(Control.RECORDING, null))
                .isUnproven("does not say who may record, expected somebody who records it");
    }

    @Test
    void aRecordingAboutToStartNeedsItsApprovalNow() {
        RuleTester toRecord = rule.asking(Action.RECORD).at(schoolTime("2026-12-01T10:05"));
        Call.Builder quiet = justified().log(log -> log.withEvents(List.of()));
        toRecord.on(quiet).isKept();
        toRecord.on(quiet.approvals(given("2026-12-01T10:05"))).isKept();
        toRecord.on(quiet.approvals(List.of(advised(SchoolRole.DATA_PROTECTION_LEAD, BEFORE))))
                .isBreached("is about to be recorded and has no approval on that, expected one by Head Teacher");
        rule.asking(Action.CONTINUE).on(quiet).isKept();
        asked(Requirement.FORBIDDEN)
                .asking(Action.RECORD)
                .on(quiet)
                .isBreached("is about to be recorded, expected no recording");
    }

    @Test
    void aRecordingByAPupilOrSomebodyUnknownIsBroken() {
        String stranger = "was recorded by somebody who is not known to be of its staff";
        atTheEnd.on(recordedBy(justified(), dev()))
                .isBreached("was recorded by somebody else than its staff")
                .namesPeople(dev());
        atTheEnd.on(recordedBy(justified(), null)).isBreached(stranger).namesPeople();
        atTheEnd.on(recordedBy(justified(), helen())).isBreached(stranger).namesPeople();
    }

    @Test
    void whatNobodyWatchedCannotBeShown() {
        atTheEnd.on(lesson().log(log -> log.withEvents(null))).isUnproven("does not say whether it was recorded");
        asked(Requirement.REQUIRED)
                .asking(Action.CLOSE)
                .on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("does not say whether it was recorded");
    }

    @Test
    void whatHappensAfterTheRequestHasNotHappenedYet() {
        RuleTester forbidden = asked(Requirement.FORBIDDEN).asking(Action.CONTINUE);
        Call.Builder recorded = recordedBy(lesson(), amara());
        forbidden.at(schoolTime("2026-12-01T10:04")).on(recorded).isKept();
        forbidden
                .at(schoolTime("2026-12-01T10:05"))
                .on(recorded)
                .isBreached("was recorded from 10:05 on, expected no recording");
    }

    @Test
    void whereRecordingIsForbiddenNoApprovalHelps() {
        RuleTester forbidden = asked(Requirement.FORBIDDEN);
        forbidden.on(lesson()).isKept();
        forbidden.on(justified()).isBreached("sets recording (who may record) to hosts, expected nobody");
        forbidden.asking(Action.CLOSE).on(lesson()).isKept();
        forbidden
                .asking(Action.CLOSE)
                .on(recordedBy(justified(), amara()))
                .isBreached("was recorded from 10:05 on, expected no recording");
    }

    @Test
    void whereRecordingIsOptionalNothingIsAsked() {
        RuleTester optional = asked(Requirement.OPTIONAL);
        optional.on(lesson()).isKept();
        optional.on(lesson().planned(Control.RECORDING, Who.EVERYONE)).isKept();
        optional.on(lesson().planned(Control.RECORDING, null)).isKept();
        optional.asking(Action.CLOSE)
                .on(lesson().log(log -> log.withEvents(null)))
                .isKept();
    }

    @Test
    void whereRecordingIsRequiredSomebodyHasToRecord() {
        RuleTester required = asked(Requirement.REQUIRED);
        required.on(lesson().planned(Control.RECORDING, Who.HOSTS)).isKept();
        required.on(lesson()).isBreached("lets nobody record, expected somebody who records it");
        RuleTester running = required.asking(Action.CONTINUE);
        running.at(schoolTime("2026-12-01T10:44")).on(lesson()).isKept();
        running.at(schoolTime("2026-12-01T10:45"))
                .on(lesson())
                .isBreached("is over and was not recorded, expected a recording");
        running.on(recordedBy(lesson(), amara())).isKept();
    }

    @Test
    void whereNothingElseIsSaidApprovalIsAsked() {
        asked(Requirement.WITH_APPROVAL).on(justified()).isKept();
        asked(Requirement.WITH_APPROVAL)
                .on(justified().approvals(List.of()))
                .hasFindings(
                        "broken: may be recorded and has no approval on that, expected one by Head Teacher",
                        "broken: may be recorded and has no advice on that, expected one by Data Protection lead");
    }

    @Test
    void theStrictestThatIsAskedForAnyPupilHolds() {
        Requirements byPhase = Requirements.always(Requirement.OPTIONAL)
                .with(AgePhase.EARLY_YEARS, Requirement.FORBIDDEN)
                .with(AgePhase.KEY_STAGE_1, Requirement.WITH_APPROVAL)
                .with(AgePhase.KEY_STAGE_3, Requirement.REQUIRED);
        RuleTester mixed = rule.with(RecordingJustified.RECORDING, byPhase);
        Call.Builder open = justified().approvals(List.of()).notices(List.of());
        mixed.on(open).isKept();
        mixed.on(open.pupils(List.of(dev(), inYear(ella(), "R"), inYear(finn(), "1"))))
                .isBreached("sets recording (who may record) to hosts, expected nobody");
        mixed.on(justified().pupils(List.of(inYear(dev(), "1"), ella(), inYear(finn(), "8"))))
                .isKept();
        mixed.on(open.pupils(List.of(inYear(dev(), "8"), inYear(ella(), "8"))).planned(Control.RECORDING, Who.NOBODY))
                .isBreached("lets nobody record, expected somebody who records it");
        mixed.on(open.pupils(List.of(inYear(dev(), "8"), ella()))).isKept();
    }

    @Test
    void withoutTheYearGroupNobodyCanTellWhereItDependsOnIt() {
        Requirements byPhase =
                Requirements.always(Requirement.OPTIONAL).with(AgePhase.EARLY_YEARS, Requirement.FORBIDDEN);
        RuleTester mixed = rule.with(RecordingJustified.RECORDING, byPhase);
        String unknown = "does not say the year group, on which it depends whether the call may be recorded, of";
        mixed.on(lesson().pupils(List.of(dev(), inYear(ella(), null))))
                .isUnproven(unknown)
                .namesPeople(ella());
        mixed.on(lesson().pupils(List.of(inYear(ella(), null)))).isUnproven(unknown);
        mixed.on(justified().pupils(List.of(inYear(dev(), null), inYear(ella(), "R"))))
                .hasFindings(
                        "cannot be shown: " + unknown + ": Dev Patel",
                        "broken: sets recording (who may record) to hosts, expected nobody");
        rule.on(lesson().pupils(List.of(inYear(ella(), null)))).isKept();
    }

    @Test
    void aSchoolMayAskDifferentlyForAKindOfCall() {
        Requirements assemblies =
                Requirements.always(Requirement.FORBIDDEN).with(CallKind.ASSEMBLY, Requirement.OPTIONAL);
        RuleTester tester = rule.with(RecordingJustified.RECORDING, assemblies);
        tester.on(justified().kind(CallKind.ASSEMBLY)).isKept();
        tester.on(justified()).isBreached("sets recording (who may record) to hosts, expected nobody");
    }

    @Test
    void aSchoolMayNameOneRoleThatApprovesOrAll() {
        Call.Builder byTeacher = justified()
                .approvals(List.of(
                        approved(SchoolRole.TEACHER, BEFORE), advised(SchoolRole.DATA_PROTECTION_LEAD, BEFORE)));
        rule.with(RecordingJustified.APPROVER_ROLES, EnumSet.allOf(SchoolRole.class))
                .on(byTeacher)
                .isKept();
        rule.with(RecordingJustified.APPROVER_ROLES, Set.of(SchoolRole.SLT))
                .on(byTeacher)
                .isBreached("may be recorded and has approval on that in the role of teacher, expected SLT");
    }

    @Test
    void whatIsMissingWouldPutItRight() {
        RecordingJustified tried = new RecordingJustified();
        MendTrial.of(tried, lesson().planned(Control.RECORDING, null)).isMendedBy("recording set to nobody");
        MendTrial.of(tried, justified().approvals(List.of()))
                .isMendedBy(
                        "the approval on the recording by Head Teacher",
                        "the advice on the recording by Data Protection lead");
        MendTrial.of(tried, lesson(), asked(tried, "required")).isMendedBy("recording set to hosts");
        MendTrial.of(tried, lesson().planned(Control.RECORDING, null), asked(tried, "required"))
                .isMendedBy("recording set to hosts");
        MendTrial.of(tried, justified(), asked(tried, "forbidden")).isMendedBy("recording set to nobody");
    }

    private static SchoolPolicy asked(RecordingJustified tried, String requirement) {
        return SchoolPolicy.seed()
                .withParameter(
                        PolicyKit.HOST, tried.id(), RecordingJustified.RECORDING, new ParameterValue.Text(requirement));
    }

    @Test
    void theFirstRecordingIsTheOneThatNeededItsApproval() {
        LiveEvent first =
                new LiveEvent(schoolTime("2026-12-01T10:05"), What.RECORDING_STARTED, new PersonId("s-amara"));
        LiveEvent second =
                new LiveEvent(schoolTime("2026-12-01T10:30"), What.RECORDING_STARTED, new PersonId("s-amara"));
        Call.Builder twice = justified().log(log -> log.withEvents(List.of(second, first)));
        atTheEnd.on(twice.approvals(given("2026-12-01T10:05"))).isKept();
        atTheEnd.on(twice.approvals(given("2026-12-01T10:30")))
                .hasFindings(
                        "broken: was recorded and has approval on that of 10:30 on Tuesday 1 December only, expected"
                                + " before",
                        "broken: was recorded and has advice on that of 10:30 on Tuesday 1 December only, expected"
                                + " before");
    }

    @Test
    void withoutPupilsNobodyCanTell() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }
}
