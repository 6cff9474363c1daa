package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.SchoolHours;

/**
 * What a school's own calendar says.
 *
 * @param terms first and last days of term; empty when it names none
 * @param closures days on which the school is closed to pupils
 * @param hours hours of single days that differ from the usual ones
 */
public record CalendarDays(List<DateRange> terms, Set<LocalDate> closures, Map<LocalDate, SchoolHours> hours) {

    /** A calendar that says nothing. */
    public static final CalendarDays NONE = new CalendarDays(List.of(), Set.of(), Map.of());

    /** Copies the collections. */
    public CalendarDays {
        terms = List.copyOf(terms);
        closures = Set.copyOf(closures);
        hours = Map.copyOf(hours);
    }
}
