package org.callpolicykit.rules.section52;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Clause;
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

/** Clause 5.2(b): calls with parents that are no consultations run on Microsoft Teams. */
@Extension
public final class ParentMeetingPlatform implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM = Parameter.platform("platform", PlatformId.MICROSOFT_TEAMS)
            .describedAs("where staff and parents meet beside consultations");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(b)"), "Other calls with parents run on the platform for parents")
                .governs(Set.of(CallKind.PARENT_MEETING), Stage.PLANNING)
                .needs(Fact.PLATFORM)
                .parameter(PLATFORM)
                .mandatory()
                .remedy(SchoolRole.HOST, "Plan the call on the platform that the school uses with parents.");
    }

    @Override
    public Check bind(Settings settings) {
        return new PlatformIs(settings.get(PLATFORM));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(Set.of(CallKind.PARENT_MEETING), Set.of(settings.get(PLATFORM))));
    }
}
