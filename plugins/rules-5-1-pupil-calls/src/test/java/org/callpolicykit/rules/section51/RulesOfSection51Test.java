package org.callpolicykit.rules.section51;

import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-5-1-pupil-calls")
class RulesOfSection51Test {

    private final PluginListing plugin = PluginListing.of(PupilCallPlatform.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-5-1-pupil-calls");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            RuleTester.of(rule).onSampleCalls().isKept();
        }
    }
}
