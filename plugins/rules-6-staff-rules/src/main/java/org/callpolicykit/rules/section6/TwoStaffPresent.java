package org.callpolicykit.rules.section6;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 6(3): two members of staff are present for the whole of a call with pupils. */
@Extension
public final class TwoStaffPresent implements PolicyRule {

    static final Parameter<Integer> MINIMUM_STAFF =
            Parameter.integer("minimum-staff", 2, 2, 6).describedAs("members of staff on every call with pupils");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "Two members of staff are on every call with pupils")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.TRAININGS)
                .parameter(MINIMUM_STAFF)
                .parameter(CountedAdults.ADULTS)
                .parameter(CountedAdults.VOLUNTEERS_TRAINED)
                .mandatory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Invite another member of staff for the whole call; see the cover list.");
    }

    @Override
    public Check bind(Settings settings) {
        int minimum = settings.get(MINIMUM_STAFF);
        CountedAdults adults = CountedAdults.of(settings);
        Check check = (request, findings) -> {
            Call call = request.call();
            int invited = adults.in(call, request.school(), request.at());
            if (invited < minimum) {
                // About the call, not about who is there: a waiver for the only pupil of a call has to lift it.
                findings.breach(
                        "has %s of the %d members of staff it needs%s",
                        CountedAdults.number(invited), minimum, adults.inWords(call, request.school(), request.at()));
            }
        };
        return adults.lookAtClock(check).silentOnlyWhen(new Condition.EnoughStaff(adults.withoutMore(), minimum));
    }
}
