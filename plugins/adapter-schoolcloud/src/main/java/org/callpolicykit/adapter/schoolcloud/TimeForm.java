package org.callpolicykit.adapter.schoolcloud;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;

/**
 * How an export writes dates or times.
 *
 * @param pattern the pattern, as the school wrote it
 * @param format the format that it makes
 */
record TimeForm(String pattern, DateTimeFormatter format) {

    private static final LocalDateTime ANY = LocalDateTime.of(2026, 11, 24, 16, 5);

    /** Returns the form of a pattern; empty where it is none. Years are written {@code yyyy}, as schools know it. */
    static Optional<TimeForm> of(String pattern) {
        try {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            return Optional.of(new TimeForm(pattern, format));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the form in which the kit's own files write a field. */
    static TimeForm own(Field field) {
        return of(field == Field.DATE ? "yyyy-MM-dd" : "HH:mm").orElseThrow();
    }

    /** Returns a date or a time that is written so; empty where it is not. */
    <T> Optional<T> read(String cell, TemporalQuery<T> what) {
        try {
            return Optional.of(format.parse(cell, what));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether one can tell a date, or a time, from what is written so. */
    boolean tells(TemporalQuery<?> what) {
        try {
            TemporalAccessor read = format.parse(format.format(ANY));
            return what.queryFrom(read) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns what is expected, for people: {@code a date written dd/MM/yyyy, such as 24/11/2026}. */
    String expected(String thing) {
        return thing + " written " + pattern + ", such as " + format.format(ANY);
    }
}
