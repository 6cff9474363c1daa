package org.callpolicykit.api.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school's standing facts.
 *
 * @param id the MIS's identifier
 * @param name the name as parents know it
 * @param zone the zone in which the school's days and hours are counted
 * @param calendar the school's days and hours; null when the MIS does not say
 * @param safeguardingRota when the safeguarding lead and deputies are on duty; null when the MIS does not say
 */
public record School(
        SchoolId id,
        String name,
        ZoneId zone,
        @Nullable SchoolCalendar calendar,
        @Nullable List<DslDuty> safeguardingRota) {

    /** Copies the rota. */
    public School {
        safeguardingRota = safeguardingRota == null ? null : List.copyOf(safeguardingRota);
    }

    /** A school without a known safeguarding rota. */
    public School(SchoolId id, String name, ZoneId zone, @Nullable SchoolCalendar calendar) {
        this(id, name, zone, calendar, null);
    }

    /** Returns the school's local date at that instant. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns the school's local date and time at that instant. */
    public LocalDateTime localTimeOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
