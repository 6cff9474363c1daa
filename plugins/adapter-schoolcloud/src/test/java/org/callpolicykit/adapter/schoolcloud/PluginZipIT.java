package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.SchoolPeople;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plugin zip of the SchoolCloud adapter")
class PluginZipIT {

    private static final Path ZIP = Path.of(System.getProperty("callpolicykit.plugin-zip"));

    @Test
    void isLoadedByAKitAndBringsAppointments(@TempDir Path plugins) throws IOException {
        Files.copy(ZIP, plugins.resolve("adapter-schoolcloud.zip"));
        try (PolicyKit kit = PolicyKit.open(plugins);
                SchoolCloudFiles files = new SchoolCloudFiles()) {
            assertThat(kit.plugins()).extracting(PluginReport::state).containsExactly(PluginReport.State.LOADED);
            PlatformAdapter adapter = kit.adapters().get(0);
            assertThat(adapter.getClass())
                    .as("the plugin's own class, behind its own loader")
                    .isNotEqualTo(SchoolCloudAdapter.class);
            Call consultation = SampleCalls.parentConsultation().build();
            MeetingRef meeting = files.booked(consultation);
            try (PlatformConnection connection = adapter.connect(files.settings())) {
                assertThat(connection.preflight().shortfalls()).isEmpty();
                assertThat(connection.bookings(SchoolPeople.of(consultation)).booked())
                        .extracting(Booking::meeting)
                        .containsExactly(meeting);
            }
        }
    }

    @Test
    void bringsItsLibraryAndNothingOfTheHosts() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")))
                    .allMatch(name -> name.startsWith("lib/fastcsv-"))
                    .hasSize(1);
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("plugin.properties", "classes/META-INF/extensions.idx");
        }
    }
}
