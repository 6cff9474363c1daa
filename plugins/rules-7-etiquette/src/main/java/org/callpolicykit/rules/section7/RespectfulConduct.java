package org.callpolicykit.rules.section7;

import java.time.Duration;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Concern;
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

/** Clause 7(a): everybody is respectful, and nobody uses unsuitable language or actions. */
@Extension
public final class RespectfulConduct implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(a)"), "Everybody is respectful in word and deed")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.NOTICES, Fact.ATTESTATIONS, Fact.CONCERNS)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(
                        SchoolRole.HOST,
                        "Remind everybody of the etiquette, and confirm how it was when the call ends.");
    }

    @Override
    public Check bind(Settings settings) {
        return Etiquette.lookedAfter(
                new Attested(Item.RESPECTFUL_CONDUCT, settings.get(CONFIRM_WITHIN)), Concern.Kind.CONDUCT);
    }
}
