package org.callpolicykit.rules.section8to10;

import org.callpolicykit.testkit.PluginListing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-8-10-concerns-and-guidance")
class PluginTest {

    private final PluginListing listing = PluginListing.of(AllegationsRouted.class);

    @Test
    void listsEveryRule() {
        listing.listsEveryRule();
    }

    @Test
    void hasTheRulesOfTheCatalogue() {
        listing.agreesWithTheCatalogue("rules-8-10-concerns-and-guidance");
    }
}
