package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.callpolicykit.nationalreview.OutputFolder.Existing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A review is never written over by accident, and half a review never looks like a whole one")
class OutputFolderTest {

    @TempDir
    Path home;

    @Test
    void aFolderThatIsNotThereIsFree() throws IOException {
        assertThat(folder("new").makeRoom(Existing.REFUSED)).isEmpty();
    }

    @Test
    void aReviewThatStoppedHalfwayIsNotCalledFinished() throws IOException {
        try (Writer counts = folder("half").counts()) {
            counts.write("region\n");
        }

        assertThat(folder("half").makeRoom(Existing.REFUSED))
                .contains("found something at " + home.resolve("half")
                        + ", expected nothing there; give another folder with --out DIR, or --overwrite to replace the"
                        + " review in it");
    }

    @Test
    void replacingRemovesTheReviewAndNothingElse() throws IOException {
        OutputFolder folder = folder("old");
        try (Writer counts = folder.counts()) {
            counts.write("region\n");
        }
        folder.finish("all is well");
        Files.createDirectories(Path.of(folder.findings()));
        Files.writeString(home.resolve("old/notes.txt"), "mine");

        assertThat(folder.makeRoom(Existing.REPLACED)).isEmpty();

        assertThat(home.resolve("old")).isDirectoryNotContaining("glob:**/{counts.csv,summary.txt,findings,schools}");
        assertThat(home.resolve("old/notes.txt")).hasContent("mine");
    }

    private OutputFolder folder(String name) throws IOException {
        return OutputFolder.at(home.resolve(name).toString(), new Configuration());
    }
}
