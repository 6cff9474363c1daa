package org.callpolicykit.rules.section6;

import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;

/**
 * Checks who may record a call, as it is planned.
 *
 * @param approved what a recording needs where it needs approval
 */
record RecordingPlanned(RecordingApproved approved) {

    void check(CallRequest request, Requirement asked, Findings findings) {
        Who planned = request.call().planned(Control.RECORDING);
        if (planned == null) {
            findings.unproven("does not say who may record, expected %s", expected(asked))
                    .mendedBy(set(asked == Requirement.REQUIRED ? Who.HOSTS : Who.NOBODY));
        } else if (asked == Requirement.REQUIRED && planned == Who.NOBODY) {
            findings.breach("lets nobody record, expected %s", expected(asked)).mendedBy(set(Who.HOSTS));
        } else if (asked == Requirement.FORBIDDEN && planned != Who.NOBODY) {
            findings.breach("sets recording (who may record) to %s, expected %s", planned.label(), expected(asked))
                    .mendedBy(set(Who.NOBODY));
        } else if (asked == Requirement.WITH_APPROVAL && planned != Who.NOBODY) {
            approved.check("may be recorded", request.at(), request, findings);
        }
    }

    private static String expected(Requirement asked) {
        return switch (asked) {
            case REQUIRED -> "somebody who records it";
            case WITH_APPROVAL -> "nobody without approval";
            case FORBIDDEN, OPTIONAL -> "nobody";
        };
    }

    private static Mend set(Who who) {
        return Mend.with("recording set to " + who.label(), request -> {
            return request.withCall(
                    request.call().toBuilder().planned(Control.RECORDING, who).build());
        });
    }
}
