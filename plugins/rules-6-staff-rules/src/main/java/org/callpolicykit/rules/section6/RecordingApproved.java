package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Findings.Report;
import org.callpolicykit.api.rule.check.Told;

/**
 * Checks that a recording was approved, that the Data Protection lead was asked, and that parents and pupils were told before the call.
 *
 * @param approval the approval it needs
 */
record RecordingApproved(ApprovalBy approval) {

    private static final ApprovalBy ADVICE =
            new ApprovalBy(Approval.Kind.RECORDING_ADVICE, EnumSet.of(SchoolRole.DATA_PROTECTION_LEAD));
    private static final Told PARENTS_TOLD = Told.parents(Notice.Topic.RECORDING);
    private static final Told PUPILS_TOLD = PARENTS_TOLD.to(Audience.PUPILS);

    static RecordingApproved by(Set<SchoolRole> roles) {
        return new RecordingApproved(new ApprovalBy(Approval.Kind.RECORDING, roles));
    }

    /**
     * Checks a recording.
     *
     * @param what how the call stands to it: "may be recorded"
     * @param latest the last moment at which an approval or advice counts
     */
    void check(String what, Instant latest, CallRequest request, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            findings.unproven("%s, and nobody keeps its approvals, expected one by %s", what, approval.rolesInWords());
        } else {
            checkGiven(approval, "approval", what, latest, approvals, request, findings);
            checkGiven(ADVICE, "advice", what, latest, approvals, request, findings);
        }
        PARENTS_TOLD.check(request, findings);
        PUPILS_TOLD.check(request, findings);
    }

    private static void checkGiven(
            ApprovalBy needed,
            String thing,
            String what,
            Instant latest,
            List<Approval> approvals,
            CallRequest request,
            Findings findings) {
        if (!needed.isAmong(approvals, latest)) {
            Report report = report(needed, thing, what, approvals, request, findings);
            if (!request.at().isAfter(latest)) {
                report.mendedBy(needed.mend("the " + thing + " on the recording by " + needed.rolesInWords()));
            }
        }
    }

    private static Report report(
            ApprovalBy needed,
            String thing,
            String what,
            List<Approval> approvals,
            CallRequest request,
            Findings findings) {
        Approval nearest = needed.nearest(approvals).orElse(null);
        if (nearest == null) {
            return findings.breach("%s and has no %s on that, expected one by %s", what, thing, needed.rolesInWords());
        }
        if (!needed.roles().contains(nearest.role())) {
            return findings.breach(
                    "%s and has %s on that in the role of %s, expected %s",
                    what, thing, nearest.role().label(), needed.rolesInWords());
        }
        return findings.breach(
                "%s and has %s on that of %tR on %<tA %<te %<tB only, expected before",
                what, thing, request.school().localTimeOf(nearest.at()));
    }
}
