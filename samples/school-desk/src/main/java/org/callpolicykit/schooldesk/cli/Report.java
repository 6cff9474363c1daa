package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.input.RowCount;
import org.callpolicykit.schooldesk.report.ReportFiles;
import org.callpolicykit.schooldesk.report.ReportInput;
import org.callpolicykit.schooldesk.report.Summary;
import org.callpolicykit.schooldesk.report.TextSummary;

/** Where a check becomes a report. */
final class Report {

    private Report() {}

    /**
     * Writes the report's files into a directory that is there, and prints the summary.
     *
     * @throws IOException if a file cannot be written
     */
    static void write(CheckedSchool checked, Path directory, PrintStream summary) throws IOException {
        ReportInput input =
                ReportInput.of(checked.desk(), checked.review(), checked.plugins(), sources(checked.reading()));
        Summary counted = Summary.of(input);
        List<Path> written = ReportFiles.write(counted, directory);
        summary.print(TextSummary.of(counted, written));
        summary.flush();
    }

    private static ReportInput.Sources sources(FolderReading reading) {
        List<String> notes = new ArrayList<>();
        notes.add(readWhole(reading.rowCounts()));
        reading.rowCounts().stream()
                .filter(count -> count.used() < count.read())
                .forEach(count -> notes.add(count.toString()));
        reading.notes().forEach(note -> notes.add(note.toString()));
        reading.warnings().forEach(warning -> notes.add(warning.toString()));
        List<String> errors = reading.errors().stream().map(Object::toString).toList();
        return new ReportInput.Sources(notes, errors, reading.classTitles());
    }

    private static String readWhole(List<RowCount> counts) {
        List<RowCount> whole =
                counts.stream().filter(count -> count.used() == count.read()).toList();
        long rows = whole.stream().mapToLong(RowCount::read).sum();
        return String.format(
                Locale.UK, "%d files read whole: %,d rows and events, every one of them used", whole.size(), rows);
    }
}
