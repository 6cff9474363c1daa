package org.callpolicykit.rules.section51;

import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
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

/**
 * Clause 5.1(a): parents are told of the sites that pupils use, of what they do there and of the staff they meet, by newsletter,
 * e-mail or telephone.
 */
@Extension
@Allocates("counts back school days")
public final class ParentsToldOfSitesActivityAndStaff implements PolicyRule {

    static final Parameter<LeadTime> NOTICE_LEAD = Parameter.leadTime("notice-lead", new LeadTime.SchoolDays(1))
            .describedAs("how long before the call parents are told");

    static final Parameter<Set<Channel>> CHANNELS = Parameter.choices(
                    "channels", Channel.class, Set.of(Channel.NEWSLETTER, Channel.EMAIL, Channel.TELEPHONE))
            .describedAs("the ways of telling that count");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(a)"), "Parents are told of the sites, the activity and the staff")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.NOTICES, Fact.CALENDAR)
                .parameter(NOTICE_LEAD)
                .parameter(CHANNELS)
                .mandatory()
                .remedy(
                        SchoolRole.TEACHER,
                        "Tell the parents which sites are used, what pupils will do there and which staff they will meet.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.SITES, Topic.ACTIVITY, Topic.STAFF)
                .by(settings.get(CHANNELS))
                .atLeast(settings.get(NOTICE_LEAD));
    }
}
