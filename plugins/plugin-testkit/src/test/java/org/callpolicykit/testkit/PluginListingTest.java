package org.callpolicykit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callpolicykit.api.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plugin's listing says which rules the kit would not find")
class PluginListingTest {

    private final PluginListing plugin = PluginListing.of(EnoughStaff.class);

    @Test
    void rulesWithoutAnIndexAreNamed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(plugin::listsEveryRule)
                .withMessageContaining("EnoughStaff")
                .withMessageContaining("OneLessonAtATime");
    }

    @Test
    void rulesThatTheCatalogueDoesNotNameAreNamed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> plugin.agreesWithTheCatalogue("rules-6-staff-rules"))
                .withMessageContaining("enough-staff 6(3)")
                .withMessageContaining("two-staff-present 6(3)");
    }

    @Test
    void everyRuleCanBeMade() {
        assertThat(plugin.rules())
                .extracting(Rule::id)
                .extracting(Object::toString)
                .containsExactly("enough-staff", "one-lesson-at-a-time");
    }
}
