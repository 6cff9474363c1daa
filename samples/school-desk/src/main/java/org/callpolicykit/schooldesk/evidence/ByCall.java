package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * What a register says about calls, in the order of its file. Immutable.
 *
 * @param <T> what it says
 */
public final class ByCall<T> {

    private final Map<String, List<T>> entries;

    private ByCall(Map<String, List<T>> entries) {
        this.entries = entries;
    }

    /** Returns what is said about a call, whichever of its names the rows use; empty when nothing is. */
    public List<T> of(Collection<String> names) {
        return names.stream()
                .flatMap(name -> entries.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** Returns what the nearest of a call's names says last; null when none says anything. */
    public @Nullable T nearest(Collection<String> names) {
        for (String name : names) {
            List<T> found = entries.getOrDefault(name, List.of());
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
        }
        return null;
    }

    /** Reads a file of rows about calls or all calls of an event; null when the school keeps no such register. */
    static <T> @Nullable ByCall<T> read(
            EvidenceFolder evidence,
            KnownCalls calls,
            String file,
            List<String> required,
            Function<CsvRow, @Nullable T> entry) {
        return read(evidence, row -> calls.call(row, "call"), file, required, entry);
    }

    /** Reads a file of rows about what happened in one call each; null when the school keeps no such register. */
    static <T> @Nullable ByCall<T> readOfOneCall(
            EvidenceFolder evidence,
            KnownCalls calls,
            String file,
            List<String> required,
            Function<CsvRow, @Nullable T> entry) {
        return read(evidence, row -> calls.oneCall(row, "call"), file, required, entry);
    }

    private static <T> @Nullable ByCall<T> read(
            EvidenceFolder evidence,
            Function<CsvRow, String> named,
            String file,
            List<String> required,
            Function<CsvRow, @Nullable T> entry) {
        Map<String, List<T>> entries = new HashMap<>();
        boolean kept = evidence.forEachRow(file, required, row -> {
            String call = named.apply(row);
            T one = entry.apply(row);
            if (row.isGood() && one != null) {
                entries.computeIfAbsent(call, name -> new ArrayList<>()).add(one);
            }
        });
        entries.replaceAll((call, list) -> List.copyOf(list));
        return kept ? new ByCall<>(entries) : null;
    }

    @Override
    public String toString() {
        return "ByCall" + entries.keySet();
    }
}
