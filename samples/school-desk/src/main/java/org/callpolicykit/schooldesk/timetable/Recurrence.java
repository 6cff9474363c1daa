package org.callpolicykit.schooldesk.timetable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callpolicykit.schooldesk.input.Problem;

/**
 * Works out when an event takes place (RFC 5545, 3.8.5): its start, its rules and its RDATEs, without its EXDATEs. All in the
 * local time of its start, so that a lesson keeps its hour when the clocks change.
 */
final class Recurrence {

    static final int MOST_OCCURRENCES = 20_000;

    private final Block block;
    private final EventReport.Time start;
    private final EventReport report;
    private final Window window;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final TreeSet<LocalDateTime> starts = new TreeSet<>();

    Recurrence(Block block, EventReport.Time start, Window window, EventReport report) {
        this.block = block;
        this.start = start;
        this.window = window;
        this.report = report;
        this.from = start.localAt(window.from()).minusHours(1);
        this.to = start.localAt(window.to()).plusHours(1);
    }

    /** The moments in the window, in order; incomplete if the report is not good afterwards. */
    SortedSet<Instant> starts() {
        add(start.local());
        block.all("RRULE").forEach(this::addByRule);
        block.all("RDATE").forEach(this::addDates);
        block.all("EXRULE").forEach(line -> report.error(line, "EXDATE instead of EXRULE", null));
        TreeSet<Instant> moments = new TreeSet<>();
        for (LocalDateTime local : starts) {
            Instant moment = new EventReport.Time(local, start.zone()).instant();
            if (window.contains(moment)) {
                moments.add(moment);
            }
        }
        removeExceptions(moments);
        return moments;
    }

    private void addByRule(ContentLine line) {
        try {
            Rule rule = Rule.parse(line.value());
            LocalDateTime end = until(rule);
            if (rule.isTooFine(start.local(), from, end)) {
                tooMany(line);
                return;
            }
            rule.between(start.local(), from, end, MOST_OCCURRENCES).forEach(this::add);
            if (starts.size() > MOST_OCCURRENCES) {
                tooMany(line);
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            report.error(line, "a rule such as FREQ=WEEKLY;UNTIL=20261218T170000Z", null);
        }
    }

    /** The last local time that the rule may give: its UNTIL, or the end of the window if that is earlier. */
    private LocalDateTime until(Rule rule) {
        String until = rule.until();
        if (until == null) {
            return to;
        }
        LocalDateTime end = CalendarTimes.dateTime(until)
                .map(local -> CalendarTimes.isUtc(until) ? start.localAt(local.toInstant(ZoneOffset.UTC)) : local)
                .or(() -> CalendarTimes.date(until).map(date -> date.atTime(LocalTime.MAX)))
                .orElseThrow(() -> new IllegalArgumentException("UNTIL=" + until));
        return end.isBefore(to) ? end : to;
    }

    private void addDates(ContentLine line) {
        if ("PERIOD".equalsIgnoreCase(line.parameter("VALUE"))) {
            report.error(line, "an RDATE of dates and times, not of periods", null);
            return;
        }
        for (String text : line.value().split(",", -1)) {
            CalendarTimes.date(text.strip())
                    .map(date -> date.atTime(start.local().toLocalTime()))
                    .or(() -> report.time(line, text).map(time -> start.localAt(time.instant())))
                    .ifPresent(this::add);
        }
    }

    private void removeExceptions(SortedSet<Instant> moments) {
        Set<Instant> times = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        for (ContentLine line : block.all("EXDATE")) {
            for (String text : line.value().split(",", -1)) {
                CalendarTimes.date(text.strip())
                        .ifPresentOrElse(
                                days::add, () -> report.time(line, text).ifPresent(time -> times.add(time.instant())));
            }
        }
        moments.removeAll(times);
        moments.removeIf(moment -> days.contains(start.localAt(moment).toLocalDate()));
    }

    private void add(LocalDateTime local) {
        if (!local.isBefore(from) && !local.isAfter(to)) {
            starts.add(local);
        }
    }

    private void tooMany(ContentLine line) {
        report.error(Problem.error(report.file(), line.line())
                .in(line.name())
                .value(line.value())
                .hint("correct FREQ, or read fewer days")
                .expected(String.format(
                        "a rule of at most %,d occurrences from %s to %s",
                        MOST_OCCURRENCES, from.toLocalDate(), to.toLocalDate())));
    }
}
