package org.callpolicykit.nationalreview;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every school: how the calls of these days stand at one moment.
 *
 * @param at the moment
 * @param zone the zone in which the schools' days and hours are counted
 * @param from the first day; null for that of a school's first event
 * @param until the last day; null for the end of a school's year
 */
record Question(
        Instant at,
        ZoneId zone,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements Serializable {

    /** @throws IllegalArgumentException if the days end before they start, or last too long */
    Question {
        ReadingOptions.in(zone).between(from, until);
    }

    /** Returns what is read of a school's folder. */
    ReadingOptions reading() {
        return ReadingOptions.in(zone).between(from, until);
    }
}
