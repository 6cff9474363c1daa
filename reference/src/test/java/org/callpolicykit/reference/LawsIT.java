package org.callpolicykit.reference;

import java.util.List;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.testkit.RuleLaws;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every rule that is loaded is tried, new ones included: nobody has to remember to add it here. */
@DisplayName("The laws hold for every rule of the kit")
class LawsIT {

    private final List<Rule> rules = WholeKit.kit().rules().stream()
            .filter(rule -> rule.plugin().startsWith("rules-"))
            .map(LoadedRule::rule)
            .toList();

    @Test
    void notKnowingNeverPermits() {
        RuleLaws.of(rules).notKnowingNeverPermits();
    }

    @Test
    void whatIsStricterPasses() {
        RuleLaws.of(rules).stricterPasses();
    }

    @Test
    void orderDoesNotMatter() {
        RuleLaws.of(rules).orderDoesNotMatter();
    }

    @Test
    void whatHasExpiredIsAbsent() {
        RuleLaws.of(rules).whatHasExpiredIsAbsent();
    }

    @Test
    void durationsAreWrittenOut() {
        RuleLaws.of(rules).durationsAreWritten();
    }

    @Test
    void reviewsFindTheSame() {
        RuleLaws.of(rules).reviewsFindTheSame();
    }

    @Test
    void whatIsSilentOnlyUnderConditionsReportsOtherwise() {
        RuleLaws.of(rules).silentOnlyUnderConditions();
    }

    @Test
    void untilTheMomentThatRulesGiveTheySayTheSame() {
        RuleLaws.of(rules).sameUntilTheClockSays();
    }

    @Test
    void factsThatAreNotNamedDoNotMatter() {
        RuleLaws.of(rules).otherFactsDoNotMatter();
    }

    @Test
    void keptClausesAllocateNothing() {
        RuleLaws.of(rules).keptClausesAllocateNothing();
    }
}
