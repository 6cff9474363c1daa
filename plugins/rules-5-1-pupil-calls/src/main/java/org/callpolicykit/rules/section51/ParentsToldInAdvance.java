package org.callpolicykit.rules.section51;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice.Topic;
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
import org.callpolicykit.api.rule.check.Told;
import org.callpolicykit.api.school.LeadTime;
import org.pf4j.Extension;

/** Clause 5.1(c): teachers notify parents of a call in advance, by whatever channel, and give them the etiquette. */
@Extension
@Allocates("counts back school days")
public final class ParentsToldInAdvance implements PolicyRule {

    static final Parameter<LeadTime> NOTICE_LEAD = Parameter.leadTime("notice-lead", new LeadTime.SchoolDays(1))
            .describedAs("how long before the call parents are told");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(c)"), "Parents are told of the call in advance, with the etiquette")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.NOTICES, Fact.CALENDAR)
                .parameter(NOTICE_LEAD)
                .mandatory()
                .remedy(SchoolRole.TEACHER, "Tell the parents of the call and send them the etiquette.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.ETIQUETTE).atLeast(settings.get(NOTICE_LEAD));
    }
}
