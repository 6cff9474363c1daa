package org.callpolicykit.schooldesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that a column may hold, and what each stands for. Case does not count, and {@code -}, {@code _} and a space are the
 * same.
 *
 * @param <E> what a word stands for
 */
public final class Choice<E> {

    private final Map<String, E> byKey = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Choice() {}

    /** The constants of an enum, each called by the word that the function gives for it. */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type, Function<E, String> word) {
        Choice<E> choice = new Choice<>();
        for (E constant : type.getEnumConstants()) {
            choice.words.add(word.apply(constant));
            choice.byKey.put(key(word.apply(constant)), constant);
        }
        return choice;
    }

    /** The constants of an enum by their own names: {@code CALENDAR_EVENT} is written {@code calendar-event}. */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return of(type, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What the word stands for, or empty if it is none of them. */
    public Optional<E> find(String typed) {
        return Optional.ofNullable(byKey.get(key(typed)));
    }

    /** The words, in the order of the constants. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** The first of them: what {@link CsvRow#choice} answers for a row that is left out. */
    E first() {
        return byKey.values().iterator().next();
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
