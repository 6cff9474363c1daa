package org.callpolicykit.api.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The days on which the school is open to pupils, and hours that differ from the usual ones. A school day is a weekday
 * within a term that is not a closure (bank holiday, INSET day, half term).
 */
public final class SchoolCalendar {

    private static final int LONGEST_TERM_IN_DAYS = 400;

    private final List<DateRange> terms;
    private final Set<LocalDate> closures;
    private final Map<LocalDate, SchoolHours> specialHours;
    private final long[] schoolDays;

    private SchoolCalendar(
            Collection<DateRange> terms, Collection<LocalDate> closures, Map<LocalDate, SchoolHours> specialHours) {
        this.terms = List.copyOf(terms);
        this.closures = Set.copyOf(closures);
        this.specialHours = Map.copyOf(specialHours);
        this.schoolDays = this.terms.stream()
                .flatMapToLong(SchoolCalendar::epochDays)
                .distinct()
                .sorted()
                .filter(this::isOpen)
                .toArray();
    }

    /**
     * Returns the calendar made of these terms and closures.
     *
     * @param terms first and last days of term; at least one
     * @param closures days within a term on which the school is closed to pupils
     * @param specialHours hours of single days that differ from the usual ones, such as an early close
     * @throws IllegalArgumentException if there is no term, or one is longer than a year
     */
    public static SchoolCalendar of(
            Collection<DateRange> terms, Collection<LocalDate> closures, Map<LocalDate, SchoolHours> specialHours) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    "a calendar needs at least one term; leave the calendar out when terms are not known");
        }
        return new SchoolCalendar(terms, closures, specialHours);
    }

    private static LongStream epochDays(DateRange term) {
        if (term.first().plusDays(LONGEST_TERM_IN_DAYS).isBefore(term.last())) {
            throw new IllegalArgumentException("the term " + term + " is longer than a year; check its dates");
        }
        return LongStream.rangeClosed(term.first().toEpochDay(), term.last().toEpochDay());
    }

    private boolean isOpen(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !closures.contains(day);
    }

    /** Returns whether pupils are in school on that day. */
    public boolean isSchoolDay(LocalDate day) {
        return Arrays.binarySearch(schoolDays, day.toEpochDay()) >= 0;
    }

    /**
     * Returns the school day that lies a number of school days before a day.
     *
     * @param day the day to count back from; it need not be a school day itself
     * @param count how many school days before; 1 is the last school day before the day
     * @return that day; empty when the calendar does not reach back so far
     * @throws IllegalArgumentException if the count is below 1
     */
    public Optional<LocalDate> schoolDayBefore(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("counting back " + count + " school days; expected 1 or more");
        }
        int found = Arrays.binarySearch(schoolDays, day.toEpochDay());
        int index = (found >= 0 ? found : -found - 1) - count;
        return index < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(schoolDays[index]));
    }

    /** Returns the hours of that day where they differ from the usual ones. */
    public Optional<SchoolHours> specialHoursOn(LocalDate day) {
        return Optional.ofNullable(specialHours.get(day));
    }

    /** Returns the terms as they were given. */
    public List<DateRange> terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolCalendar that
                && terms.equals(that.terms)
                && closures.equals(that.closures)
                && specialHours.equals(that.specialHours);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * terms.hashCode() + closures.hashCode()) + specialHours.hashCode();
    }

    @Override
    public String toString() {
        return "SchoolCalendar" + terms;
    }
}
