package org.callpolicykit.schooldesk.timetable;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Organizer;
import org.jspecify.annotations.Nullable;

/** Reads everything of an event but its times. */
final class EventTexts {

    private static final Set<String> READ =
            Set.of("UID", "SUMMARY", "DESCRIPTION", "CATEGORIES", "LOCATION", "ORGANIZER", "ATTENDEE");
    private static final String HEAD = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
    private static final String TAIL = "END:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final int LINES_OF_HEAD = 2;

    private final CalendarBuilder builder = new CalendarBuilder();

    /** The event in this block, or empty with the reason in the report. */
    Optional<CalendarEvent> read(Block block, String uid, EventReport report) {
        List<ContentLine> lines = block.lines().stream()
                .filter(line -> READ.contains(line.name()))
                .toList();
        return parse(lines, report).map(event -> {
            List<String> categories = new ArrayList<>();
            event.<Categories>getProperties(Property.CATEGORIES)
                    .forEach(property -> property.getCategories().getTexts().forEach(categories::add));
            return new CalendarEvent(
                    uid,
                    block.line(),
                    text(event, Property.SUMMARY),
                    text(event, Property.DESCRIPTION),
                    categories,
                    text(event, Property.LOCATION),
                    organizer(event, block, report),
                    attendees(event, block, report),
                    classIds(block));
        });
    }

    private Optional<VEvent> parse(List<ContentLine> lines, EventReport report) {
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(line.text()).append("\r\n"));
        try {
            return builder.build(new StringReader(text.append(TAIL).toString())).getComponent(Component.VEVENT);
        } catch (ParserException | IOException | RuntimeException e) {
            int number = e instanceof ParserException failed ? failed.getLineNo() - LINES_OF_HEAD : 1;
            ContentLine culprit = lines.get(Math.min(Math.max(number, 1), lines.size()) - 1);
            boolean address =
                    culprit.name().equals("ATTENDEE") || culprit.name().equals("ORGANIZER");
            report.error(culprit, address ? "an address such as mailto:a@b.example" : "a value as in RFC 5545", null);
            return Optional.empty();
        }
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static @Nullable String organizer(VEvent event, Block block, EventReport report) {
        Optional<Organizer> organizer = event.getProperty(Property.ORGANIZER);
        ContentLine line = block.first(Property.ORGANIZER);
        return organizer.isEmpty() || line == null
                ? null
                : email(organizer.get().getCalAddress(), line, report).orElse(null);
    }

    private static List<String> attendees(VEvent event, Block block, EventReport report) {
        List<Attendee> attendees = event.getProperties(Property.ATTENDEE);
        List<ContentLine> lines = block.all(Property.ATTENDEE);
        List<String> emails = new ArrayList<>();
        for (int i = 0; i < attendees.size(); i++) {
            if (isInvited(lines.get(i))) {
                email(attendees.get(i).getCalAddress(), lines.get(i), report).ifPresent(emails::add);
            }
        }
        return emails.stream().distinct().toList();
    }

    private static boolean isInvited(ContentLine line) {
        String kind = line.parameters().getOrDefault("CUTYPE", "").toUpperCase(Locale.ROOT);
        String role = line.parameters().getOrDefault("ROLE", "").toUpperCase(Locale.ROOT);
        return !kind.equals("ROOM") && !kind.equals("RESOURCE") && !role.equals("NON-PARTICIPANT");
    }

    /** The address behind mailto:, or the EMAIL parameter (RFC 7986); empty, with a warning, if there is neither. */
    private static Optional<String> email(URI address, ContentLine line, EventReport report) {
        String parameter = line.parameter("EMAIL");
        boolean mail = "mailto".equalsIgnoreCase(address.getScheme());
        String email = mail ? address.getSchemeSpecificPart() : parameter == null ? "" : parameter;
        if (email.indexOf('@') < 1) {
            report.warn(line, "an address such as mailto:a@b.example", "the event is kept without it");
            return Optional.empty();
        }
        return Optional.of(email.strip());
    }

    private static List<String> classIds(Block block) {
        return block.all("X-ONEROSTER-CLASS").stream()
                .flatMap(line -> Arrays.stream(line.value().split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
