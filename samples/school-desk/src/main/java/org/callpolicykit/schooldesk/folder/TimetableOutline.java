package org.callpolicykit.schooldesk.folder;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.input.TextLine;
import org.callpolicykit.schooldesk.input.TextLines;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a timetable before its occurrences can be read: when its first event is, and the UIDs of all events,
 * those outside the days that are read included. Tolerant: what is wrong with the file is said when its events are read.
 */
final class TimetableOutline {

    private final Set<String> events = new HashSet<>();
    private final Set<String> rescheduled = new HashSet<>();
    private @Nullable LocalDate first;
    private boolean inEvent;
    private int nested;
    private String uid = "";
    private boolean replaces;

    private TimetableOutline() {}

    static TimetableOutline of(InputFile file) {
        TimetableOutline outline = new TimetableOutline();
        Optional<InputStream> opened = file.open(new Problems());
        if (opened.isPresent()) {
            try (InputStream in = opened.get();
                    TextLines lines = new TextLines(in)) {
                outline.read(lines);
            } catch (IOException e) {
                return outline;
            }
        }
        return outline;
    }

    /** The day of the earliest start in the file; empty when it has none. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(first);
    }

    Set<String> events() {
        return events;
    }

    /** The UIDs of events of which an occurrence is replaced by an event of its own. */
    Set<String> rescheduled() {
        return rescheduled;
    }

    private void read(TextLines lines) throws IOException {
        StringBuilder unfolded = new StringBuilder();
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            String text = line.text();
            if (text.startsWith(" ") || text.startsWith("\t")) {
                unfolded.append(text, 1, text.length());
            } else {
                take(unfolded.toString());
                unfolded.setLength(0);
                unfolded.append(text);
            }
        }
        take(unfolded.toString());
    }

    private void take(String line) {
        int end = line.indexOf(':');
        if (end < 0) {
            return;
        }
        int parameters = line.indexOf(';');
        String name = line.substring(0, parameters < 0 ? end : Math.min(parameters, end))
                .toUpperCase(Locale.ROOT);
        String value = line.substring(line.lastIndexOf(':') + 1).strip();
        switch (name) {
            case "BEGIN" -> begin(value);
            case "END" -> end(value);
            case "UID" -> uid = nested == 0 ? line.substring(end + 1).strip() : uid;
            case "RECURRENCE-ID" -> replaces = true;
            case "DTSTART" -> takeStart(value);
            default -> {
                // Of no use here.
            }
        }
    }

    private void begin(String component) {
        if (component.equalsIgnoreCase("VEVENT")) {
            inEvent = true;
            nested = 0;
            uid = "";
            replaces = false;
        } else if (inEvent) {
            nested++;
        }
    }

    private void end(String component) {
        if (component.equalsIgnoreCase("VEVENT") && inEvent) {
            inEvent = false;
            if (!uid.isEmpty()) {
                events.add(uid);
            }
            if (replaces) {
                rescheduled.add(uid);
            }
        } else if (nested > 0) {
            nested--;
        }
    }

    private void takeStart(String value) {
        if (!inEvent || nested > 0 || value.length() < 8) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            if (first == null || day.isBefore(first)) {
                first = day;
            }
        } catch (DateTimeException e) {
            // Said when the events are read.
            return;
        }
    }
}
