package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.FollowUp;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6(6): a telephone call or a home visit follows where the school deems it necessary. */
@Extension
public final class FollowUpMade implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(6)"), "A telephone call or home visit that is to follow takes place in time")
                .governs(CallKind.WITH_PUPILS, Stage.CLOSING)
                .needs(Fact.CONCERNS)
                .advisory()
                .remedy(SchoolRole.DSL, "Make the telephone call or the visit, and note when.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = (request, findings) -> {
            List<Concern> concerns = request.call().log().concerns();
            if (concerns == null) {
                findings.unproven("does not say whether anything is to follow");
                return;
            }
            for (int index = 0; index < concerns.size(); index++) {
                FollowUp followUp = concerns.get(index).followUp();
                if (followUp != null) {
                    check(request, followUp, findings);
                }
            }
        };
        return check.sameUntil(FollowUpMade::sameUntil);
    }

    private static Instant sameUntil(CallRequest request) {
        List<Concern> concerns = request.call().log().concerns();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; concerns != null && index < concerns.size(); index++) {
            FollowUp followUp = concerns.get(index).followUp();
            next.reached(followUp == null ? null : followUp.doneAt());
        }
        return next.instant();
    }

    private static void check(CallRequest request, FollowUp followUp, Findings findings) {
        Instant doneAt = followUp.doneAt();
        if (doneAt == null || doneAt.isAfter(request.at())) {
            findings.due(
                    followUp.due(),
                    "is to be followed by %s by %tR on %<tA %<te %<tB",
                    followUp.way().label(),
                    request.school().localTimeOf(followUp.due()));
        } else if (doneAt.isAfter(followUp.due())) {
            findings.breach(
                    "was followed by %s at %tR on %<tA %<te %<tB, expected by %tR on %<tA %<te %<tB",
                    followUp.way().label(),
                    request.school().localTimeOf(doneAt),
                    request.school().localTimeOf(followUp.due()));
        }
    }
}
