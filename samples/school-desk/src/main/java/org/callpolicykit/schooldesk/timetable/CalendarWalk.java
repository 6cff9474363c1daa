package org.callpolicykit.schooldesk.timetable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.input.TextLine;
import org.callpolicykit.schooldesk.input.TextLines;
import org.jspecify.annotations.Nullable;

/** Goes through a calendar file and hands over one component after the other, never holding more than one. */
final class CalendarWalk {

    private static final String VCALENDAR = "VCALENDAR";
    private static final String VEVENT = "VEVENT";
    private static final String VTIMEZONE = "VTIMEZONE";
    private static final Set<String> READ = Set.of(
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "STATUS",
            "SUMMARY",
            "DESCRIPTION",
            "CATEGORIES",
            "LOCATION",
            "ORGANIZER",
            "ATTENDEE",
            "X-ONEROSTER-CLASS");

    private final InputFile file;
    private final Problems problems;
    private final Visitor visitor;
    private final Deque<String> nested = new ArrayDeque<>();
    private @Nullable Block block;
    private boolean inCalendar;

    CalendarWalk(InputFile file, Problems problems, Visitor visitor) {
        this.file = file;
        this.problems = problems;
        this.visitor = visitor;
    }

    /** Who is told what the file holds, in its order. */
    interface Visitor {

        /** A property of the calendar itself. */
        void property(ContentLine line);

        /** A VEVENT; only the properties that are read, without its alarms. */
        void event(Block event);

        /** A VTIMEZONE. */
        void zone(Block zone);

        /** A component of another kind. */
        void other(String kind);
    }

    /** Reads the whole file; problems with its structure go to the problems, those of one component to its block. */
    void run() {
        Optional<InputStream> opened = file.open(problems);
        if (opened.isEmpty()) {
            return;
        }
        try (InputStream in = opened.get();
                TextLines lines = new TextLines(in)) {
            UnfoldedLines unfolded = new UnfoldedLines(lines);
            TextLine first = unfolded.next();
            if (!isCalendar(first)) {
                return;
            }
            inCalendar = true;
            for (TextLine line = unfolded.next(); line != null; line = unfolded.next()) {
                take(line);
            }
            endOfFile(unfolded.lineNumber());
        } catch (IOException e) {
            problems.add(file.unreadable(e));
        }
    }

    private boolean isCalendar(@Nullable TextLine first) {
        if (first == null) {
            problems.add(Problem.error(file.name(), 0).found("an empty file").expected("BEGIN:VCALENDAR"));
            return false;
        }
        if (!first.text().strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
            problems.add(first.fault(file.name())
                    .orElseGet(() -> Problem.error(file.name(), first.number())
                            .value(first.text())
                            .hint("export the timetable as iCalendar (.ics)")
                            .expected("BEGIN:VCALENDAR")));
            return false;
        }
        return true;
    }

    private void take(TextLine line) {
        Optional<ContentLine> parsed = ContentLine.parse(line.number(), line.text());
        if (parsed.isEmpty()) {
            broken(line.fault(file.name())
                    .orElseGet(() -> Problem.error(file.name(), line.number())
                            .value(line.text())
                            .expected("NAME:value")));
            return;
        }
        ContentLine content = parsed.get();
        switch (content.name()) {
            case "BEGIN" -> begin(content);
            case "END" -> end(content);
            default -> property(line, content);
        }
    }

    private void begin(ContentLine line) {
        String kind = line.value().strip().toUpperCase(Locale.ROOT);
        Block open = block;
        if (open != null && (kind.equals(VEVENT) || kind.equals(VCALENDAR))) {
            closeUnended(open, line.line());
            open = null;
        }
        if (kind.equals(VCALENDAR)) {
            inCalendar = true;
        } else if (open == null) {
            block = new Block(kind, line.line());
        } else {
            nested.push(kind);
            keepForZone(open, line);
        }
    }

    private void end(ContentLine line) {
        String kind = line.value().strip().toUpperCase(Locale.ROOT);
        Block open = block;
        if (open == null) {
            inCalendar = inCalendar && !kind.equals(VCALENDAR);
        } else if (kind.equals(open.kind())) {
            close(open);
        } else if (kind.equals(nested.peek())) {
            nested.pop();
            keepForZone(open, line);
        } else if (kind.equals(VCALENDAR)) {
            closeUnended(open, line.line());
            inCalendar = false;
        } else {
            open.breakBy(Problem.error(file.name(), line.line())
                    .value("END:" + kind)
                    .expected("END:" + (nested.isEmpty() ? open.kind() : nested.peek())));
        }
    }

    private void property(TextLine line, ContentLine content) {
        Block open = block;
        if (open == null) {
            visitor.property(content);
        } else if (open.kind().equals(VTIMEZONE) || (nested.isEmpty() && READ.contains(content.name()))) {
            line.fault(file.name()).ifPresent(open::breakBy);
            open.add(content, file.name());
        }
    }

    private void keepForZone(Block open, ContentLine line) {
        if (open.kind().equals(VTIMEZONE)) {
            open.add(line, file.name());
        }
    }

    private void broken(Problem problem) {
        if (block != null) {
            block.breakBy(problem);
        } else {
            problems.add(problem);
        }
    }

    private void closeUnended(Block open, int line) {
        open.breakBy(Problem.error(file.name(), open.line())
                .found("BEGIN:" + open.kind() + " without its END up to line " + line)
                .hint("the file may have been cut off; export it again")
                .expected("END:" + open.kind()));
        close(open);
    }

    private void close(Block closed) {
        block = null;
        nested.clear();
        switch (closed.kind()) {
            case VEVENT -> visitor.event(closed);
            case VTIMEZONE -> visitor.zone(closed);
            default -> visitor.other(closed.kind());
        }
    }

    private void endOfFile(int lastLine) {
        if (block != null) {
            closeUnended(block, lastLine);
        }
        if (inCalendar) {
            problems.add(Problem.error(file.name(), lastLine)
                    .found("the end of the file")
                    .hint("the file was cut off; export it again")
                    .expected("END:VCALENDAR"));
        }
    }
}
