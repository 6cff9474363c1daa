package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/reference/rules.md} current. To write it anew, run {@code mvn verify -Dreference.accept=true} and read the difference
 * before committing it.
 */
@DisplayName("The page on all rules")
class RulesPageIT {

    @Test
    void isWhatTheRulesSayOfThemselves() throws IOException {
        Path page = WholeKit.root().resolve("docs/reference/rules.md");
        String current = RulesPage.of(WholeKit.kit(), WholeKit.cases());
        if (Boolean.getBoolean("reference.accept")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, current);
        }

        assertThat(page)
                .as("docs/reference/rules.md is not current; see the comment of this test on how to write it anew")
                .exists()
                .hasContent(current);
    }
}
