package org.callpolicykit.adapter.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

@DisplayName("The packed adapter")
class PluginZipIT {

    private static final Path ZIP = Path.of(System.getProperty("callpolicykit.plugin"));

    @Test
    void isLoadedByAKitAndMakesAMeeting(@TempDir Path plugins) throws IOException {
        Files.copy(ZIP, plugins.resolve("bigbluebutton.zip"));
        try (PolicyKit kit = PolicyKit.open(plugins);
                BigBlueButtonServer server = new BigBlueButtonServer()) {
            assertThat(kit.plugins()).extracting(PluginReport::state).containsExactly(PluginReport.State.LOADED);
            PlatformAdapter adapter = kit.adapters().get(0);
            assertThat(adapter.getClass())
                    .as("the plugin's own class, behind its own loader")
                    .isNotEqualTo(BigBlueButtonAdapter.class);
            Call lesson = SampleCalls.lesson().platform(adapter.spec().id()).build();

            assertThat(kit.school(SchoolPolicy.seed()).platformPlan(lesson).measures())
                    .filteredOn(measure -> measure.required().control() == Control.RECORDING)
                    .extracting(PlatformPlan.Measure::support)
                    .containsExactly(Support.ENFORCE);
            try (PlatformConnection connection = adapter.connect(server.settings())) {
                assertThat(connection
                                .provision(lesson, Set.of(new ControlSetting(Control.RECORDING, Who.NOBODY)))
                                .outcomes())
                        .hasOnlyElementsOfType(Enforced.class);
            }
            assertThat(server.kept(lesson.id())).containsExactly("meeting");
        }
    }

    @Test
    void bringsItsLibrariesAndNothingOfTheHosts() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")))
                    .allMatch(name -> name.startsWith("lib/failsafe-"))
                    .hasSize(1);
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("plugin.properties", "classes/META-INF/extensions.idx");
        }
    }
}
