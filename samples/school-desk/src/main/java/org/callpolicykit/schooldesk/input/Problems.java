package org.callpolicykit.schooldesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything found wrong while a school folder is read, and how many rows of each file were used. Adding never throws. Of one
 * file and severity the first 1,000 problems are kept and the others counted, so that a broken 50 MB file cannot fill memory.
 * For use by one thread.
 */
public final class Problems {

    static final int KEPT_PER_FILE = 1_000;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<Place, Long> counts = new LinkedHashMap<>();
    private final Map<String, RowCounter> rows = new LinkedHashMap<>();

    private record Place(String file, Severity severity) {}

    /** Takes note of a problem. */
    public void add(Problem problem) {
        long count = counts.merge(new Place(problem.file(), problem.severity()), 1L, Long::sum);
        if (count <= KEPT_PER_FILE) {
            kept.add(problem);
        }
    }

    /** The errors in the order found; a file with more than 1,000 ends with one that says how many more. */
    public List<Problem> errors() {
        return of(Severity.ERROR);
    }

    /** The warnings in the order found; a file with more than 1,000 ends with one that says how many more. */
    public List<Problem> warnings() {
        return of(Severity.WARNING);
    }

    /** Whether there is at least one error. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** How many problems of this severity there are, the ones not kept included. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The counter of a file's rows, made at its first use. */
    public RowCounter rowsOf(String file) {
        return rows.computeIfAbsent(file, RowCounter::new);
    }

    /** What became of the rows of each file, in the order in which the files were first read. */
    public List<RowCount> rowCounts() {
        return rows.values().stream().map(RowCounter::result).toList();
    }

    private List<Problem> of(Severity severity) {
        List<Problem> all = new ArrayList<>();
        kept.stream().filter(problem -> problem.severity() == severity).forEach(all::add);
        counts.forEach((place, count) -> {
            if (place.severity() == severity && count > KEPT_PER_FILE) {
                all.add(furtherProblems(place, count - KEPT_PER_FILE));
            }
        });
        return List.copyOf(all);
    }

    private static Problem furtherProblems(Place place, long further) {
        String kind = place.severity() == Severity.ERROR ? "errors" : "warnings";
        Problem.Draft draft =
                place.severity() == Severity.ERROR ? Problem.error(place.file(), 0) : Problem.warning(place.file(), 0);
        return draft.found(String.format("%,d further %s that are not listed", further, kind))
                .hint("correct the ones listed first")
                .expected("a file without " + kind);
    }
}
