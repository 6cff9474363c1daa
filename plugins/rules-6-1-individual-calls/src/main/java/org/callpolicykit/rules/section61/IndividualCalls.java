package org.callpolicykit.rules.section61;

import java.time.Instant;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.rule.Check;

/** Which calls section 6.1 speaks of: those with one pupil, whatever they are called, and those that were planned so. */
final class IndividualCalls {

    private IndividualCalls() {}

    /** Returns a check that says nothing of other calls, and says so where nobody can tell. */
    static Check only(Check check) {
        Check only = (request, findings) -> {
            if (request.call().pupils().isEmpty()) {
                findings.unproven("has no pupils listed");
            } else if (areMeant(request.call())) {
                check.check(request, findings);
            }
        };
        return only.silentWhen(new Condition.SeveralPupils())
                .sameUntil(request -> areMeant(request.call()) ? check.sameUntil(request) : Instant.MAX);
    }

    private static boolean areMeant(Call call) {
        return !call.pupils().isEmpty()
                && (call.kind() == CallKind.INDIVIDUAL_PUPIL || call.pupils().size() == 1);
    }
}
