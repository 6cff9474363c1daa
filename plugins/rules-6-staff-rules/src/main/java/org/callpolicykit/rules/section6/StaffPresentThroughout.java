package org.callpolicykit.rules.section6;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 6(3), as it happens: the members of staff are there before the first pupil comes in, and until the last one has gone. */
@Extension
@Allocates("follows who is in the call")
public final class StaffPresentThroughout implements PolicyRule {

    static final Parameter<Integer> MINIMUM_STAFF = Parameter.integer("minimum-staff", 2, 2, 6)
            .describedAs("members of staff who are there as long as pupils are");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "The members of staff a call needs are there throughout")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.TRAININGS, Fact.EVENTS, Fact.ARRIVAL_PERSON)
                .parameter(MINIMUM_STAFF)
                .parameter(CountedAdults.ADULTS)
                .parameter(CountedAdults.VOLUNTEERS_TRAINED)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Let nobody in, or pause the call, until the other member of staff is there again.");
    }

    @Override
    public Check bind(Settings settings) {
        return new StaffPresence(settings.get(MINIMUM_STAFF), CountedAdults.of(settings));
    }
}
