package org.callpolicykit.schooldesk.timetable;

import java.time.Instant;

/**
 * The time for which a timetable is read.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
public record Window(Instant from, Instant to) {

    /** Refuses a window that ends before it begins, or lasts more than ten years. */
    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins, this is from " + from + " to " + to);
        }
        if (from.plusSeconds(10L * 366 * 86_400).isBefore(to)) {
            throw new IllegalArgumentException("A window is at most ten years, this is from " + from + " to " + to);
        }
    }

    /** Whether the moment is in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
