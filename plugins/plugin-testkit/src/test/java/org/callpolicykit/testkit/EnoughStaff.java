package org.callpolicykit.testkit;

import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;

/** A rule that says each thing a rule can say, to try the tester on. */
public final class EnoughStaff implements PolicyRule {

    static final Parameter<Integer> MINIMUM_STAFF = Parameter.integer("minimum-staff", 2, 2, 6);
    static final Parameter<Set<Channel>> CHANNELS =
            Parameter.choices("channels", Channel.class, Set.of(Channel.EMAIL, Channel.LETTER));

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "Enough staff are on every call with pupils")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .parameter(MINIMUM_STAFF)
                .parameter(CHANNELS)
                .mandatory()
                .remedy(SchoolRole.HOST, "Invite somebody.");
    }

    @Override
    public Check bind(Settings settings) {
        int minimum = settings.get(MINIMUM_STAFF);
        Set<Channel> channels = settings.get(CHANNELS);
        return (request, findings) -> {
            Call call = request.call();
            if (call.staffCount() < minimum) {
                findings.breach("has %d of %d staff", call.staffCount(), minimum);
            }
            if (call.purpose() == null) {
                findings.unproven("has no purpose on file");
            }
            if (call.notices() != null
                    && call.notices().stream().noneMatch(notice -> channels.contains(notice.channel()))) {
                findings.due(
                        call.start(),
                        call.pupils().stream().map(pupil -> pupil.person()).toList(),
                        "has told nobody at home of");
            }
        };
    }
}
