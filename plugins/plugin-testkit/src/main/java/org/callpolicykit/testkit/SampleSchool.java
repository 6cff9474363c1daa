package org.callpolicykit.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.api.school.SchoolId;

/** The school of the sample calls, in the autumn of 2026. */
public final class SampleSchool {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * Alder Bank Primary School: autumn term from Thursday 3 September to Friday 18 December 2026, half term from 26 to 30 October
     * (clocks go back on the 25th), an INSET day on Friday 4 December, and an early close at 13:30 on the last day.
     */
    public static final School ALDER_BANK =
            new School(new SchoolId("alder-bank"), "Alder Bank Primary School", LONDON, calendar());

    /** Alder Bank, of whose calendar the MIS says nothing. */
    public static final School WITHOUT_CALENDAR = new School(ALDER_BANK.id(), ALDER_BANK.name(), LONDON, null);

    /** Monday 30 November 2026, 09:00: the school day before the sample lesson, while there is still time to tell parents. */
    public static final Instant THE_DAY_BEFORE = schoolTime("2026-11-30T09:00");

    private SampleSchool() {}

    /** Returns the moment at which the school's clock shows this: {@code "2026-12-01T10:00"}. */
    public static Instant schoolTime(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(LONDON).toInstant();
    }

    private static SchoolCalendar calendar() {
        List<DateRange> terms = List.of(
                new DateRange(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18)),
                new DateRange(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25)));
        List<LocalDate> halfTerm = LocalDate.of(2026, 10, 26)
                .datesUntil(LocalDate.of(2026, 10, 31))
                .toList();
        List<LocalDate> closures = Stream.concat(halfTerm.stream(), Stream.of(LocalDate.of(2026, 12, 4)))
                .toList();
        SchoolHours earlyClose = new SchoolHours(LocalTime.of(8, 45), LocalTime.of(13, 30));
        return SchoolCalendar.of(terms, closures, Map.of(LocalDate.of(2026, 12, 18), earlyClose));
    }
}
