package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a review is written, on any file system that Spark knows. A review that is there is never written over by accident, and {@code summary.txt},
 * which is written last, says that all of it is there.
 */
final class OutputFolder {

    private static final String SUMMARY = "summary.txt";
    private static final String COUNTS = "counts.csv";
    private static final String FINDINGS = "findings";
    private static final String SCHOOLS = "schools";

    private final Path folder;
    private final FileSystem files;

    /** What to do with a review that is there. */
    enum Existing {
        REFUSED,
        REPLACED
    }

    private OutputFolder(Path folder, FileSystem files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Returns the folder, which need not be there yet.
     *
     * @throws IOException if its file system cannot be reached
     */
    static OutputFolder at(String folder, Configuration configuration) throws IOException {
        Path path = new Path(folder);
        return new OutputFolder(path, path.getFileSystem(configuration));
    }

    /**
     * Makes room for a review; returns why that is refused, or empty. Nothing but a review's own tables is removed.
     *
     * @throws IOException if something cannot be looked at or removed
     */
    Optional<String> makeRoom(Existing existing) throws IOException {
        if (!files.exists(folder)) {
            return Optional.empty();
        }
        if (existing == Existing.REFUSED) {
            return Optional.of("found " + (files.exists(in(SUMMARY)) ? "a finished review" : "something")
                    + " at " + folder
                    + ", expected nothing there; give another folder with --out DIR, or --overwrite to"
                    + " replace the review in it");
        }
        // The summary goes first, so that half a review never looks like a whole one.
        for (String name : new String[] {SUMMARY, COUNTS, SCHOOLS, FINDINGS}) {
            files.delete(in(name), true);
        }
        return Optional.empty();
    }

    /** Returns where the table of findings goes. */
    String findings() {
        return in(FINDINGS).toString();
    }

    /** Returns where the table of schools goes. */
    String schools() {
        return in(SCHOOLS).toString();
    }

    /** Opens the table of counts, to be written and closed. */
    Writer counts() throws IOException {
        return new OutputStreamWriter(files.create(in(COUNTS), false), UTF_8);
    }

    /** Says that the review is finished. */
    void finish(String summary) throws IOException {
        try (Writer writer = new OutputStreamWriter(files.create(in(SUMMARY), false), UTF_8)) {
            writer.write(summary);
        }
    }

    private Path in(String name) {
        return new Path(folder, name);
    }
}
