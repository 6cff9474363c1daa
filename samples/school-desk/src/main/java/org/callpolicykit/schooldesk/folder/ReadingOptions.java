package org.callpolicykit.schooldesk.folder;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What of a school folder is read, and how.
 *
 * @param zone the zone in which the school's days and hours are counted
 * @param from the first day of which calls are read; null for that of the first event
 * @param until the last day; null for the end of the school's year
 * @param school the sourcedId of the school; null for the only one there is
 */
public record ReadingOptions(
        ZoneId zone,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String school) {

    /** The most years that may be read at once. */
    public static final int MOST_YEARS = 9;

    /** @throws IllegalArgumentException if the last day comes before the first, or more than nine years after it */
    public ReadingOptions {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the days to read end on " + until + ", before they start on " + from + "; swap them");
        }
        if (from != null && until != null && until.isAfter(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("the days to read last from " + from + " to " + until
                    + "; expected at most " + MOST_YEARS + " years at once");
        }
    }

    /** The whole of the only school of a folder. */
    public static ReadingOptions in(ZoneId zone) {
        return new ReadingOptions(zone, null, null, null);
    }

    /** Returns these options for these days only; null for no limit. */
    public ReadingOptions between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ReadingOptions(zone, first, last, school);
    }

    /** Returns these options for a school among several; null for the only one there is. */
    public ReadingOptions ofSchool(@Nullable String sourcedId) {
        return new ReadingOptions(zone, from, until, sourcedId);
    }

    /** Returns whether calls of that day were asked for. */
    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
