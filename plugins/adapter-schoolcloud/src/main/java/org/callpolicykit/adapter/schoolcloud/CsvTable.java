package org.callpolicykit.adapter.schoolcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * A CSV file with its header.
 *
 * @param file how messages call it
 * @param headerLine the line of the header
 * @param header the names of the columns
 * @param rows the rows that have a value for each column
 */
record CsvTable(String file, int headerLine, List<String> header, List<CsvRow> rows) {

    static final int LONGEST_CELL = 1_000;

    /**
     * Reads a file.
     *
     * @param problems told of each row that is no row of the table
     * @throws PlatformException if there is nothing in the file
     */
    static CsvTable read(GivenFile file, FileFormat format, Consumer<FileProblem> problems) {
        List<CsvRow> all = new CsvCutting(file.name(), format.decode(file), format.separator(), problems).rows();
        if (all.isEmpty()) {
            throw new PlatformException(
                    Reason.MALFORMED,
                    file.name() + ": found nothing that can be read, expected a line with the names of the columns."
                            + " Export it again, with its header.");
        }
        CsvRow first = all.get(0);
        CsvTable empty = new CsvTable(file.name(), first.line(), first.cells(), List.of());
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row : all.subList(1, all.size())) {
            empty.flaw(row).ifPresentOrElse(problems, () -> rows.add(row));
        }
        return new CsvTable(file.name(), first.line(), first.cells(), List.copyOf(rows));
    }

    private Optional<FileProblem> flaw(CsvRow row) {
        int size = row.cells().size();
        boolean tooMany = size > header.size()
                && row.cells().subList(header.size(), size).stream().anyMatch(cell -> !cell.isEmpty());
        if (size < header.size() || tooMany) {
            return Optional.of(new FileProblem(
                    file,
                    row.line(),
                    null,
                    size + (size == 1 ? " value" : " values"),
                    header.size() + ", one for each column",
                    "Put a value that contains the separator in quotes, and leave no column out."));
        }
        for (int column = 0; column < header.size(); column++) {
            int length = row.cells().get(column).length();
            if (length > LONGEST_CELL) {
                return Optional.of(new FileProblem(
                        file,
                        row.line(),
                        FileProblem.plain(header.get(column)),
                        "a value of " + length + " characters",
                        "at most " + LONGEST_CELL,
                        "Shorten it, and see that no quote is missing before it."));
            }
        }
        return Optional.empty();
    }

    /** Returns the positions of the columns of that name, case and spaces around it not counting. */
    List<Integer> positions(String name) {
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < header.size(); position++) {
            if (header.get(position)
                    .toLowerCase(Locale.ROOT)
                    .equals(name.strip().toLowerCase(Locale.ROOT))) {
                positions.add(position);
            }
        }
        return positions;
    }

    /**
     * Returns the position of a column that has to be there once; empty, and a problem, where it is not. What the header holds instead is told only where it comes near:
     * in a file without a header it is somebody's name.
     */
    Optional<Integer> position(String name, String remedy, Consumer<FileProblem> problems) {
        List<Integer> positions = positions(name);
        if (positions.size() == 1) {
            return Optional.of(positions.get(0));
        }
        String near = Near.to(name, header)
                .map(one -> ", but " + FileProblem.quoted(one))
                .orElse("");
        String found = positions.isEmpty()
                ? "no column of that name among " + header.size() + near
                : "that column " + positions.size() + " times";
        problems.accept(new FileProblem(file, headerLine, name, found, "it once, in the header", remedy));
        return Optional.empty();
    }
}
