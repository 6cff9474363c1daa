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
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.ControlAtMost;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/**
 * Clause 5.1(k): microphones and video are off on entry, as the platform confirms it. It is asked when anybody but staff arrives: staff come
 * first, and may have to set it.
 */
@Extension
public final class MutedOnEntry implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.STAFF, Control.MUTE_ON_ENTRY);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(k)"), "Pupils enter with microphone and video off")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(Fact.CONFIRMED_CONTROLS, Fact.ARRIVAL_PERSON, Fact.STAFF)
                .parameter(AT_MOST)
                .mandatory()
                .remedy(SchoolRole.HOST, "Set the call so that everybody but staff enters muted and without video.");
    }

    @Override
    public Check bind(Settings settings) {
        Who atMost = settings.get(AT_MOST);
        Check check = (request, findings) -> {
            if (!Arriver.isStaff(request)) {
                check(request.call().confirmed(Control.MUTE_ON_ENTRY), atMost, findings);
            }
        };
        return check.atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.MUTE_ON_ENTRY, settings.get(AT_MOST)));
    }

    private static void check(@Nullable Who confirmed, Who atMost, Findings findings) {
        if (confirmed == null) {
            findings.unproven(
                    "was not read back from the platform, which leaves open who %s (%s), expected %s",
                    Control.MUTE_ON_ENTRY.question(), Control.MUTE_ON_ENTRY.label(), expected(atMost));
        } else if (!confirmed.isAtLeastAsStrictAs(atMost)) {
            findings.breach(
                    "runs with %s (who %s) set to %s, expected %s",
                    Control.MUTE_ON_ENTRY.label(),
                    Control.MUTE_ON_ENTRY.question(),
                    confirmed.label(),
                    expected(atMost));
        }
    }

    private static String expected(Who atMost) {
        return atMost == Who.NOBODY ? atMost.label() : atMost.label() + " or stricter";
    }
}
