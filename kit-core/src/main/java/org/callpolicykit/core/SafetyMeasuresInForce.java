package org.callpolicykit.core;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
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

    static final RuleSpec SPEC = RuleSpec.of(CLAUSE, "Every clause of the policy is checked")
            .governs(CallKind.ALL, Stage.STANDING)
            .advisory()
            .remedy(
                    SchoolRole.COMPUTING_LEAD,
                    "Load the plugins that are missing, and look again at the reasons for which rules are switched off.");

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
        return SPEC;
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        return new AllInForce(clauses(State.FAILED), clauses(State.SWITCHED_OFF));
    }

    /**
     * What is said of the school.
     *
     * @param unchecked the clauses that nobody checks
     * @param off the clauses of which rules are switched off
     */
    private record AllInForce(String unchecked, String off) implements SchoolCheck {

        @Override
        public void check(School school, Instant at, Findings findings) {
            if (!unchecked.isEmpty()) {
                findings.breach("has clauses that nobody checks: %s", unchecked);
            }
            if (!off.isEmpty()) {
                findings.breach("has switched off rules of the clauses %s", off);
            }
        }
    }

    private String clauses(State state) {
        return coverage.stream()
                .filter(clause -> clause.state() == state)
                .filter(clause -> !clause.clause().equals(CLAUSE))
                .map(clause -> clause.clause().id())
                .collect(Collectors.joining(", "));
    }
}
