package org.callpolicykit.api.school;

import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * The hours in which pupils may be met, in the school's zone; both ends belong to them.
 *
 * @param opens the first moment
 * @param closes the last moment
 */
public record SchoolHours(LocalTime opens, LocalTime closes) {

    private static final String EXPECTED = "hours such as \"08:45 to 15:15\"";

    /** @throws IllegalArgumentException unless the day opens before it closes */
    public SchoolHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("school opens at " + opens + " and closes at " + closes
                    + "; expected an opening time before the closing time");
        }
    }

    /**
     * Reads hours written as "08:45 to 15:15".
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static SchoolHours parse(String text) {
        String[] ends = text.strip().split("\\s+to\\s+", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("found \"" + text + "\", expected " + EXPECTED);
        }
        try {
            return new SchoolHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("found \"" + text + "\", expected " + EXPECTED, e);
        }
    }

    /** Returns whether a call between these local times lies within the hours. */
    public boolean contain(LocalTime start, LocalTime end) {
        return !start.isBefore(opens) && !end.isAfter(closes);
    }

    /** Returns whether a call between these local times, in nanoseconds after midnight, lies within the hours. */
    public boolean contain(long startNanos, long endNanos) {
        return startNanos >= opens.toNanoOfDay() && endNanos <= closes.toNanoOfDay();
    }

    @Override
    public String toString() {
        return opens + " to " + closes;
    }
}
