package org.callpolicykit.rules.section7;

import org.callpolicykit.testkit.PluginListing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-7-etiquette")
class PluginTest {

    private final PluginListing listing = PluginListing.of(RespectfulConduct.class);

    @Test
    void listsEveryRule() {
        listing.listsEveryRule();
    }

    @Test
    void hasTheRulesOfTheCatalogue() {
        listing.agreesWithTheCatalogue("rules-7-etiquette");
    }
}
