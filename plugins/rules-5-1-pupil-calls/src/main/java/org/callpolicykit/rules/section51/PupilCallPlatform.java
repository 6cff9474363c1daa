package org.callpolicykit.rules.section51;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 5.1(b): calls between staff and pupils run on Google Meet. */
@Extension
public final class PupilCallPlatform implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM =
            Parameter.platform("platform", PlatformId.GOOGLE_MEET).describedAs("where staff and pupils meet");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(b)"), "Calls with pupils run on the platform for pupils")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PLATFORM)
                .parameter(PLATFORM)
                .mandatory()
                .remedy(SchoolRole.HOST, "Plan the call on the platform that the school uses with pupils.");
    }

    @Override
    public Check bind(Settings settings) {
        PlatformId expected = settings.get(PLATFORM);
        Mend onExpected = Mend.with(
                "the platform " + expected,
                request -> request.withCall(
                        request.call().toBuilder().platform(expected).build()));
        Check check = (request, findings) -> {
            PlatformId planned = request.call().platform();
            if (planned == null) {
                findings.unproven("has no platform on file, expected %s", expected)
                        .mendedBy(onExpected);
            } else if (!planned.equals(expected)) {
                findings.breach("is planned on %s, expected %s", planned, expected)
                        .mendedBy(onExpected);
            }
        };
        return check.silentOnlyWhen(new Condition.OnPlatform(expected)).atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(CallKind.WITH_PUPILS, Set.of(settings.get(PLATFORM))));
    }
}
