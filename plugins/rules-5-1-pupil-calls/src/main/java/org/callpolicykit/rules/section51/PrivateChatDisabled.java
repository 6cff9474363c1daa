package org.callpolicykit.rules.section51;

import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
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

/**
 * Clause 5.1(j): private messaging is disabled, so that pupils cannot talk to one another without the school's knowledge. Read by
 * that reason: hosts may still send private messages, pupils may not.
 */
@Extension
public final class PrivateChatDisabled implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.HOSTS, Control.PRIVATE_CHAT);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(j)"), "Pupils cannot send private messages")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.LIVE)
                .needs(
                        Fact.PLANNED_CONTROLS,
                        Fact.CONFIRMED_CONTROLS,
                        Fact.EVENTS,
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.ACCOUNTS)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Turn private messages off for everybody but the hosts.");
    }

    @Override
    public Check bind(Settings settings) {
        Who atMost = settings.get(AT_MOST);
        Check setting = new ControlAtMost(Control.PRIVATE_CHAT, atMost);
        Check deeds = new DoneOnlyBy(What.PRIVATE_MESSAGE, "a private message sent", atMost);
        // What is done in the call is no matter while it is planned.
        return setting.and(deeds).silentOnlyWhen(new Condition.Planned(Control.PRIVATE_CHAT, atMost));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.PRIVATE_CHAT, settings.get(AT_MOST)));
    }
}
