package org.callpolicykit.rules.extras;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(3) Nobody approves a call that they asked for or host")
class NobodyApprovesTheirOwnRequestTest {

    private final RuleTester rule = RuleTester.of(new NobodyApprovesTheirOwnRequest());

    private static Approval approved(Approval.Kind kind, Participant<?> by, String at) {
        return new Approval(kind, by.id(), SchoolRole.SLT, schoolTime(at), "agreed");
    }

    private static Approval approvedBy(Participant<?> by) {
        return approved(Approval.Kind.INDIVIDUAL_CALL, by, "2026-11-26T12:00");
    }

    private static Call.Builder callAskedForByBenAndHostedByAmara(Approval... approvals) {
        return individualCall().requestedBy(ben().id()).host(amara().id()).approvals(List.of(approvals));
    }

    @Test
    @Passes
    void somebodyElseApproves() {
        rule.on(individualCall()).isKept();
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(carys()))).isKept();
    }

    @Test
    @Fails
    void whoeverAskedForTheCallDoesNotApproveIt() {
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(ben())))
                .isBreached(
                        "has the approval of the individual call from the person who asked for it, expected somebody"
                                + " else")
                .namesPeople();
    }

    @Test
    void whoeverHostsTheCallDoesNotApproveIt() {
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(amara())))
                .isBreached(
                        "has the approval of the individual call from the person who hosts it, expected somebody else");
    }

    @Test
    void oneWhoAsksAndHostsIsToldOfOnce() {
        rule.on(individualCall().approvals(List.of(approvedBy(amara()))))
                .isBreached(
                        "has the approval of the individual call from the person who asked for it, expected somebody"
                                + " else");
    }

    @Test
    void everythingThatWasApprovedLikeThatIsToldOfTogetherWhateverTheOrder() {
        Approval recording = approved(Approval.Kind.RECORDING, ben(), "2026-11-26T12:00");
        Approval again = approved(Approval.Kind.RECORDING, ben(), "2026-11-27T12:00");
        String both =
                "broken: has the approval of the individual call and the recording from the person who asked for it,"
                        + " expected somebody else";
        String host =
                "broken: has the approval of the individual call from the person who hosts it, expected somebody else";
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(amara()), approvedBy(ben()), recording, again))
                .hasFindings(both, host);
        rule.on(callAskedForByBenAndHostedByAmara(again, recording, approvedBy(ben()), approvedBy(amara())))
                .hasFindings(both, host);
    }

    @Test
    void anotherApprovalDoesNotMakeUpForOnesOwn() {
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(carys()), approvedBy(ben())))
                .isBreached(
                        "has the approval of the individual call from the person who asked for it, expected somebody"
                                + " else");
    }

    @Test
    @Boundary
    void anApprovalCountsFromTheMomentAtWhichItIsGiven() {
        Approval own = approved(Approval.Kind.INDIVIDUAL_CALL, ben(), "2026-11-30T09:01");
        rule.on(callAskedForByBenAndHostedByAmara(own)).isKept();
        rule.at(schoolTime("2026-11-30T09:01"))
                .on(callAskedForByBenAndHostedByAmara(own))
                .isBreached(
                        "has the approval of the individual call from the person who asked for it, expected somebody"
                                + " else");
        rule.on(callAskedForByBenAndHostedByAmara(approvedBy(carys()), own)).isKept();
    }

    @Test
    void anApprovalOfACallThatNobodyKnowsWhoAskedForCannotBeShown() {
        rule.on(individualCall().requestedBy(null)).isUnproven("has an approval and does not say who asked for it");
        rule.on(individualCall().requestedBy(null).approvals(List.of(approvedBy(amara()))))
                .hasFindings(
                        "cannot be shown: has an approval and does not say who asked for it",
                        "broken: has the approval of the individual call from the person who hosts it, expected somebody"
                                + " else");
    }

    @Test
    void anApprovalOfACallThatNobodyKnowsTheHostOfCannotBeShown() {
        rule.on(individualCall().host(null)).isUnproven("has an approval and does not say who hosts it");
    }

    @Test
    void approvalsThatNobodyKeepsCannotBeShown() {
        rule.on(lesson().approvals(null)).isUnproven("has no record of who approved it");
    }

    @Test
    void aCallWithoutApprovalsNeedsNobodyElse() {
        rule.on(lesson().approvals(List.of()).requestedBy(null).host(null)).isKept();
    }

    @Test
    void callsOfEveryKindAreGoverned() {
        rule.on(staffMeeting().approvals(List.of(approvedBy(amara()))))
                .isBreached(
                        "has the approval of the individual call from the person who asked for it, expected somebody"
                                + " else");
    }
}
