package org.callpolicykit.rules.section3;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Told;
import org.pf4j.Extension;

/** Clause 3.3(b): parents are helped to keep the child to the Acceptable Use policy. */
@Extension
public final class ParentsGuidedOnAcceptableUse implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("3.3(b)"),
                        "Parents have guidance on how to help the child keep to the Acceptable Use policy")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.NOTICES)
                .advisory()
                .remedy(SchoolRole.TEACHER, "Send the parents the guidance on acceptable use.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.ACCEPTABLE_USE);
    }
}
