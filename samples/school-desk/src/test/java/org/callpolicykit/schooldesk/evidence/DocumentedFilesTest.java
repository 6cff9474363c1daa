package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.schooldesk.platform.MeetingsFile;
import org.callpolicykit.schooldesk.platform.PlatformSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/school-folder.md")
class DocumentedFilesTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../../docs/school-folder.md"));
    }

    @Test
    void describesEveryFileThatIsRead() throws IOException {
        List<String> read = new ArrayList<>(EvidenceFolder.FILES);
        read.addAll(List.of(PlatformSettings.FILE, MeetingsFile.NAME));
        assertThat(page().lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void namesEveryWordThatIsRead() throws IOException {
        assertThat(Stream.<Enum<?>[]>of(
                                CallKind.values(),
                                Channel.values(),
                                Control.values(),
                                Notice.Topic.values(),
                                Purpose.values(),
                                Who.values(),
                                FiledRole.values())
                        .flatMap(Stream::of)
                        .map(word -> '`' + Words.of(word) + '`'))
                .allSatisfy(word -> assertThat(page()).contains(word));
    }
}
