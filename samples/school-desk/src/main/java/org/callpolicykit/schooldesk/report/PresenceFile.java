package org.callpolicykit.schooldesk.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningReport;

/** Who came and left, as rows for {@code evidence/events.csv}. Whoever is nobody that the school knows has no person there. */
public final class PresenceFile {

    private PresenceFile() {}

    private record Event(Instant at, String event, String person) {}

    /** Returns the rows, call by call in order of time. */
    public static CsvText of(List<ProvisioningReport> reports) {
        CsvText file = new CsvText(List.of("call", "at", "event", "person"));
        for (ProvisioningReport report : reports) {
            for (MeetingResult.Attended attended : report.all(MeetingResult.Attended.class)) {
                events(attended.attendance().attendees())
                        .forEach(event -> file.row(List.of(
                                attended.call().value(), event.at().toString(), event.event(), event.person())));
            }
        }
        return file;
    }

    private static List<Event> events(List<Attendee> attendees) {
        List<Event> events = new ArrayList<>();
        for (Attendee attendee : attendees) {
            String person = attendee.person() == null ? "" : attendee.person().value();
            for (Presence presence : attendee.presences()) {
                events.add(new Event(presence.from(), "joined", person));
                Instant to = presence.to();
                if (to != null) {
                    events.add(new Event(to, "left", person));
                }
            }
        }
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::event).thenComparing(Event::person));
        return events;
    }
}
