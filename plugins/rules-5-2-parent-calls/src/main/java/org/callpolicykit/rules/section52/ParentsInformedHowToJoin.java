package org.callpolicykit.rules.section52;

import java.time.Duration;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
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
import org.callpolicykit.api.school.LeadTime;
import org.pf4j.Extension;

/** Clause 5.2(c): parents are informed of the call by letter or e-mail, with how to join it and the etiquette. */
@Extension
public final class ParentsInformedHowToJoin implements PolicyRule {

    static final Parameter<Set<Channel>> CHANNELS = Parameter.choices(
                    "channels", Channel.class, Set.of(Channel.LETTER, Channel.EMAIL))
            .describedAs("how parents are informed of a call with them");

    static final Parameter<LeadTime> NOTICE_LEAD = Parameter.leadTime("notice-lead", new LeadTime.Exact(Duration.ZERO))
            .describedAs("how long before the call parents are informed");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(c)"), "Parents are told by letter or e-mail how to join and behave")
                .governs(CallKind.WITH_PARENTS, Stage.INVITING)
                .needs(Fact.PARENTS, Fact.NOTICES, Fact.CALENDAR)
                .parameter(CHANNELS)
                .parameter(NOTICE_LEAD)
                .mandatory()
                .remedy(SchoolRole.HOST, "Write to the parents how to join the call, and send them the etiquette.");
    }

    @Override
    public Check bind(Settings settings) {
        return Told.parents(Topic.HOW_TO_JOIN, Topic.ETIQUETTE)
                .by(settings.get(CHANNELS))
                .atLeast(settings.get(NOTICE_LEAD));
    }
}
