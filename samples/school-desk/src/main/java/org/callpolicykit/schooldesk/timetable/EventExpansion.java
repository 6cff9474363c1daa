package org.callpolicykit.schooldesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.input.RowCounter;
import org.jspecify.annotations.Nullable;

/** Turns each event of a calendar into its occurrences, and counts what became of it. */
final class EventExpansion implements CalendarWalk.Visitor {

    private static final String NOT_IN_WINDOW = "without an occurrence in the dates read";

    private final String file;
    private final ZoneId schoolZone;
    private final Window window;
    private final TimetableIndex index;
    private final Problems problems;
    private final RowCounter rows;
    private final Consumer<Occurrence> action;
    private final EventTexts texts = new EventTexts();
    private final Set<String> seen = new HashSet<>();

    EventExpansion(
            String file,
            ZoneId schoolZone,
            Window window,
            TimetableIndex index,
            Problems problems,
            Consumer<Occurrence> action) {
        this.file = file;
        this.schoolZone = schoolZone;
        this.window = window;
        this.index = index;
        this.problems = problems;
        this.rows = problems.rowsOf(file);
        this.action = action;
    }

    @Override
    public void event(Block block) {
        EventReport report = new EventReport(file, index.zones(), schoolZone.getRules(), problems);
        block.fault().ifPresent(report::error);
        Optional<String> leftOut = report.isGood() ? expand(block, report) : Optional.empty();
        if (!report.isGood()) {
            rows.leftOut(RowCounter.WITH_ERRORS);
        } else {
            leftOut.ifPresentOrElse(rows::leftOut, rows::used);
        }
    }

    @Override
    public void property(ContentLine line) {
        // Read for the index already.
    }

    @Override
    public void zone(Block zone) {
        // Read for the index already.
    }

    @Override
    public void other(String kind) {
        rows.leftOut("no events but " + kind);
    }

    /** Hands over the occurrences, or says why there are none. */
    private Optional<String> expand(Block block, EventReport report) {
        ContentLine uid = block.first("UID");
        if (uid == null || uid.value().isBlank()) {
            report.error(block.line(), "UID", "no UID", "a UID for every event");
            return Optional.empty();
        }
        String id = uid.value().strip();
        ContentLine status = block.first("STATUS");
        if (index.isCancelled(id) || (status != null && status.is("STATUS", "CANCELLED"))) {
            return Optional.of("cancelled");
        }
        ContentLine startLine = block.first("DTSTART");
        if (startLine == null) {
            report.error(block.line(), "DTSTART", "no DTSTART", "a DTSTART for every event");
            return Optional.empty();
        }
        if (isWholeDay(startLine)) {
            report.warn(startLine, "a date and time; an event of whole days is left out", null);
            return Optional.of("of whole days");
        }
        return report.time(startLine).flatMap(start -> expand(block, id, startLine, start, report));
    }

    private Optional<String> expand(
            Block block, String id, ContentLine startLine, EventReport.Time start, EventReport report) {
        ContentLine replaced = block.first("RECURRENCE-ID");
        checkUnique(block, id, replaced, report);
        Optional<Duration> length = EventLength.of(block, startLine, start, report);
        Optional<CalendarEvent> event = texts.read(block, id, report);
        if (length.isEmpty() || event.isEmpty() || !report.isGood()) {
            return Optional.empty();
        }
        return replaced == null
                ? expandSeries(block, start, length.get(), event.get(), report)
                : expandReplacement(replaced, start, length.get(), event.get(), report);
    }

    private Optional<String> expandSeries(
            Block block, EventReport.Time start, Duration length, CalendarEvent event, EventReport report) {
        SortedSet<Instant> starts = new Recurrence(block, start, window, report).starts();
        removeReplaced(starts, start, event.uid());
        if (report.isGood()) {
            starts.forEach(moment -> handOver(event, moment, moment, length));
        }
        return starts.isEmpty() ? Optional.of(NOT_IN_WINDOW) : Optional.empty();
    }

    /** The replacements report what is wrong with their RECURRENCE-ID when their own turn comes. */
    private void removeReplaced(SortedSet<Instant> starts, EventReport.Time start, String uid) {
        EventReport silent = new EventReport(file, index.zones(), schoolZone.getRules(), new Problems());
        for (ContentLine line : index.replaced(uid)) {
            Optional<LocalDate> day = CalendarTimes.date(line.value().strip());
            if (day.isPresent()) {
                starts.removeIf(moment -> start.localAt(moment).toLocalDate().equals(day.get()));
            } else {
                silent.time(line).ifPresent(time -> starts.remove(time.instant()));
            }
        }
    }

    private Optional<String> expandReplacement(
            ContentLine line, EventReport.Time start, Duration length, CalendarEvent event, EventReport report) {
        if (line.parameter("RANGE") != null) {
            report.error(line, "a RECURRENCE-ID without RANGE", "end the series and begin a new one");
        }
        if (!index.hasSeries(event.uid())) {
            report.warn(line, "an occurrence of an event in this file", "it is read as an event of its own");
        }
        Optional<Instant> original = CalendarTimes.date(line.value().strip())
                .map(day -> new EventReport.Time(day.atTime(start.local().toLocalTime()), start.zone()).instant())
                .or(() -> report.time(line).map(EventReport.Time::instant));
        if (!report.isGood() || original.isEmpty()) {
            return Optional.empty();
        }
        if (!window.contains(start.instant())) {
            return Optional.of(NOT_IN_WINDOW);
        }
        handOver(event, original.get(), start.instant(), length);
        return Optional.empty();
    }

    private void handOver(CalendarEvent event, Instant original, Instant start, Duration length) {
        String id = event.uid() + '/' + LocalDateTime.ofInstant(original, schoolZone);
        action.accept(new Occurrence(id, event, start, start.plus(length), LocalDateTime.ofInstant(start, schoolZone)));
    }

    private void checkUnique(Block block, String id, @Nullable ContentLine replaced, EventReport report) {
        String moment = replaced == null ? "" : moment(replaced, report);
        if (!seen.add(id + '\n' + moment)) {
            report.error(Problem.error(file, block.line())
                    .in(replaced == null ? "UID" : "RECURRENCE-ID")
                    .value(replaced == null ? id : replaced.value())
                    .hint("an event before it has the same one")
                    .expected("a UID, and RECURRENCE-ID, that is not used yet"));
        }
    }

    private static String moment(ContentLine replaced, EventReport report) {
        boolean day = CalendarTimes.date(replaced.value().strip()).isPresent();
        return day
                ? replaced.value().strip()
                : report.time(replaced).map(time -> time.instant().toString()).orElse("");
    }

    private static boolean isWholeDay(ContentLine start) {
        return "DATE".equalsIgnoreCase(start.parameter("VALUE"))
                || CalendarTimes.date(start.value().strip()).isPresent();
    }
}
