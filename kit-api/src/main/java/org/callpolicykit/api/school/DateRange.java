package org.callpolicykit.api.school;

import java.time.LocalDate;

/**
 * A run of days; both ends belong to it.
 *
 * @param first the first day
 * @param last the last day
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException if the last day comes before the first */
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the range ends on " + last + ", before it starts on " + first);
        }
    }

    /** Returns whether that day belongs to the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}
