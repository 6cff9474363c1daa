package org.callpolicykit.schooldesk.oneroster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/** The rows of one OneRoster file by sourcedId, and the lines of those that were left out, so that references can be checked. */
final class Entries<T> {

    private static final Choice<Status> STATUS = Choice.of(Status.class);

    private final String file;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean read;

    private enum Status {
        ACTIVE,
        TOBEDELETED
    }

    private Entries(String file) {
        this.file = file;
    }

    /** What stands for a file that is not there and need not be. */
    static <T> Entries<T> none(String file) {
        return new Entries<>(file);
    }

    /** Reads a file; the function is asked for every active row, and its answer kept if the row is good. */
    static <T> Entries<T> read(
            Path folder, String file, String[] columns, Function<CsvRow, T> entry, Problems problems) {
        Entries<T> entries = new Entries<>(file);
        entries.read = CsvTable.of(InputFile.in(folder, file), problems)
                .requiring(columns)
                .forEachRow(row -> entries.take(row, entry));
        return entries;
    }

    private void take(CsvRow row, Function<CsvRow, T> entry) {
        String id = row.text("sourcedId");
        Integer earlier = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
        if (row.optionalChoice("status", STATUS).orElse(Status.ACTIVE) == Status.TOBEDELETED) {
            row.leaveOut("tobedeleted");
            return;
        }
        if (earlier != null) {
            row.reject("sourcedId", "an id that is not used yet", "line " + earlier + " has it too");
        }
        T read = entry.apply(row);
        if (row.isGood()) {
            byId.put(id, read);
        }
    }

    /** Whether the file was there and had the columns it needs; if not, references to it cannot be judged. */
    boolean isRead() {
        return read;
    }

    Map<String, T> byId() {
        return byId;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether the id is known, or the file could not be read and so cannot tell. */
    boolean mayHave(String id) {
        return !read || byId.containsKey(id);
    }

    /** The line of an id, left out or not; 0 if there is none. */
    int lineOf(String id) {
        return lines.getOrDefault(id, 0);
    }

    /** What a reference to this file should hold. */
    String expected() {
        return "a sourcedId of " + file.substring(file.lastIndexOf('/') + 1);
    }

    /** Why an id is not known although it is in the file; {@code null} if it is not. */
    @Nullable
    String hint(String id) {
        return lineOf(id) == 0 ? null : "line " + lineOf(id) + " of that file has it, but was left out";
    }
}
