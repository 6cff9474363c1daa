package org.callpolicykit.rules.section51;

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

/** Clause 5.1(e): everybody but staff waits in a waiting room until they are recognised; this is the plan for it. */
@Extension
public final class WaitingRoomPlanned implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.STAFF, Control.WAITING_ROOM);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(e)"), "Everybody waits in a waiting room until they are recognised")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PLANNED_CONTROLS)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Plan the call with a waiting room for everybody but staff.");
    }

    @Override
    public Check bind(Settings settings) {
        return new ControlAtMost(Control.WAITING_ROOM, settings.get(AT_MOST));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.WAITING_ROOM, settings.get(AT_MOST)));
    }
}
