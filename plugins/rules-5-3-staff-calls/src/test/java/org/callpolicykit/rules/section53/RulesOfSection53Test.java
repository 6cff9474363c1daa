package org.callpolicykit.rules.section53;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-5-3-staff-calls")
class RulesOfSection53Test {

    private final PluginListing plugin = PluginListing.of(StaffCallPlatform.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-5-3-staff-calls");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            for (Call call : SampleCalls.all()) {
                if (rule.spec().kinds().contains(call.kind())) {
                    RuleTester.of(rule).on(call).isKept();
                }
            }
        }
    }
}
