package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a call came about.
 *
 * @param arrangedAt when it was arranged with the people in it; null when nobody noted that
 * @param requestedBy who asked for it; null when nobody noted that
 * @param calendarEvent its entry in a calendar; null when it has none
 */
public record Arrangement(
        @Nullable Instant arrangedAt,
        @Nullable PersonId requestedBy,
        @Nullable CalendarEvent calendarEvent) {}
