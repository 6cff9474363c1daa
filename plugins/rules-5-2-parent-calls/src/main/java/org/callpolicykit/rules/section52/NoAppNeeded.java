package org.callpolicykit.rules.section52;

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

/** Clause 5.2(e): parents need no app to join, the web link is enough. They have no school accounts. */
@Extension
public final class NoAppNeeded implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.SCHOOL_ACCOUNTS, Control.WEB_JOIN);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(e)"), "Parents can join by a web link alone")
                .governs(CallKind.WITH_PARENTS, Stage.PLANNING)
                .needs(Fact.PLANNED_CONTROLS)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Let guests join by the web link, without an app or a sign-in.");
    }

    @Override
    public Check bind(Settings settings) {
        return new ControlAtMost(Control.WEB_JOIN, settings.get(AT_MOST));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PARENTS, Control.WEB_JOIN, settings.get(AT_MOST)));
    }
}
