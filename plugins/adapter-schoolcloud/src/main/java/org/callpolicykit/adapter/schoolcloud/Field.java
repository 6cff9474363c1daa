package org.callpolicykit.adapter.schoolcloud;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the kit reads of an appointment. The names are the kit's: those of SchoolCloud's export are not public. */
enum Field {
    /** The evening it belongs to. */
    EVENT(Needed.NO),
    /** The day. */
    DATE(Needed.YES),
    /** When it starts, by the school's clock. */
    START(Needed.YES),
    /** When it ends, by the school's clock. */
    END(Needed.YES),
    /** The teacher or teachers. */
    TEACHER(Needed.YES),
    /** The pupil whom it is about. */
    STUDENT(Needed.YES),
    /** The parent or parents. */
    CONTACT(Needed.YES),
    /** How they meet. */
    MODE(Needed.NO),
    /** Whether it stands. */
    STATUS(Needed.NO),
    /** Whether it took place. */
    ATTENDED(Needed.NO);

    /** Whether an appointment can be understood without it. */
    enum Needed {
        YES,
        NO
    }

    private final Needed needed;

    Field(Needed needed) {
        this.needed = needed;
    }

    boolean isNeeded() {
        return needed == Needed.YES;
    }

    /** Returns the name as it is written in files: {@code attended}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        List<String> words = Arrays.stream(values()).map(Field::word).toList();
        return "one of " + String.join(", ", words);
    }
}
