package org.callpolicykit.adapter.schoolcloud;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The cells of one row, by field, and whether something was wrong with one of them. */
final class RowCells {

    private final String file;
    private final CsvRow row;
    private final Mapping mapping;
    private final Map<Field, Integer> positions;
    private final Consumer<FileProblem> problems;
    private boolean good = true;

    RowCells(String file, CsvRow row, Mapping mapping, Map<Field, Integer> positions, Consumer<FileProblem> problems) {
        this.file = file;
        this.row = row;
        this.mapping = mapping;
        this.positions = positions;
        this.problems = problems;
    }

    int line() {
        return row.line();
    }

    boolean isGood() {
        return good;
    }

    /** Returns whether nothing stands in a cell, or the export has no such column. */
    boolean isEmpty(Field field) {
        return cell(field).isEmpty();
    }

    /** Returns the text of a cell; empty where nothing stands there, and, with a problem, where it is no plain text. */
    String text(Field field) {
        String cell = cell(field);
        if (isFormula(cell)) {
            problem(field, "no formula", "Export again, without opening the file in a spreadsheet in between.");
        } else if (hasControls(cell)) {
            problem(field, "one line of text", "Take the line break or the control character out.");
        }
        return isPlain(cell) ? cell : "";
    }

    /** Returns what was understood of a cell; empty, and a problem, where nothing was. A cell that is no plain text was told already. */
    <T> Optional<T> understood(Field field, Optional<T> value, Supplier<String> expected, String remedy) {
        if (value.isEmpty() && isPlain(cell(field))) {
            problem(field, expected.get(), remedy);
        }
        return value;
    }

    private String cell(Field field) {
        Integer position = positions.get(field);
        return position == null ? "" : row.cells().get(position);
    }

    private static boolean isPlain(String cell) {
        return !isFormula(cell) && !hasControls(cell);
    }

    /** Whatever a spreadsheet would run: none of our columns has a value that begins so. */
    private static boolean isFormula(String cell) {
        return cell.length() > 1 && "=+-@".indexOf(cell.charAt(0)) >= 0;
    }

    private static boolean hasControls(String cell) {
        return cell.chars().anyMatch(Character::isISOControl);
    }

    void problem(Field field, String expected, String remedy) {
        problem(field, FileProblem.quoted(cell(field)), expected, remedy);
    }

    void problem(Field field, String found, String expected, String remedy) {
        good = false;
        problems.accept(new FileProblem(file, row.line(), mapping.columns().get(field), found, expected, remedy));
    }
}
