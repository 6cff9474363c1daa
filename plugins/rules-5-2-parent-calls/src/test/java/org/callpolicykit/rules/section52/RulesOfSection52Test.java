package org.callpolicykit.rules.section52;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SamplePeople;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-5-2-parent-calls")
class RulesOfSection52Test {

    private final PluginListing plugin = PluginListing.of(ParentMeetingPlatform.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-5-2-parent-calls");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            for (Call call : SampleCalls.all()) {
                if (rule.spec().kinds().contains(call.kind())) {
                    tester(rule).on(call).isKept();
                }
            }
        }
    }

    private static RuleTester tester(Rule rule) {
        RuleTester tester = RuleTester.of(rule);
        return rule.spec().stages().contains(Stage.JOINING) ? tester.arriving(SamplePeople.priya()) : tester;
    }
}
