package org.callpolicykit.rules.section3;

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

/** Clause 3.3(d): parents can tell the school of feedback and concerns. */
@Extension
public final class FeedbackContactGiven implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.3(d)"), "Parents are told where feedback and concerns go")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.PARENTS, Fact.NOTICES)
                .advisory()
                .remedy(SchoolRole.TEACHER, "Tell the parents where feedback and concerns go.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.FEEDBACK_CONTACT);
    }
}
