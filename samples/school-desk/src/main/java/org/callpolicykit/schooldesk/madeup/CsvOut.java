package org.callpolicykit.schooldesk.madeup;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes one CSV file: the same bytes on every platform. */
final class CsvOut {

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    private CsvOut(List<String> header) {
        this.columns = header.size();
        rows.add(header);
    }

    static CsvOut withHeader(String... names) {
        return new CsvOut(List.of(names));
    }

    /** Adds a row; cells that are left out at its end are empty. */
    CsvOut row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, UTF_8)) {
                rows.forEach(csv::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
