package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
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

/**
 * Clause 5.1(d): pupils get the joining details by Google Classroom five minutes before the start, so that no child is in the call without
 * an adult. Scheduled for that time is enough.
 */
@Extension
public final class JoiningDetailsJustBefore implements PolicyRule {

    static final Parameter<Duration> LEAD = Parameter.duration(
                    "lead", Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(60))
            .describedAs("how long before the start pupils get the joining details at the earliest");

    static final Parameter<Set<Channel>> CHANNELS = Parameter.choices(
                    "channels", Channel.class, Set.of(Channel.GOOGLE_CLASSROOM))
            .describedAs("the ways by which pupils get the joining details");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(d)"), "Joining details go out just before the start")
                .governs(CallKind.WITH_PUPILS, Stage.INVITING)
                .needs(Fact.PUPILS, Fact.NOTICES)
                .parameter(LEAD)
                .parameter(CHANNELS)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Schedule the joining details for just before the start; where they went out earlier, set up a new link.");
    }

    @Override
    public Check bind(Settings settings) {
        return new SentJustBefore(settings.get(CHANNELS), settings.get(LEAD));
    }
}
