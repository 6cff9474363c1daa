package org.callpolicykit.adapter.schoolcloud;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that a column holds, and what each stands for. Case does not count; an empty word is an empty cell.
 *
 * @param byWord what each word stands for
 * @param <E> what a word stands for
 */
record Words<E extends Enum<E>>(Map<String, E> byWord) {

    /** How people meet. */
    enum Mode {
        VIDEO,
        IN_PERSON,
        TELEPHONE
    }

    /** Whether an appointment stands. */
    enum Status {
        BOOKED,
        CANCELLED
    }

    /** Whether an appointment took place. */
    enum Attended {
        YES,
        NO,
        UNKNOWN
    }

    /** Returns the kit's own words: {@code in-person}. */
    static <E extends Enum<E>> Words<E> own(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(word(constant), constant);
        }
        return new Words<>(words);
    }

    /** Reads {@code Confirmed=booked; Called off=cancelled}; empty where that is not understood. */
    static <E extends Enum<E>> Optional<Words<E>> read(String text, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            Optional<E> meaning = equals < 0
                    ? Optional.empty()
                    : own(type).find(pair.substring(equals + 1).strip());
            if (meaning.isEmpty() || words.put(key(pair.substring(0, equals)), meaning.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Words<>(words));
    }

    /** Returns what is expected where {@link #read} understands nothing. */
    static <E extends Enum<E>> String form(Class<E> type) {
        String meanings =
                Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
        return "the words of the export, each once, and after = one of " + meanings + ", with ; between two";
    }

    Optional<E> find(String cell) {
        return Optional.ofNullable(byWord.get(key(cell)));
    }

    /** Returns the words, for people. */
    String expected() {
        List<String> words = byWord.keySet().stream().map(FileProblem::quoted).toList();
        return "one of " + String.join(", ", words);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
