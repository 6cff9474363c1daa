package org.callpolicykit.rules.section6;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;

/**
 * Checks that a call with a single pupil was approved before it starts.
 *
 * @param roles who may approve it
 */
record ApprovalOfCall(Set<SchoolRole> roles) {

    private static final Comparator<Approval> FIRST_GIVEN =
            Comparator.comparing(Approval::at).thenComparing(Approval::role).thenComparing(Approval::by);

    void check(CallRequest request, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            findings.unproven("is with a single pupil, and nobody keeps its approvals");
        } else if (!isApproved(request, approvals)) {
            report(request, approvals, findings);
        }
    }

    private boolean isApproved(CallRequest request, List<Approval> approvals) {
        for (int index = 0; index < approvals.size(); index++) {
            Approval approval = approvals.get(index);
            if (approval.kind() == Approval.Kind.INDIVIDUAL_CALL
                    && roles.contains(approval.role())
                    && !approval.at().isAfter(request.call().start())
                    && !approval.at().isAfter(request.at())) {
                return true;
            }
        }
        return false;
    }

    /** Says what is nearest to an approval: one by the right role at the wrong time, or else one by the wrong role. */
    private void report(CallRequest request, List<Approval> approvals, Findings findings) {
        List<Approval> given = approvals.stream()
                .filter(approval -> approval.kind() == Approval.Kind.INDIVIDUAL_CALL)
                .sorted(FIRST_GIVEN)
                .toList();
        Optional<Approval> rightRole = given.stream()
                .filter(approval -> roles.contains(approval.role()))
                .findFirst();
        if (rightRole.isPresent()) {
            reportTime(request, rightRole.get(), findings);
        } else if (given.isEmpty()) {
            findings.breach("is with a single pupil and has no approval, expected one by %s", rolesInWords());
        } else {
            findings.breach(
                    "is with a single pupil and was approved in the role of %s, expected %s",
                    given.get(0).role().label(), rolesInWords());
        }
    }

    private static void reportTime(CallRequest request, Approval approval, Findings findings) {
        LocalDateTime given = request.school().localTimeOf(approval.at());
        if (approval.at().isAfter(request.call().start())) {
            findings.breach(
                    "is with a single pupil and was approved at %tR on %<tA %<te %<tB, expected before it starts",
                    given);
        } else {
            findings.breach(
                    "is with a single pupil and has no approval yet: it is dated %tR on %<tA %<te %<tB, which lies ahead",
                    given);
        }
    }

    private String rolesInWords() {
        return Wording.anyOf(roles.stream().sorted().map(SchoolRole::label).toList());
    }
}
