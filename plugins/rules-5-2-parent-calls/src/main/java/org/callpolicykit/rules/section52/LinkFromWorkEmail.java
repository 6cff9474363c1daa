package org.callpolicykit.rules.section52;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
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

/** Clause 5.2(d): a member of staff in the call sends the parents the link, from their work e-mail address. */
@Extension
public final class LinkFromWorkEmail implements PolicyRule {

    static final Parameter<List<String>> WORK_DOMAINS = Parameter.texts("work-domains", List.of())
            .describedAs(
                    "what work addresses end in after the @; where none is named, what the MIS calls the school's");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(d)"), "Staff send the link from their work e-mail")
                .governs(Set.of(CallKind.PARENT_MEETING), Stage.INVITING)
                .needs(Fact.PARENTS, Fact.STAFF, Fact.NOTICES, Fact.NOTICE_SENDERS)
                .parameter(WORK_DOMAINS)
                .mandatory()
                .remedy(SchoolRole.HOST, "Send the parents the link to join from your work e-mail address.");
    }

    @Override
    public Check bind(Settings settings) {
        return new LinkSent(settings.get(WORK_DOMAINS));
    }
}
