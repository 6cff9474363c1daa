package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Findings.Report;

/**
 * Checks that a call with a single pupil was approved before it starts.
 *
 * @param approval the approval it needs
 */
record ApprovalOfCall(ApprovalBy approval) {

    static ApprovalOfCall by(Set<SchoolRole> roles) {
        return new ApprovalOfCall(new ApprovalBy(Approval.Kind.INDIVIDUAL_CALL, roles));
    }

    void check(CallRequest request, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        Instant start = request.call().start();
        if (approvals != null && approval.isAmong(approvals, request.at().isBefore(start) ? request.at() : start)) {
            return;
        }
        Report report = approvals == null
                ? findings.unproven("is with a single pupil, and nobody keeps its approvals")
                : breach(request, approvals, findings);
        if (!request.at().isAfter(start)) {
            report.mendedBy(approval.mend("an approval of the individual call by " + approval.rolesInWords()));
        }
    }

    /** Says what is nearest to an approval: one by the right role at the wrong time, or else one by the wrong role. */
    private Report breach(CallRequest request, List<Approval> approvals, Findings findings) {
        Approval nearest = approval.nearest(approvals).orElse(null);
        if (nearest == null) {
            return findings.breach(
                    "is with a single pupil and has no approval, expected one by %s", approval.rolesInWords());
        }
        if (!approval.roles().contains(nearest.role())) {
            return findings.breach(
                    "is with a single pupil and was approved in the role of %s, expected %s",
                    nearest.role().label(), approval.rolesInWords());
        }
        return findings.breach(
                nearest.at().isAfter(request.call().start())
                        ? "is with a single pupil and was approved at %tR on %<tA %<te %<tB, expected before it starts"
                        : "is with a single pupil and has no approval yet: it is dated %tR on %<tA %<te %<tB, which lies ahead",
                request.school().localTimeOf(nearest.at()));
    }
}
