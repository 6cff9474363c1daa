package org.callpolicykit.adapter.gmeet;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.meet.v2.model.Space;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;

/** Writes a call's event. Its guests are staff: pupils get the link in Classroom, five minutes before the start and not earlier (5.1(d)). */
final class EventDraft {

    private static final String DESCRIPTION =
            "A video call under the school's video-conferencing policy. Change it in the school's management information system, not here.";

    private final ZoneId zone;

    EventDraft(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the event of a call that has that space. */
    Event of(CallPlan plan, Space space, String course) {
        Call call = plan.call();
        return new Event()
                .setId(CallEvent.id(call.id()))
                .setStatus("confirmed")
                .setSummary(call.title())
                .setDescription(DESCRIPTION)
                .setLocation(space.getMeetingUri())
                .setStart(at(call.start()))
                .setEnd(at(call.end()))
                .setAttendees(plan.others().stream()
                        .map(member -> new EventAttendee().setEmail(member.account()))
                        .toList())
                .setVisibility("private")
                .setGuestsCanInviteOthers(false)
                .setGuestsCanModify(false)
                .setGuestsCanSeeOtherGuests(false)
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(properties(plan, space, course)));
    }

    private static Map<String, String> properties(CallPlan plan, Space space, String course) {
        Map<String, String> properties = new TreeMap<>();
        properties.put(CallEvent.CALL, plan.call().id().value());
        properties.put(CallEvent.SPACE, space.getName());
        properties.put(CallEvent.LINK, space.getMeetingUri());
        properties.put(CallEvent.COURSE, course);
        return properties;
    }

    private EventDateTime at(Instant time) {
        return new EventDateTime()
                .setDateTime(DateTime.parseRfc3339(time.toString()))
                .setTimeZone(zone.getId());
    }

    /** Returns what is to be changed of an event so that it becomes as drafted; empty when nothing is. */
    static Event change(Event has, Event drafted) {
        Event change = new Event();
        drafted.forEach((name, value) -> {
            if (!name.equals("id") && !isSame(name, has, drafted)) {
                change.set(name, name.equals("attendees") ? keepingAnswers(has, drafted) : value);
            }
        });
        return change;
    }

    private static boolean isSame(String name, Event has, Event drafted) {
        return switch (name) {
            case "start" -> isSame(has.getStart(), drafted.getStart());
            case "end" -> isSame(has.getEnd(), drafted.getEnd());
            case "attendees" -> emails(has).keySet().equals(emails(drafted).keySet());
            case "extendedProperties" -> {
                Map<String, String> before = has.getExtendedProperties() == null
                        ? null
                        : has.getExtendedProperties().getPrivate();
                yield before != null
                        && before.entrySet()
                                .containsAll(drafted.getExtendedProperties()
                                        .getPrivate()
                                        .entrySet());
            }
            default -> Objects.equals(has.get(name), drafted.get(name));
        };
    }

    private static boolean isSame(EventDateTime has, EventDateTime drafted) {
        return has != null
                && has.getDateTime() != null
                && has.getDateTime().getValue() == drafted.getDateTime().getValue();
    }

    /** A list replaces the whole list: who stays keeps what they answered. */
    private static List<EventAttendee> keepingAnswers(Event has, Event drafted) {
        Map<String, EventAttendee> before = emails(has);
        return drafted.getAttendees().stream()
                .map(guest -> before.getOrDefault(guest.getEmail(), guest))
                .toList();
    }

    private static Map<String, EventAttendee> emails(Event event) {
        Map<String, EventAttendee> emails = new LinkedHashMap<>();
        List<EventAttendee> guests = event.getAttendees();
        if (guests != null) {
            guests.stream()
                    .filter(guest -> !Boolean.TRUE.equals(guest.getOrganizer()) && guest.getEmail() != null)
                    .forEach(guest -> emails.put(guest.getEmail(), guest));
        }
        return emails;
    }
}
