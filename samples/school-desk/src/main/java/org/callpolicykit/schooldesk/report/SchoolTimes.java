package org.callpolicykit.schooldesk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Puts moments into words and into ISO-8601, in the school's zone. The words are the same on every machine. */
final class SchoolTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;

    SchoolTimes(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns "Mon 7 Sep 2026". */
    String day(Instant instant) {
        return day(dateOf(instant));
    }

    /** Returns "Mon 7 Sep 2026". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Returns "Monday 7 September 2026". */
    static String longDay(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** Returns "09:30". */
    String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** Returns "Mon 7 Sep 2026 at 09:30". */
    String moment(Instant instant) {
        return day(instant) + " at " + time(instant);
    }

    /** Returns "2026-09-07T09:30:00+01:00". */
    String iso(Instant instant) {
        return ISO.format(OffsetDateTime.ofInstant(instant, zone));
    }
}
