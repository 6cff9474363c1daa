package org.callpolicykit.rules.section6;

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

/** Clause 6(7): children are reminded how to report and where to get help. */
@Extension
public final class ReportingRoutesGiven implements PolicyRule {

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(7)"), "Pupils are reminded how to report and where to get help")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.ATTESTATIONS)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(SchoolRole.HOST, "Remind the pupils whom they can tell, and confirm it when the call ends.");
    }

    @Override
    public Check bind(Settings settings) {
        return new Attested(Item.REPORTING_ROUTES_GIVEN, settings.get(CONFIRM_WITHIN));
    }
}
