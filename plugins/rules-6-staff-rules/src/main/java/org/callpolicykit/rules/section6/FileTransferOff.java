package org.callpolicykit.rules.section6;

import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.ControlAtMost;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6(11): staff turn file transfer off, as the platform confirms and as it shows. */
@Extension
public final class FileTransferOff implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.NOBODY, Control.FILE_TRANSFER);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(11)"), "File transfer is off while the call runs")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.CONFIRMED_CONTROLS, Fact.EVENTS)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Turn file transfer off, and delete what was sent.");
    }

    @Override
    public Check bind(Settings settings) {
        ControlAtMost confirmed = new ControlAtMost(Control.FILE_TRANSFER, settings.get(AT_MOST));
        Check events = FileTransferOff::checkEvents;
        return confirmed.and(
                events.sameUntil(request -> NextMoment.of(request).events().instant()));
    }

    private static void checkEvents(CallRequest request, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("was not watched, so nobody can tell whether files were sent");
            return;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.FILE_SENT && !event.at().isAfter(request.at())) {
                PersonId who = event.who();
                Participant<?> sender = who == null ? null : request.call().participant(who);
                if (sender == null) {
                    findings.breach("has a file in it that was sent by somebody unknown");
                } else {
                    findings.breach(List.of(sender.person()), "has a file in it that was sent by");
                }
            }
        }
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.FILE_TRANSFER, settings.get(AT_MOST)));
    }
}
