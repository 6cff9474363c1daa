package org.callpolicykit.schooldesk.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One CSV file (RFC 4180, UTF-8, first line the column names), read row by row without ever holding more than one of them.
 *
 * <pre>{@code
 * List<Room> rooms = new ArrayList<>();
 * CsvTable.of(InputFile.in(folder, "evidence/rooms.csv"), problems)
 *         .requiring("id", "seats")
 *         .forEachRow(row -> {
 *             String id = row.text("id");
 *             int seats = row.wholeNumber("seats", 1, 500);
 *             if (row.isGood()) {
 *                 rooms.add(new Room(id, seats));
 *             }
 *         });
 * }</pre>
 *
 * <p>A row with an error is left out and counted, and reading goes on. Columns that nobody asks for are ignored. For use by one
 * thread.
 */
public final class CsvTable {

    /** The most characters that one field may have. */
    public static final int LONGEST_FIELD = 65_536;

    private final InputFile file;
    private final Problems problems;
    private final List<String> required;

    private CsvTable(InputFile file, Problems problems, List<String> required) {
        this.file = file;
        this.problems = problems;
        this.required = required;
    }

    /** The table in this file; what is wrong with it goes to the problems. */
    public static CsvTable of(InputFile file, Problems problems) {
        return new CsvTable(file, problems, List.of());
    }

    /** The same table, which is not read at all unless it has these columns. */
    public CsvTable requiring(String... columns) {
        return new CsvTable(file, problems, List.of(columns));
    }

    /**
     * Hands over the rows one by one as they are read.
     *
     * @return whether there were a file and a usable header; if not, the reason is among the problems
     */
    public boolean forEachRow(Consumer<CsvRow> action) {
        Optional<InputStream> opened = file.open(problems);
        if (opened.isEmpty()) {
            return false;
        }
        problems.rowsOf(file.name());
        try (InputStream in = opened.get();
                TextLines lines = new TextLines(in)) {
            CsvRecords records = new CsvRecords(lines, file.name());
            Optional<CsvHeader> header = readHeader(records);
            if (header.isPresent()) {
                readRows(records, header.get(), action);
            }
            return header.isPresent();
        } catch (IOException e) {
            problems.add(file.unreadable(e));
            return false;
        }
    }

    private Optional<CsvHeader> readHeader(CsvRecords records) throws IOException {
        CsvRecords.Raw first = records.next();
        if (first == null) {
            problems.add(Problem.error(file.name(), 0)
                    .found("an empty file")
                    .expected(required.isEmpty() ? "column names" : "the columns " + String.join(", ", required)));
            return Optional.empty();
        }
        return fieldsOf(first).flatMap(fields -> CsvHeader.of(file.name(), first.line(), fields, required, problems));
    }

    private void readRows(CsvRecords records, CsvHeader header, Consumer<CsvRow> action) throws IOException {
        RowCounter rows = problems.rowsOf(file.name());
        for (CsvRecords.Raw raw = records.next(); raw != null; raw = records.next()) {
            int line = raw.line();
            Optional<CsvRow> row = fieldsOf(raw)
                    .filter(fields -> isWhole(line, fields, header))
                    .map(fields -> new CsvRow(file.name(), line, header, fields, problems));
            row.ifPresent(action);
            row.flatMap(CsvRow::leftOutFor)
                    .or(() -> row.isPresent() ? Optional.empty() : Optional.of(RowCounter.WITH_ERRORS))
                    .ifPresentOrElse(rows::leftOut, rows::used);
        }
    }

    private boolean isWhole(int line, List<String> fields, CsvHeader header) {
        if (fields.size() != header.size()) {
            problems.add(Problem.error(file.name(), line)
                    .found(fields.size() + (fields.size() == 1 ? " value" : " values"))
                    .hint(fields.size() > header.size() ? "put a value that contains commas in quotes" : null)
                    .expected(header.size() + ", one for each column"));
            return false;
        }
        Optional<String> tooLong =
                fields.stream().filter(field -> field.length() > LONGEST_FIELD).findFirst();
        tooLong.ifPresent(field -> problems.add(Problem.error(file.name(), line)
                .found(String.format("a value of %,d characters", field.length()))
                .expected(String.format("at most %,d", LONGEST_FIELD))));
        return tooLong.isEmpty();
    }

    /** The fields of a record, or empty with the reason among the problems. */
    private Optional<List<String>> fieldsOf(CsvRecords.Raw raw) {
        if (raw.fault().isPresent()) {
            problems.add(raw.fault().get());
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> parser = CsvReader.builder().ofCsvRecord(raw.text())) {
            return Optional.of(parser.iterator().next().getFields());
        } catch (CsvParseException | IOException e) {
            problems.add(Problem.error(file.name(), raw.line())
                    .value(raw.text())
                    .expected("a row of comma separated values"));
            return Optional.empty();
        }
    }
}
