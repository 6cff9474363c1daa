package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where a check becomes a report. */
final class Report {

    private Report() {}

    /**
     * Prints the summary and writes the report's files into a directory that is there.
     *
     * @return the files written, in the order in which they are told
     * @throws IOException if a file cannot be written
     */
    static List<Path> write(CheckedSchool checked, Path directory, PrintStream summary) throws IOException {
        summary.printf(
                Locale.ROOT,
                "%s: %,d calls, %,d permitted, %,d refused%n",
                checked.reading().school().name(),
                checked.review().schedule().size(),
                checked.review().permitted(),
                checked.review().refused());
        return List.of();
    }
}
