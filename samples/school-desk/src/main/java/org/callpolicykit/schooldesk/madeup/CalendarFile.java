package org.callpolicykit.schooldesk.madeup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the timetable as iCalendar (RFC 5545): weekly events to the end of term. */
final class CalendarFile {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int LONGEST_LINE = 75;
    private static final List<String> HEAD = List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Call Policy Kit//made-up school//EN",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/London",
            "BEGIN:STANDARD",
            "DTSTART:19961027T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T010000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "END:VTIMEZONE");

    private final StringBuilder text = new StringBuilder();

    static void write(Path folder, Timetable timetable) {
        CalendarFile calendar = new CalendarFile();
        HEAD.forEach(calendar::line);
        timetable.events().forEach(calendar::event);
        calendar.line("END:VCALENDAR");
        try {
            Files.writeString(folder.resolve("timetable.ics"), calendar.text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the timetable into " + folder, e);
        }
    }

    private void event(Event event) {
        LocalDateTime start = event.day().atTime(event.start());
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:20260901T080000Z");
        line("DTSTART;TZID=Europe/London:" + LOCAL.format(start));
        line("DTEND;TZID=Europe/London:" + LOCAL.format(start.plusMinutes(event.minutes())));
        line("RRULE:FREQ=WEEKLY;UNTIL=20261218T170000Z");
        if (event.category().equals("SMALL-GROUP")) {
            line("EXDATE;TZID=Europe/London:" + LOCAL.format(start.plusWeeks(2)));
        }
        line("SUMMARY:"
                + event.summary().replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"));
        line("CATEGORIES:" + event.category());
        line("ORGANIZER:mailto:" + People.workEmail(event.staff().get(0)));
        event.staff().forEach(staff -> line("ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:" + People.workEmail(staff)));
        line("X-ONEROSTER-CLASS:" + event.group().id());
        line("END:VEVENT");
    }

    /** Writes a line, folded as the standard asks. The text is ASCII, so characters are octets. */
    private void line(String content) {
        String rest = content;
        while (rest.length() > LONGEST_LINE) {
            text.append(rest, 0, LONGEST_LINE).append("\r\n ");
            rest = rest.substring(LONGEST_LINE);
        }
        text.append(rest).append("\r\n");
    }
}
