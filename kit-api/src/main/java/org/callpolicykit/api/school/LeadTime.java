package org.callpolicykit.api.school;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long before a call something must be done: an exact time, or whole school days. One school day before Monday 10:00 is
 * Friday 10:00; the clock time is kept across daylight-saving changes.
 */
public sealed interface LeadTime {

    /**
     * Returns the last moment that is early enough for a call.
     *
     * @return that moment; empty when the school's calendar is not known or does not reach back so far
     */
    Optional<Instant> deadlineBefore(Instant start, School school);

    /**
     * Reads an ISO-8601 duration ("PT5M", "P1D") or whole school days ("2 school days").
     *
     * @throws IllegalArgumentException if the text is anything else: a bare number or letter says nothing of its unit
     */
    static LeadTime parse(String text) {
        Matcher schoolDays = SchoolDays.FORM.matcher(text.strip());
        if (schoolDays.matches()) {
            return new SchoolDays(Integer.parseInt(schoolDays.group(1)));
        }
        try {
            return new Exact(Duration.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "found \"" + text
                            + "\", expected an ISO-8601 duration such as PT5M or P1D, or school days such as \"2 school days\"",
                    e);
        }
    }

    /**
     * An exact time before the call.
     *
     * @param duration how long before; not negative
     */
    record Exact(Duration duration) implements LeadTime {

        /** @throws IllegalArgumentException if the duration is negative */
        public Exact {
            if (duration.isNegative()) {
                throw new IllegalArgumentException(
                        "found the lead time " + duration + ", expected one that is not negative");
            }
        }

        @Override
        public Optional<Instant> deadlineBefore(Instant start, School school) {
            return Optional.of(start.minus(duration));
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /**
     * Whole school days before the call, at the same time of day.
     *
     * @param count how many; 1 to 99
     */
    record SchoolDays(int count) implements LeadTime {

        private static final Pattern FORM = Pattern.compile("(\\d{1,2}) school days?");

        /** @throws IllegalArgumentException if the count is not within 1 to 99 */
        public SchoolDays {
            if (count < 1 || count > 99) {
                throw new IllegalArgumentException("found " + count + " school days, expected 1 to 99");
            }
        }

        @Override
        public Optional<Instant> deadlineBefore(Instant start, School school) {
            SchoolCalendar calendar = school.calendar();
            if (calendar == null) {
                return Optional.empty();
            }
            LocalDateTime local = school.localTimeOf(start);
            return calendar.schoolDayBefore(local.toLocalDate(), count)
                    .map(day -> day.atTime(local.toLocalTime())
                            .atZone(school.zone())
                            .toInstant());
        }

        @Override
        public String toString() {
            return count == 1 ? "1 school day" : count + " school days";
        }
    }
}
