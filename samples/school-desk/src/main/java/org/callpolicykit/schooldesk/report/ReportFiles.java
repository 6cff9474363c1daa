package org.callpolicykit.schooldesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a report: report.html for people, findings.json for programs. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes both files, in place of older ones of the same names. A file appears only once it is whole.
     *
     * @param directory where to; made if it is not there
     * @return the files, in the order in which a reader wants them
     * @throws IOException if one of them cannot be written
     */
    public static List<Path> write(Summary summary, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path page = directory.resolve("report.html");
        Path data = directory.resolve("findings.json");
        write(page, out -> HtmlReport.write(summary, out));
        write(data, out -> FindingsJson.write(summary, out));
        return List.of(page, data);
    }

    private static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
