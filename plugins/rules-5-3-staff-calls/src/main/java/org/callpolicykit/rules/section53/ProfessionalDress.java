package org.callpolicykit.rules.section53;

import java.time.Duration;
import java.util.Set;
import org.callpolicykit.api.call.Attestation;
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

/** Clause 5.3(c): staff dress professionally for calls between staff. */
@Extension
public final class ProfessionalDress implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.3(c)"), "Staff dress professionally")
                .governs(Set.of(CallKind.STAFF_MEETING), Stage.LIVE)
                .needs(Fact.ATTESTATIONS, Fact.STAFF)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(SchoolRole.HOST, "See that everybody is dressed as for a meeting in school, and confirm it.");
    }

    @Override
    public Check bind(Settings settings) {
        return new Attested(Attestation.Item.PROFESSIONAL_DRESS, settings.get(CONFIRM_WITHIN));
    }
}
