package org.callpolicykit.schooldesk.timetable;

import java.time.Duration;
import java.util.Optional;

/** Reads how long an event lasts: from DTSTART to DTEND, or its DURATION. */
final class EventLength {

    private static final Duration LONGEST = Duration.ofDays(31);

    private EventLength() {}

    /** The length, more than nothing; or empty with the reason in the report. */
    static Optional<Duration> of(Block block, ContentLine startLine, EventReport.Time start, EventReport report) {
        ContentLine end = block.first("DTEND");
        ContentLine line = end != null ? end : block.first("DURATION");
        if (line == null) {
            report.error(startLine.line(), "DTEND", "neither DTEND nor DURATION", "an event that lasts some time");
            return Optional.empty();
        }
        Optional<Duration> length = line.name().equals("DTEND")
                ? report.time(line).map(time -> Duration.between(start.instant(), time.instant()))
                : durationOf(line, report);
        length.filter(one -> one.isZero() || one.isNegative() || one.compareTo(LONGEST) > 0)
                .ifPresent(one -> report.error(line, "an end after the start, by at most 31 days", null));
        return length;
    }

    private static Optional<Duration> durationOf(ContentLine line, EventReport report) {
        Optional<Duration> length = CalendarTimes.duration(line.value().strip());
        if (length.isEmpty()) {
            report.error(line, "a duration such as PT40M", null);
        }
        return length;
    }
}
