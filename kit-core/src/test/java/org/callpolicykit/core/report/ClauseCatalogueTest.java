package org.callpolicykit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.policy.DidYouMean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clause catalogue")
class ClauseCatalogueTest {

    private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.ofKit();

    @Test
    void hasThePolicysClausesInOrder() {
        List<Clause> clauses =
                CATALOGUE.clauses().stream().map(CatalogueClause::clause).toList();

        assertThat(clauses).doesNotHaveDuplicates().isSorted();
        assertThat(clauses.get(0)).isEqualTo(Clause.of("3.1(a)"));
        assertThat(clauses.get(77)).isEqualTo(Clause.of("10"));
        assertThat(clauses.subList(78, clauses.size()))
                .as("what the law asks of every school, whatever its policy says")
                .containsExactly(Clause.of("E(1)"));
    }

    @Test
    void saysWhatEachClauseIsAbout() {
        assertThat(CATALOGUE.clauses()).allSatisfy(clause -> {
            assertThat(clause.title()).isNotBlank().doesNotEndWith(".");
            assertThat(clause.kinds()).isNotEmpty();
            assertThat(clause.stages()).isNotEmpty();
            assertThat(clause.plugin()).matches("rules-.*|kit-core");
        });
        CatalogueClause twoStaff =
                CATALOGUE.clauseOf(new RuleId("two-staff-present")).orElseThrow();
        assertThat(twoStaff.clause()).isEqualTo(Clause.of("6(3)"));
        assertThat(twoStaff.level()).isEqualTo(Level.MANDATORY);
        assertThat(twoStaff.stages()).containsExactlyInAnyOrder(Stage.PLANNING, Stage.LIVE);
    }

    @Test
    void namesEachRuleOnce() {
        assertThat(CATALOGUE.withRules().flatMap(clause -> clause.rules().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyMeantIsWithinAThirdOfItsLength() {
        List<String> known = List.of("two-staff-present", "within-school-hours");

        assertThat(DidYouMean.closest("two-staf-presnet", known)).contains("two-staff-present");
        assertThat(DidYouMean.closest("lockdown", known)).isEmpty();
        assertThat(DidYouMean.ending("withinschoolhours", known)).isEqualTo("; did you mean \"within-school-hours\"?");
    }
}
