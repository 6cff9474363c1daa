package org.callpolicykit.core;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;

/** A rule put together by a test. */
record MadeRule(RuleId id, RuleSpec spec, Check check, List<Demand> demands) implements PolicyRule {

    /** A mandatory rule about every kind of call. */
    static MadeRule of(String id, Stage stage, Check check) {
        return of(id, CallKind.ALL, stage, Level.MANDATORY, check);
    }

    static MadeRule of(String id, Set<CallKind> kinds, Stage stage, Level level, Check check) {
        return new MadeRule(new RuleId(id), spec(kinds, stage, level), check, List.of());
    }

    static RuleSpec spec(Set<CallKind> kinds, Stage stage, Level level) {
        RuleSpec.Builder spec =
                RuleSpec.of(Clause.of("6(3)"), "Something is kept").governs(kinds, stage);
        return (switch (level) {
                    case ADVISORY -> spec.advisory();
                    case MANDATORY -> spec.mandatory();
                    case STATUTORY -> spec.statutory();
                })
                .remedy(SchoolRole.HOST, "Keep it.");
    }

    MadeRule demanding(Demand... asked) {
        return new MadeRule(id, spec, check, List.of(asked));
    }

    MadeRule with(RuleSpec other) {
        return new MadeRule(id, other, check, demands);
    }

    @Override
    public Check bind(Settings settings) {
        return check;
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return demands;
    }
}
