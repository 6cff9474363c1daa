package org.callpolicykit.schooldesk.report;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;

/** A rule of one line. */
final class TestRule implements PolicyRule {

    private final RuleId id;
    private final RuleSpec spec;
    private final Check check;

    private TestRule(String id, RuleSpec spec, Check check) {
        this.id = new RuleId(id);
        this.spec = spec;
        this.check = check;
    }

    static TestRule mandatory(String id, String clause, String title, SchoolRole actor, String remedy, Check check) {
        RuleSpec spec = RuleSpec.of(Clause.of(clause), title)
                .governs(CallKind.ALL, Stage.PLANNING)
                .mandatory()
                .remedy(actor, remedy);
        return new TestRule(id, spec, check);
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public RuleSpec spec() {
        return spec;
    }

    @Override
    public Check bind(Settings settings) {
        return check;
    }
}
