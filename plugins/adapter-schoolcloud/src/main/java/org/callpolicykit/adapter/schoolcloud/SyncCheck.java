package org.callpolicykit.adapter.schoolcloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.callpolicykit.api.platform.Preflight.Shortfall;

/** Says of whom SchoolCloud would silently take nothing, or no e-mail, by the criteria that it publishes. People are called by their ids. */
final class SyncCheck {

    private static final List<String> CONTACTS =
            List.of("contact", "title", "forename", "surname", "pupils", "home-main-email", "primary-email");
    private static final List<String> TEACHERS = List.of("teacher", "work-email", "primary-email");

    private final Consumer<Shortfall> shortfalls;

    SyncCheck(Consumer<Shortfall> shortfalls) {
        this.shortfalls = shortfalls;
    }

    void contacts(GivenFile file) {
        each(file, CONTACTS, (id, cells) -> {
            List<String> missing = new ArrayList<>();
            missing(cells, "title", "title", missing);
            missing(cells, "forename", "forename", missing);
            missing(cells, "surname", "surname", missing);
            missing(cells, "pupils", "linked pupil", missing);
            boolean hasEmail = !cells.getOrDefault("home-main-email", "").isEmpty()
                    || !cells.getOrDefault("primary-email", "").isEmpty();
            if (!missing.isEmpty()) {
                shortfalls.accept(new Shortfall(
                        "contact " + id + " would be missing from SchoolCloud: has no "
                                + String.join(", no ", missing)
                                + (hasEmail ? "" : "; and has neither a Home e-mail that is Main nor a Primary one"),
                        "Complete the contact in the MIS, and sync again."));
            } else if (!hasEmail) {
                shortfalls.accept(new Shortfall(
                        "contact " + id
                                + " would come to SchoolCloud without e-mail: has neither a Home e-mail that is Main nor a Primary one",
                        "Mark the Home e-mail as Main in the MIS, or one as Primary, and sync again."));
            }
        });
    }

    void teachers(GivenFile file) {
        each(file, TEACHERS, (id, cells) -> {
            if (cells.getOrDefault("work-email", "").isEmpty()
                    && cells.getOrDefault("primary-email", "").isEmpty()) {
                shortfalls.accept(new Shortfall(
                        "teacher " + id
                                + " would come to SchoolCloud without e-mail: has neither a Work e-mail nor a Primary one",
                        "Enter the Work e-mail in the MIS, and sync again."));
            }
        });
    }

    private static void missing(Map<String, String> cells, String column, String what, List<String> missing) {
        if (cells.getOrDefault(column, "").isEmpty()) {
            missing.add(what);
        }
    }

    private void each(GivenFile file, List<String> columns, Each each) {
        Consumer<FileProblem> problems = problem -> shortfalls.accept(problem.shortfall());
        CsvTable table = CsvTable.read(file, FileFormat.PLAIN, problems);
        Map<String, Integer> positions = new HashMap<>();
        for (String column : columns) {
            table.position(column, "Give the columns " + String.join(",", columns) + ".", problems)
                    .ifPresent(position -> positions.put(column, position));
        }
        Map<String, Integer> lines = new HashMap<>();
        if (positions.size() < columns.size()) {
            return;
        }
        for (CsvRow row : table.rows()) {
            Map<String, String> cells = cells(row, positions);
            String id = cells.getOrDefault(columns.get(0), "");
            Integer before = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
            if (id.isEmpty() || before != null) {
                problems.accept(new FileProblem(
                        table.file(),
                        row.line(),
                        columns.get(0),
                        id.isEmpty() ? "no id" : "the id of line " + before + " again",
                        "each person's id in the MIS, once",
                        "Give each person one line, with the id."));
            } else {
                each.check(id, cells);
            }
        }
    }

    private static Map<String, String> cells(CsvRow row, Map<String, Integer> positions) {
        Map<String, String> cells = new HashMap<>();
        positions.forEach((column, position) -> cells.put(column, row.cells().get(position)));
        return cells;
    }

    /** What is looked at in each row. */
    @FunctionalInterface
    private interface Each {
        void check(String id, Map<String, String> cells);
    }
}
