package org.callpolicykit.rules.section61;

import java.time.Instant;
import java.util.Optional;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.school.LeadTime;
import org.pf4j.Extension;

/** Clause 6.1(2): time and day of an individual call are arranged beforehand. */
@Extension
@Allocates("counts back school days")
public final class IndividualCallPrearranged implements PolicyRule {

    static final Parameter<LeadTime> ARRANGED_BEFORE = Parameter.leadTime("arranged-before", new LeadTime.SchoolDays(1))
            .describedAs("how long before the call it is arranged");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6.1(2)"), "Time and day of an individual call are arranged beforehand")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.ARRANGED_AT, Fact.CALENDAR)
                .parameter(ARRANGED_BEFORE)
                .mandatory()
                .remedy(SchoolRole.TEACHER, "Agree another time with the family, early enough.");
    }

    @Override
    public Check bind(Settings settings) {
        LeadTime lead = settings.get(ARRANGED_BEFORE);
        Check check = (request, findings) -> check(request, lead, findings);
        return IndividualCalls.only(check.sameUntil(request ->
                NextMoment.of(request).reached(request.call().arrangedAt()).instant()));
    }

    private static void check(CallRequest request, LeadTime lead, Findings findings) {
        Instant arrangedAt = request.call().arrangedAt();
        Optional<Instant> latest = lead.deadlineBefore(request.call().start(), request.school());
        if (arrangedAt == null) {
            findings.unproven("does not say when it was arranged, expected %s before", lead);
        } else if (latest.isEmpty()) {
            findings.unproven("needs a school calendar that reaches back %s before it", lead);
        } else if (arrangedAt.isAfter(latest.get()) || arrangedAt.isAfter(request.at())) {
            findings.breach(
                    "was arranged at %tR on %<tA %<te %<tB, expected no later than %tR on %<tA %<te %<tB",
                    request.school().localTimeOf(arrangedAt), request.school().localTimeOf(latest.get()));
        }
    }
}
