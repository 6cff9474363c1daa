package org.callpolicykit.rules.section61;

import org.callpolicykit.testkit.PluginListing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-6-1-individual-calls")
class PluginTest {

    private final PluginListing listing = PluginListing.of(IndividualCallAgreed.class);

    @Test
    void listsEveryRule() {
        listing.listsEveryRule();
    }

    @Test
    void hasTheRulesOfTheCatalogue() {
        listing.agreesWithTheCatalogue("rules-6-1-individual-calls");
    }
}
