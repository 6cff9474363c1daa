package org.callpolicykit.rules.section4;

import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-4-scope")
class RulesOfSection4Test {

    private final PluginListing plugin = PluginListing.of(PurposeFitsKind.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-4-scope");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            RuleTester.of(rule).onSampleCalls().isKept();
        }
    }
}
