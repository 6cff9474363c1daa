package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCoverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clauses of the policy and the rules of the kit")
class ClausesIT {

    @Test
    void everyClauseHasARule() {
        assertThat(RulesPage.withoutRule(WholeKit.kit())).isEmpty();
    }

    @Test
    void everyRuleNamesAClauseOfThePolicyOrSaysItsSource() {
        List<Clause> clauses = WholeKit.kit().catalogue().clauses().stream()
                .map(CatalogueClause::clause)
                .toList();
        assertThat(WholeKit.kit().rules())
                .filteredOn(rule -> rule.spec().source() == null)
                .allSatisfy(rule -> assertThat(clauses).contains(rule.spec().clause()));
    }

    @Test
    void everyRuleOfTheCatalogueIsThereAndTheOthersAreSwitchedOnByTheSchool() {
        List<RuleId> catalogued = WholeKit.kit()
                .catalogue()
                .withRules()
                .flatMap(clause -> clause.rules().stream())
                .sorted()
                .toList();
        assertThat(WholeKit.kit().rules())
                .filteredOn(rule -> rule.spec().onFromTheStart())
                .extracting(LoadedRule::id)
                .containsExactlyInAnyOrderElementsOf(catalogued);
    }

    @Test
    void everyClauseIsCheckedAtEveryStageItIsAbout() {
        SchoolDesk desk = WholeKit.kit().school(SchoolPolicy.seed());

        assertThat(desk.coverage())
                .filteredOn(clause -> !clause.clause().id().startsWith("E"))
                .allSatisfy(clause -> {
                    assertThat(clause.state()).as("%s", clause).isEqualTo(ClauseCoverage.State.CHECKED);
                    assertThat(clause.reasons()).as("%s", clause).isEmpty();
                });
    }
}
