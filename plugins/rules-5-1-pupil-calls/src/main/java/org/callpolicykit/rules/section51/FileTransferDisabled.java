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

/** Clause 5.1(h): file transfer is disabled. */
@Extension
public final class FileTransferDisabled implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.NOBODY, Control.FILE_TRANSFER);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(h)"), "Nobody can send files")
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
                .remedy(SchoolRole.HOST, "Turn file transfer off for the call.");
    }

    @Override
    public Check bind(Settings settings) {
        Who atMost = settings.get(AT_MOST);
        Check setting = new ControlAtMost(Control.FILE_TRANSFER, atMost);
        Check deeds = new DoneOnlyBy(What.FILE_SENT, "a file sent", atMost);
        // What is done in the call is no matter while it is planned.
        return setting.and(deeds).silentOnlyWhen(new Condition.Planned(Control.FILE_TRANSFER, atMost));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.FILE_TRANSFER, settings.get(AT_MOST)));
    }
}
