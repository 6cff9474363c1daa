package org.callpolicykit.rules.section6;

import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-6-staff-rules")
class RulesOfSection6Test {

    private final PluginListing plugin = PluginListing.of(TwoStaffPresent.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-6-staff-rules");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            RuleTester.of(rule).onSampleCalls().isKept();
        }
    }
}
