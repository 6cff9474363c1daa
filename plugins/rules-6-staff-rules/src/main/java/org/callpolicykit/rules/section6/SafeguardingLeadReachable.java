package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.DslDuty;
import org.pf4j.Extension;

/**
 * Clause 6(17): staff can reach the safeguarding lead or a deputy for the whole of a call. Duties that follow each other without a gap count
 * together, and whoever is on duty may be in the call.
 */
@Extension
public final class SafeguardingLeadReachable implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(17)"), "The safeguarding lead or a deputy can be reached for the whole call")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.SAFEGUARDING_ROTA)
                .mandatory()
                .remedy(
                        SchoolRole.DSL,
                        "Put the lead or a deputy on duty for the whole call, with a way to reach them.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = (request, findings) -> {
            List<DslDuty> rota = request.school().safeguardingRota();
            if (rota == null) {
                findings.unproven("does not know who of the safeguarding leads is on duty");
                return;
            }
            Call call = request.call();
            Instant covered = coveredUntil(rota, call.start());
            if (covered.isBefore(call.end())) {
                findings.breach(
                        "has no safeguarding lead or deputy on duty from %tR on %<tA %<te %<tB on",
                        request.school().localTimeOf(covered));
            }
        };
        return check.silentWhen(new Condition.Within(new OnDuty())).atAnyTime();
    }

    /** Up to when somebody is on duty without a gap; the moment itself where nobody is on duty then. */
    private static Instant coveredUntil(List<DslDuty> rota, Instant from) {
        Instant covered = from;
        boolean extended = true;
        while (extended) {
            extended = false;
            for (int index = 0; index < rota.size(); index++) {
                DslDuty duty = rota.get(index);
                if (!duty.contact().isBlank()
                        && !duty.from().isAfter(covered)
                        && duty.until().isAfter(covered)) {
                    covered = duty.until();
                    extended = true;
                }
            }
        }
        return covered;
    }
}
