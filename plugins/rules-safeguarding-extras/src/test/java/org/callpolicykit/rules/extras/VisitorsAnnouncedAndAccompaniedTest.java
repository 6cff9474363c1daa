package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.extras.Happened.joined;
import static org.callpolicykit.rules.extras.Happened.left;
import static org.callpolicykit.rules.extras.Happened.log;
import static org.callpolicykit.rules.extras.Happened.nobodyWatched;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(4) Visitors are approved, announced to parents and never without staff")
class VisitorsAnnouncedAndAccompaniedTest {

    private static final String NOT_APPROVED =
            "has no approval by Head Teacher, SLT, DSL or deputy DSL, given before it starts, of a visit by";

    private final RuleTester rule = RuleTester.of(new VisitorsAnnouncedAndAccompanied());
    private final RuleTester live = rule.asking(Action.CLOSE);

    private static Approval approved(Approval.Kind kind, SchoolRole role, String at) {
        return new Approval(kind, carys().id(), role, schoolTime(at), "reads from the new book");
    }

    private static Call.Builder visit() {
        return lesson().visitors(List.of(tom()))
                .approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.SLT, "2026-11-26T12:00")));
    }

    private static Call.Builder visitWhere(LiveEvent... events) {
        return visit().log(log(events));
    }

    @Test
    @Passes
    void aVisitorWhomTheSltApprovedAndParentsKnowOfIsWelcome() {
        rule.on(visit()).isKept();
        live.on(visitWhere(
                        joined("09:50", amara()), joined("10:00", tom()), left("10:30", tom()), left("10:45", amara())))
                .isKept();
    }

    @Test
    @Fails
    void aVisitorWhomNobodyApprovedIsNot() {
        rule.on(visit().approvals(List.of())).isBreached(NOT_APPROVED).namesPeople(tom());
    }

    @Test
    void anApprovalOfSomethingElseOrInAnotherRoleDoesNotCount() {
        rule.on(visit().approvals(List.of(approved(Approval.Kind.CAMERA, SchoolRole.SLT, "2026-11-26T12:00"))))
                .isBreached(NOT_APPROVED);
        rule.on(visit().approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.TEACHER, "2026-11-26T12:00"))))
                .isBreached(NOT_APPROVED);
    }

    @Test
    @Boundary
    void anApprovalCountsOnceItIsGivenAndNotAfterTheStart() {
        Call.Builder atNine =
                visit().approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.DSL, "2026-11-30T09:00")));
        rule.on(atNine).isKept();
        rule.at(schoolTime("2026-11-30T08:59"))
                .on(atNine)
                .isBreached(NOT_APPROVED)
                .namesPeople(tom());
        RuleTester afterwards = rule.at(schoolTime("2026-12-01T10:02"));
        afterwards
                .on(visit().approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.DSL, "2026-12-01T10:00"))))
                .isKept();
        afterwards
                .on(visit().approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.DSL, "2026-12-01T10:01"))))
                .isBreached(NOT_APPROVED);
    }

    @Test
    void parentsAreToldOfVisitorsBeforeTheCallStarts() {
        rule.on(visit().notices(List.of(notice(Channel.EMAIL, "2026-11-26T15:00", Set.of(Topic.STAFF)))))
                .isDueBy(
                        schoolTime("2026-12-01T10:00"),
                        "has no notice giving the visitors, sent by any channel no later than 10:00 on Tuesday 1 December,"
                                + " to the parents of")
                .namesPeople(dev(), ella(), finn());
    }

    @Test
    void withoutNoticesApprovalsOrPupilsNobodyCanTell() {
        rule.on(visit().notices(null)).isUnproven("has no record of what parents were told, expected the visitors");
        rule.on(visit().approvals(null))
                .isUnproven("has no record of approvals, and is to be visited by")
                .namesPeople(tom());
        rule.on(visit().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void aVisitorWithoutStaffIsBroken() {
        live.on(visitWhere(joined("09:50", amara()), joined("10:00", tom()), left("10:30", amara())))
                .isBreached(
                        "had 0 of the 1 members of staff it needs beside a visitor from 10:30 on Tuesday 1 December")
                .namesPeople();
    }

    @Test
    @Boundary
    void aVisitorMayComeInTheMomentAtWhichStaffDo() {
        live.on(visitWhere(joined("10:00", tom()), joined("10:00", amara()))).isKept();
        live.on(visitWhere(joined("10:00", tom()), joined("10:00:01", amara())))
                .isBreached(
                        "had 0 of the 1 members of staff it needs beside a visitor from 10:00 on Tuesday 1 December");
    }

    @Test
    void pupilsAndStaffOfNoPartInTheCallAreNoCompany() {
        live.on(visitWhere(joined("09:58", dev()), joined("09:58", carys()), joined("10:00", tom())))
                .isBreached(
                        "had 0 of the 1 members of staff it needs beside a visitor from 10:00 on Tuesday 1 December");
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        live.at(schoolTime("2026-12-01T10:29"))
                .on(visitWhere(joined("09:50", amara()), joined("10:00", tom()), left("10:30", amara())))
                .isKept();
    }

    @Test
    void aVisitThatNobodyWatchedCannotBeShown() {
        live.on(visit().log(nobodyWatched()))
                .isUnproven("has no record of who joined and left, and was to be visited by")
                .namesPeople(tom());
    }

    @Test
    void planningLooksAtWhatIsPlannedAndTheCallAtWhatHappened() {
        rule.on(visit().log(nobodyWatched())).isKept();
        live.on(visitWhere(joined("09:50", amara()), joined("10:00", tom())).approvals(null))
                .isKept();
    }

    @Test
    void callsWithoutVisitorsAreKept() {
        rule.on(lesson().approvals(null).notices(null)).isKept();
        live.on(lesson().log(nobodyWatched())).isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForFourCompanionsButNotForNoneOrFive() {
        rule.with(VisitorsAnnouncedAndAccompanied.COMPANIONS, 1)
                .asking(Action.CLOSE)
                .on(visitWhere(joined("09:50", amara()), joined("10:00", tom())))
                .isKept();
        rule.with(VisitorsAnnouncedAndAccompanied.COMPANIONS, 4)
                .asking(Action.CLOSE)
                .on(visitWhere(joined("09:50", amara()), joined("09:50", ben()), joined("10:00", tom())))
                .isBreached(
                        "had 2 of the 4 members of staff it needs beside a visitor from 10:00 on Tuesday 1 December");
        for (int outside : List.of(0, 5)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(VisitorsAnnouncedAndAccompanied.COMPANIONS, outside));
        }
    }

    @Test
    void aSchoolMayLetAnybodyApproveButNotNobody() {
        rule.with(VisitorsAnnouncedAndAccompanied.APPROVER_ROLES, EnumSet.allOf(SchoolRole.class))
                .on(visit().approvals(List.of(approved(Approval.Kind.VISITOR, SchoolRole.TEACHER, "2026-11-26T12:00"))))
                .isKept();
        rule.with(VisitorsAnnouncedAndAccompanied.APPROVER_ROLES, Set.of(SchoolRole.HEAD_TEACHER))
                .on(visit())
                .isBreached("has no approval by Head Teacher, given before it starts, of a visit by");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(VisitorsAnnouncedAndAccompanied.APPROVER_ROLES, Set.of()));
    }
}
