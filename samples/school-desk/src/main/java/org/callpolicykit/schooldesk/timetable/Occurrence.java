package org.callpolicykit.schooldesk.timetable;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One lesson or meeting: an event at one of its times.
 *
 * @param id stable across exports, such as {@code uid/2026-11-30T08:50}: the event's UID, and when this occurrence starts by the
 *     event's rule, in the school's time zone, even if it was moved
 * @param event what it is an occurrence of
 * @param start when it starts
 * @param end when it ends, after the start
 * @param localStart when it starts in the school's time zone
 */
public record Occurrence(String id, CalendarEvent event, Instant start, Instant end, LocalDateTime localStart) {}
