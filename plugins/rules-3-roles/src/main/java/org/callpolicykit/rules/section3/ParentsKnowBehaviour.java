package org.callpolicykit.rules.section3;

import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Told;
import org.pf4j.Extension;

/** Clause 3.3(c): parents know the behaviour that the school expects in video calls. */
@Extension
public final class ParentsKnowBehaviour implements PolicyRule {

    static final Parameter<Boolean> REQUIRE_ACKNOWLEDGEMENT = Parameter.flag("require-acknowledgement", false)
            .describedAs("whether parents have to confirm that they read it");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.3(c)"), "Parents know the behaviour that is expected")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.PARENTS, Fact.NOTICES)
                .parameter(REQUIRE_ACKNOWLEDGEMENT)
                .mandatory()
                .remedy(
                        SchoolRole.TEACHER,
                        "Send the parents the etiquette, and ask them to confirm it where the school wants that.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.ETIQUETTE).acknowledged(settings.get(REQUIRE_ACKNOWLEDGEMENT));
    }
}
