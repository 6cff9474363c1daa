package org.callpolicykit.schooldesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.core.policy.DidYouMean;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file by name, case and surrounding spaces not counting. */
final class CsvHeader {

    private final List<String> names;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The header of these fields, or empty with the reason among the problems. */
    static Optional<CsvHeader> of(
            String file, int line, List<String> fields, List<String> required, Problems problems) {
        CsvHeader header = new CsvHeader(fields.stream().map(String::strip).toList());
        boolean unique = header.takePositions(file, line, problems);
        return header.hasAll(file, line, required, problems) && unique ? Optional.of(header) : Optional.empty();
    }

    /** The position of a column, or {@code null} if the file does not have it. */
    @Nullable
    Integer position(String column) {
        return positions.get(key(column));
    }

    int size() {
        return names.size();
    }

    private boolean takePositions(String file, int line, Problems problems) {
        boolean unique = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && positions.putIfAbsent(key(name), i) != null) {
                unique = false;
                problems.add(Problem.error(file, line)
                        .in(name)
                        .found("the column twice")
                        .hint("rename or delete one of them")
                        .expected("each column once"));
            }
        }
        return unique;
    }

    private boolean hasAll(String file, int line, List<String> required, Problems problems) {
        List<String> missing =
                required.stream().filter(name -> position(name) == null).toList();
        if (missing.isEmpty()) {
            return true;
        }
        problems.add(Problem.error(file, line)
                .found("the columns " + String.join(", ", names))
                .hint(hintFor(missing, required))
                .expected(
                        (missing.size() == 1 ? "also the column " : "also the columns ") + String.join(", ", missing)));
        return false;
    }

    private @Nullable String hintFor(List<String> missing, List<String> required) {
        List<String> requiredKeys = required.stream().map(CsvHeader::key).toList();
        List<String> spare =
                names.stream().filter(name -> !requiredKeys.contains(key(name))).toList();
        List<String> hints = new ArrayList<>();
        for (String name : missing) {
            DidYouMean.closest(name, spare)
                    .ifPresent(near -> hints.add("is \"" + near + "\" meant to be \"" + name + "\"?"));
        }
        if (hints.isEmpty() && names.size() == 1 && names.get(0).contains(";")) {
            return "separate the columns with commas, not semicolons";
        }
        return hints.isEmpty() ? null : String.join(" ", hints);
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
