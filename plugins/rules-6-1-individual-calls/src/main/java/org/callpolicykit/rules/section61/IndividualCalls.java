package org.callpolicykit.rules.section61;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.rule.Check;

/** Which calls section 6.1 speaks of: those with one pupil, whatever they are called, and those that were planned so. */
final class IndividualCalls {

    private IndividualCalls() {}

    /** Returns a check that says nothing of other calls, and says so where nobody can tell. */
    static Check only(Check check) {
        return (request, findings) -> {
            Call call = request.call();
            if (call.pupils().isEmpty()) {
                findings.unproven("has no pupils listed");
            } else if (call.kind() == CallKind.INDIVIDUAL_PUPIL || call.pupils().size() == 1) {
                check.check(request, findings);
            }
        };
    }
}
