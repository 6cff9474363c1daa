package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Wording;

/**
 * An approval that a call needs.
 *
 * @param kind what has to be approved
 * @param roles who may approve it
 */
record ApprovalBy(Approval.Kind kind, Set<SchoolRole> roles) {

    private static final Comparator<Approval> FIRST_GIVEN =
            Comparator.comparing(Approval::at).thenComparing(Approval::role).thenComparing(Approval::by);

    /** Returns whether it was given, up to a moment. */
    boolean isAmong(List<Approval> approvals, Instant latest) {
        for (int index = 0; index < approvals.size(); index++) {
            Approval approval = approvals.get(index);
            if (approval.kind() == kind
                    && roles.contains(approval.role())
                    && !approval.at().isAfter(latest)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is nearest to it: the first one in the right role, or else the first one; empty when there is none of the kind. */
    Optional<Approval> nearest(List<Approval> approvals) {
        List<Approval> given = approvals.stream()
                .filter(approval -> approval.kind() == kind)
                .sorted(FIRST_GIVEN)
                .toList();
        return given.stream()
                .filter(approval -> roles.contains(approval.role()))
                .findFirst()
                .or(() -> given.stream().findFirst());
    }

    String rolesInWords() {
        return Wording.anyOf(roles.stream().sorted().map(SchoolRole::label).toList());
    }

    /** Returns the approval, given at the time of the request, as what is missing. */
    Mend mend(String words) {
        return Mend.with(words, request -> request.withCall(approved(request)));
    }

    private Call approved(CallRequest request) {
        Call call = request.call();
        SchoolRole role = roles.stream().sorted().findFirst().orElseThrow();
        List<Approval> known = call.approvals();
        List<Approval> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(new Approval(kind, new PersonId(role.label()), role, request.at(), "as proposed"));
        return call.toBuilder().approvals(all).build();
    }
}
