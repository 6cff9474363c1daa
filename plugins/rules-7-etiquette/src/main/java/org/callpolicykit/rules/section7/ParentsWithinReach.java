package org.callpolicykit.rules.section7;

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

/** Clause 7(b): a parent stays within reach of each pupil for the whole call. */
@Extension
public final class ParentsWithinReach implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(b)"), "A parent is within reach of each pupil for the whole call")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.ATTESTATIONS)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(
                        SchoolRole.HOST,
                        "Ask for the parents when the call starts, and confirm it when the call ends.");
    }

    @Override
    public Check bind(Settings settings) {
        return new Attested(Item.PARENTS_WITHIN_REACH, settings.get(CONFIRM_WITHIN));
    }
}
