package org.callpolicykit.core;

import java.util.List;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.report.ClauseCoverage.State;

/**
 * Clause 3.1(c): there are clear measures that keep children and staff safe online. Decided by the kit's own coverage: which clauses nobody
 * checks, and which ones the school switched off.
 */
final class SafetyMeasuresInForce implements SchoolRule {

    /** The name under which a policy speaks of the kit's own rule. */
    static final String PLUGIN = "kit-core";

    private static final Clause CLAUSE = Clause.of("3.1(c)");

    static final RuleId ID = new RuleId("safety-measures-in-force");

    private final List<ClauseCoverage> coverage;

    /** The rule as the kit lists it, before it is bound to what a school has. */
    SafetyMeasuresInForce() {
        this(List.of());
    }

    SafetyMeasuresInForce(List<ClauseCoverage> coverage) {
        this.coverage = coverage;
    }

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(CLAUSE, "Every clause of the policy is checked")
                .governs(CallKind.ALL, Stage.STANDING)
                .advisory()
                .remedy(
                        SchoolRole.COMPUTING_LEAD,
                        "Load the plugins that are missing, and look again at the reasons for which rules are switched off.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        String unchecked = clauses(State.FAILED);
        String off = clauses(State.SWITCHED_OFF);
        return (school, at, findings) -> {
            if (!unchecked.isEmpty()) {
                findings.breach("has clauses that nobody checks: %s", unchecked);
            }
            if (!off.isEmpty()) {
                findings.breach("has switched off rules of the clauses %s", off);
            }
        };
    }

    private String clauses(State state) {
        return coverage.stream()
                .filter(clause -> clause.state() == state)
                .filter(clause -> !clause.clause().equals(CLAUSE))
                .map(clause -> clause.clause().id())
                .collect(Collectors.joining(", "));
    }
}
