package org.callpolicykit.rules.section6;

import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
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
import org.callpolicykit.api.rule.check.ControlAtMost;
import org.pf4j.Extension;

/** Clause 6(10): the names under which children appear are locked. */
@Extension
public final class NamesLocked implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.HOSTS, Control.RENAME);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(10)"), "Pupils cannot change the names they appear under")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.CONFIRMED_CONTROLS)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Lock the names for everybody but the hosts.");
    }

    @Override
    public Check bind(Settings settings) {
        return new ControlAtMost(Control.RENAME, settings.get(AT_MOST));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.RENAME, settings.get(AT_MOST)));
    }
}
