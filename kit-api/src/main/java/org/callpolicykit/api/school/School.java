package org.callpolicykit.api.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A school's standing facts.
 *
 * @param id the MIS's identifier
 * @param name the name as parents know it
 * @param zone the zone in which the school's days and hours are counted
 * @param calendar the school's days and hours; null when the MIS does not say
 */
public record School(
        SchoolId id, String name, ZoneId zone, @Nullable SchoolCalendar calendar) {

    /** Returns the school's local date at that instant. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns the school's local date and time at that instant. */
    public LocalDateTime localTimeOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
