package org.callpolicykit.schooldesk.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of values that a column may hold, each read or empty. */
final class CsvValues {

    static final String A_DATE = "a date such as 2026-11-30";
    static final String A_MOMENT = "a date and time with its offset such as 2026-11-30T08:50:00Z";
    static final String A_LOCAL_MOMENT = "a date and time such as 2026-11-30T08:50 or 2026-11-30T08:50:00Z";

    private CsvValues() {}

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** With an offset, or without one if there is a zone to read it in; a blank stands for the T. */
    static Optional<Instant> instant(String text, @Nullable ZoneId zone) {
        String iso = text.replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException e) {
            return zone == null ? Optional.empty() : local(iso, zone);
        }
    }

    private static Optional<Instant> local(String iso, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(iso).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Integer> wholeNumber(String text, int smallest, int largest) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> smallest <= number && number <= largest);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
