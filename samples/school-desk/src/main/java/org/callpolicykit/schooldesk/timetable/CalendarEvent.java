package org.callpolicykit.schooldesk.timetable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all occurrences of an event have in common.
 *
 * @param uid the event's UID
 * @param line the line of its BEGIN:VEVENT
 * @param summary the summary, or empty
 * @param description the description, or empty
 * @param categories the categories as written
 * @param location the location, or empty
 * @param organizer the organizer's e-mail address, if there is one
 * @param attendees the e-mail addresses of the people invited, in the order of the file; rooms, resources and those who are
 *     only informed are not among them
 * @param classIds the OneRoster classes it names (X-ONEROSTER-CLASS)
 */
public record CalendarEvent(
        String uid,
        int line,
        String summary,
        String description,
        List<String> categories,
        String location,
        @Nullable String organizer,
        List<String> attendees,
        List<String> classIds) {

    /** Copies the lists. */
    public CalendarEvent {
        categories = List.copyOf(categories);
        attendees = List.copyOf(attendees);
        classIds = List.copyOf(classIds);
    }
}
