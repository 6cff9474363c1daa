package org.callpolicykit.rules.section6;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Attested;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6(5): the wellbeing and safety of pupils are watched over, and what is noticed is acted on. */
@Extension
public final class WellbeingMonitored implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(5)"), "Pupils' wellbeing is watched over, and what is noticed is acted on")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE, Stage.CLOSING)
                .needs(Fact.STAFF, Fact.ATTESTATIONS, Fact.CONCERNS)
                .parameter(CONFIRM_WITHIN)
                .mandatory()
                .remedy(SchoolRole.HOST, "Confirm it when the call ends, and pass on or follow up what you noticed.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration within = settings.get(CONFIRM_WITHIN);
        Attested confirmed = new Attested(Item.WELLBEING_MONITORED, within);
        Check acted = (request, findings) -> {
            List<Concern> concerns = request.call().log().concerns();
            if (concerns == null) {
                findings.unproven("does not say whether there was a concern about a child");
            } else {
                checkActions(request, concerns, within, findings);
            }
        };
        return confirmed.and(acted.sameUntil(WellbeingMonitored::sameUntil));
    }

    private static Instant sameUntil(CallRequest request) {
        List<Concern> concerns = request.call().log().concerns();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; concerns != null && index < concerns.size(); index++) {
            next.reached(concerns.get(index).raisedAt());
        }
        return next.instant();
    }

    private static void checkActions(CallRequest request, List<Concern> concerns, Duration within, Findings findings) {
        for (int index = 0; index < concerns.size(); index++) {
            Concern concern = concerns.get(index);
            boolean known = concern.kind() == Concern.Kind.CHILD_WELFARE
                    && !concern.raisedAt().isAfter(request.at());
            if (known && concern.referral() == null && concern.followUp() == null) {
                Instant deadline = request.call().end().plus(within);
                findings.due(
                        deadline,
                        "has a concern about a child on record on which nobody acted, expected by %tR on %<tA %<te %<tB",
                        request.school().localTimeOf(deadline));
            }
        }
    }
}
