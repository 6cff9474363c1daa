package org.callpolicykit.rules.section3;

import org.callpolicykit.testkit.PluginListing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-3-roles")
class PluginTest {

    private final PluginListing listing = PluginListing.of(PolicyAcknowledged.class);

    @Test
    void listsEveryRule() {
        listing.listsEveryRule();
    }

    @Test
    void hasTheRulesOfTheCatalogue() {
        listing.agreesWithTheCatalogue("rules-3-roles");
    }
}
