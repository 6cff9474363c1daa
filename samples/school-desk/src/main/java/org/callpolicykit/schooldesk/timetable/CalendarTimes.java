package org.callpolicykit.schooldesk.timetable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and durations as a calendar writes them (RFC 5545, 3.3). */
final class CalendarTimes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WEEKS = Pattern.compile("([+-]?)P(\\d{1,4})W");

    private CalendarTimes() {}

    /** Such as 20261130. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE)).filter(date -> isSane(date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Such as 20261130T085000, or the same with a Z, which is not looked at. */
    static Optional<LocalDateTime> dateTime(String text) {
        String local = isUtc(text) ? text.substring(0, text.length() - 1) : text;
        try {
            return Optional.of(LocalDateTime.parse(local, DATE_TIME)).filter(time -> isSane(time.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isUtc(String text) {
        return text.endsWith("Z");
    }

    /** Such as PT40M, P1DT2H or P2W. */
    static Optional<Duration> duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        try {
            if (weeks.matches()) {
                long days = 7L * Integer.parseInt(weeks.group(2));
                return Optional.of(Duration.ofDays(weeks.group(1).equals("-") ? -days : days));
            }
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isSane(int year) {
        return year >= 1600 && year <= 2500;
    }
}
