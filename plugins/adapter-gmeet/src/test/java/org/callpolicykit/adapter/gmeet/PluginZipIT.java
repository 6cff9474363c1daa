package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.platform.PlatformPlan;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packed adapter for Google Meet")
class PluginZipIT {

    private static final Path ZIP = Path.of(System.getProperty("callpolicykit.plugin-zip"));

    @Test
    void isLoadedByAKitAndMakesAMeeting(@TempDir Path plugins) throws IOException {
        Files.copy(ZIP, plugins.resolve("gmeet.zip"));
        try (PolicyKit kit = PolicyKit.open(plugins);
                GoogleServer server = new GoogleServer()) {
            assertThat(kit.plugins()).extracting(PluginReport::state).containsExactly(PluginReport.State.LOADED);
            PlatformAdapter adapter = kit.adapters().get(0);
            assertThat(adapter.getClass())
                    .as("the plugin's own class, behind its own loader")
                    .isNotEqualTo(GmeetAdapter.class);
            Call lesson = tomorrow();

            assertThat(kit.school(SchoolPolicy.seed()).platformPlan(lesson).measures())
                    .filteredOn(measure -> measure.required().control() == Control.SCREEN_SHARE)
                    .extracting(PlatformPlan.Measure::support)
                    .containsExactly(Support.ENFORCE);
            try (PlatformConnection connection =
                    adapter.connect(server.settings().value("request-timeout", "PT30S"))) {
                assertThat(connection
                                .provision(lesson, Set.of(new ControlSetting(Control.SCREEN_SHARE, Who.STAFF)))
                                .outcomes())
                        .hasOnlyElementsOfType(Enforced.class);
            }
            assertThat(server.kept(lesson.id())).contains("announcement", "event", "space");
        }
    }

    /** The packed adapter goes by the machine's clock. */
    private static Call tomorrow() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
        return SampleCalls.lesson()
                .time(start, start.plus(Duration.ofMinutes(45)))
                .build();
    }

    @Test
    void bringsItsLibrariesAndNothingOfTheHosts() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains("plugin.properties", "classes/META-INF/extensions.idx")
                    .anyMatch(name -> name.startsWith("lib/google-api-services-meet-"))
                    .anyMatch(name -> name.startsWith("lib/failsafe-"))
                    .noneMatch(
                            name -> name.matches(
                                    "lib/(slf4j|pf4j|jspecify|kit-|httpc|google-http-client-apache|commons-logging|jackson).*"));
            assertThat(names.stream().filter(name -> name.endsWith(".jar"))).hasSizeLessThanOrEqualTo(26);
        }
    }
}
