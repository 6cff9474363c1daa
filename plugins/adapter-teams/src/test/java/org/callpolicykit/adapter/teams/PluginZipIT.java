package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.core.PolicyKit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plugin zip of the Teams adapter")
class PluginZipIT {

    private static final Path ZIP = Path.of(System.getProperty("callpolicykit.plugin-zip"));

    @Test
    void worksBehindItsOwnClassLoader(@TempDir Path plugins) throws IOException {
        Files.copy(ZIP, plugins.resolve("adapter-teams.zip"));
        try (PolicyKit kit = PolicyKit.open(plugins);
                School school = new School()) {
            PlatformAdapter adapter = kit.adapters().get(0);
            assertThat(adapter.spec().id()).isEqualTo(PlatformId.MICROSOFT_TEAMS);
            assertThat(adapter.getClass()).isNotEqualTo(TeamsAdapter.class);

            try (PlatformConnection teams = adapter.connect(school.server.settings(Map.of()))) {
                Provisioned made = teams.provision(withParents(), planned(withParents()));

                assertThat(made.outcomes()).anyMatch(Enforced.class::isInstance);
                school.onlyMeeting();
                teams.cancel(made.meeting());
            }
        }
    }

    @Test
    void carriesItsOwnLibrariesAndNoneOfTheHosts() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            List<String> libraries = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .map(name -> name.replaceAll("lib/(.*?)-[0-9].*", "$1"))
                    .sorted()
                    .toList();

            assertThat(libraries)
                    .containsExactly("azure-json", "error_prone_annotations", "failsafe", "gson", "msal4j");
        }
    }
}
