package org.callpolicykit.rules.section7;

import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 7(j): nobody puts anything of the call on social media. The etiquette says so, and it was given. */
@Extension
public final class NoContentOnSocialMedia implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(j)"), "Families know that nothing of the call goes on social media")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.PARENTS, Fact.NOTICES)
                .advisory()
                .remedy(SchoolRole.TEACHER, "Send the families the etiquette.");
    }

    @Override
    public Check bind(Settings settings) {
        return Etiquette.given();
    }
}
