package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;

/**
 * Checks that a call is planned on one platform.
 *
 * @param expected the platform
 */
record PlatformIs(PlatformId expected) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        PlatformId planned = request.call().platform();
        if (planned == null) {
            findings.unproven("has no platform on file, expected %s", expected).mendedBy(planning());
        } else if (!planned.equals(expected)) {
            findings.breach("is planned on %s, expected %s", planned, expected).mendedBy(planning());
        }
    }

    @Override
    public List<Condition> silentWhen() {
        return List.of(new Condition.OnPlatform(expected));
    }

    @Override
    public boolean isSilentOnlyThen() {
        return true;
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }

    private Mend planning() {
        return Mend.with(
                "the platform " + expected,
                request -> request.withCall(
                        request.call().toBuilder().platform(expected).build()));
    }
}
