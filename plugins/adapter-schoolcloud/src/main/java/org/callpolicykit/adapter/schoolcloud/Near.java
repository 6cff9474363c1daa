package org.callpolicykit.adapter.schoolcloud;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name by a letter or two. What is further away is not told: it may be something else altogether. */
final class Near {

    private static final int MOST_EDITS = 2;

    private Near() {}

    /** Returns the nearest of these names, if it is near enough. */
    static Optional<String> to(String name, List<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(one -> edits(wanted, one.toLowerCase(Locale.ROOT)) <= Math.min(MOST_EDITS, name.length() / 3))
                .min(Comparator.comparingInt((String one) -> edits(wanted, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns how many letters have to be put in, taken out or changed. */
    private static int edits(String from, String to) {
        if (Math.abs(from.length() - to.length()) > MOST_EDITS) {
            return MOST_EDITS + 1;
        }
        int[] before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] now = new int[to.length() + 1];
            now[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
