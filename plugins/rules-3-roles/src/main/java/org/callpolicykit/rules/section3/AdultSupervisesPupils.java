package org.callpolicykit.rules.section3;

import java.time.Duration;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Attested;
import org.pf4j.Extension;

/** Clause 3.3(a): parents supervise their child during calls; the host sees or asks whether an adult is there. */
@Extension
public final class AdultSupervisesPupils implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.3(a)"), "An adult supervises each pupil at home")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.ATTESTATIONS)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(SchoolRole.HOST, "Ask each pupil for the adult at home, and confirm it when the call ends.");
    }

    @Override
    public Check bind(Settings settings) {
        return new Attested(Item.ADULT_SUPERVISES_EACH_PUPIL, settings.get(CONFIRM_WITHIN));
    }
}
