package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that only this process may read, and that is gone when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * Makes one.
     *
     * @throws IOException if there is no room in the temporary directory
     */
    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("national-review-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
