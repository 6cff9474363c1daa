package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.core.PolicyKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/reference/platforms.md} current. To write it anew, run {@code mvn verify -Dreference.accept=true} and read the difference
 * before committing it.
 */
@DisplayName("The page on platforms")
class PlatformsPageIT {

    private static PolicyKit kit;

    @BeforeAll
    static void open() {
        kit = WholeKit.withAdapters();
    }

    @AfterAll
    static void close() {
        kit.close();
    }

    @Test
    void isWhatTheAdaptersSayOfTheirPlatforms() throws IOException {
        Path page = WholeKit.root().resolve("docs/reference/platforms.md");
        String current = PlatformsPage.of(kit);
        if (Boolean.getBoolean("reference.accept")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, current);
        }

        assertThat(page)
                .as("docs/reference/platforms.md is not current; see the comment of this test on how to write it anew")
                .exists()
                .hasContent(current);
    }

    @Test
    void isAboutAllPlatformsOfThePolicy() {
        assertThat(kit.adapters())
                .extracting(PlatformAdapter::spec)
                .extracting(spec -> spec.id().value())
                .containsExactlyInAnyOrder("google-meet", "microsoft-teams", "schoolcloud");
    }
}
