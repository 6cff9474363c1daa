package org.callpolicykit.api.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.callpolicykit.api.school.School;

/** A stretch of time for each day. Make it a record: equal windows are worked out once for each day of a schedule, whoever asks. */
@FunctionalInterface
public interface DayWindow {

    /** Returns a stretch within which a call that starts on a day may surely lie; empty when there is none, or a fact is missing. */
    Optional<Window> on(LocalDate day, School school);

    /**
     * A stretch of time. Both ends belong to it.
     *
     * @param from when it begins
     * @param until when it ends
     */
    record Window(Instant from, Instant until) {}
}
