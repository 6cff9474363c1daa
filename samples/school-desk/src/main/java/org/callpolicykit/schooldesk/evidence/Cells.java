package org.callpolicykit.schooldesk.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;

/** Reads the kinds of cells that several evidence files have. */
final class Cells {

    private static final Pattern BETWEEN_VALUES = Pattern.compile("[,;]");
    private static final PlatformId STAND_IN = new PlatformId("none");

    private Cells() {}

    /** Returns the values of a cell that separates them by commas or semicolons. */
    static List<String> list(CsvRow row, String column) {
        return row.optionalText(column).stream()
                .flatMap(cell -> Arrays.stream(BETWEEN_VALUES.split(cell)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns what the words in a cell stand for. */
    static <E extends Enum<E>> Set<E> choices(CsvRow row, String column, Choice<E> choice) {
        Set<E> found = new TreeSet<>();
        for (String word : list(row, column)) {
            Optional<E> known = choice.find(word);
            known.ifPresent(found::add);
            if (known.isEmpty()) {
                String hint = DidYouMean.hint(word, choice.words())
                        .map(suggestion -> "; " + suggestion)
                        .orElse("");
                row.reject(
                        column,
                        "any of " + String.join(", ", choice.words()),
                        '"' + word + "\" is none of them" + hint);
            }
        }
        return found;
    }

    /** Returns the platform in a cell, if there is one. */
    static Optional<PlatformId> platform(CsvRow row, String column) {
        return row.optionalText(column).map(word -> {
            try {
                return new PlatformId(Words.plain(word));
            } catch (IllegalArgumentException e) {
                row.reject(column, "a platform such as google-meet, microsoft-teams or schoolcloud", null);
                return STAND_IN;
            }
        });
    }
}
