package org.callpolicykit.adapter.schoolcloud;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Cuts a CSV text into records. A quote that is never closed costs the line on which it stands, not the rest of the file. */
final class CsvCutting {

    private static final int MOST_LINES = 50;
    private static final int MOST_SIGNS = 100_000;

    private final String file;
    private final char separator;
    private final String[] lines;
    private final Consumer<FileProblem> problems;

    CsvCutting(String file, String text, char separator, Consumer<FileProblem> problems) {
        this.file = file;
        this.separator = separator;
        this.lines = text.split("\r\n|\n|\r", -1);
        this.problems = problems;
    }

    List<CsvRow> rows() {
        List<CsvRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            at += lines[at].isBlank() ? 1 : take(at, rows);
        }
        return rows;
    }

    /** Takes the record that begins on a line, and returns how many lines it has. */
    private int take(int at, List<CsvRow> rows) {
        StringBuilder text = new StringBuilder(lines[at]);
        boolean open = isOdd(lines[at]);
        int taken = 1;
        while (open && taken < MOST_LINES && at + taken < lines.length && text.length() < MOST_SIGNS) {
            String more = lines[at + taken];
            text.append('\n').append(more);
            open ^= isOdd(more);
            taken++;
        }
        Optional<List<String>> cells = open ? Optional.empty() : parse(text.toString());
        if (cells.isEmpty()) {
            problems.accept(new FileProblem(
                    file,
                    at + 1,
                    null,
                    "a quote that is never closed, or text after a closing quote",
                    "each value in no quotes, or in two",
                    "Write a quote inside a value as two quotes, and put the value in quotes."));
            return 1;
        }
        CsvRow row = new CsvRow(at + 1, cells.get());
        if (!row.isBlank()) {
            rows.add(row);
        }
        return taken;
    }

    private static boolean isOdd(String line) {
        return line.chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    /** Two records are none: then a quote opened on one line was closed by chance on another. */
    private Optional<List<String>> parse(String text) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            return records.size() == 1 ? Optional.of(records.get(0).getFields()) : Optional.empty();
        } catch (CsvParseException | IOException e) {
            return Optional.empty();
        }
    }
}
