package org.callpolicykit.schooldesk.timetable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the times of one event, and takes note of what is wrong with it. An event with an error is left out. */
final class EventReport {

    private static final String A_DATE_TIME = "a date and time such as 20261130T085000";

    private final String file;
    private final Zones zones;
    private final ZoneRules schoolZone;
    private final Problems problems;
    private boolean good = true;

    EventReport(String file, Zones zones, ZoneRules schoolZone, Problems problems) {
        this.file = file;
        this.zones = zones;
        this.schoolZone = schoolZone;
        this.problems = problems;
    }

    /** A time as written and the zone it is meant in. */
    record Time(LocalDateTime local, ZoneRules zone) {

        Instant instant() {
            return local.toInstant(zone.getOffset(local));
        }

        LocalDateTime localAt(Instant moment) {
            return LocalDateTime.ofInstant(moment, zone.getOffset(moment));
        }
    }

    String file() {
        return file;
    }

    boolean isGood() {
        return good;
    }

    void error(ContentLine line, String expected, @Nullable String hint) {
        error(Problem.error(file, line.line())
                .in(line.name())
                .value(line.value())
                .hint(hint)
                .expected(expected));
    }

    void error(int line, @Nullable String property, String found, String expected) {
        error(Problem.error(file, line).in(property).found(found).expected(expected));
    }

    void error(Problem problem) {
        good = false;
        problems.add(problem);
    }

    void warn(ContentLine line, String expected, @Nullable String hint) {
        problems.add(Problem.warning(file, line.line())
                .in(line.name())
                .value(line.value())
                .hint(hint)
                .expected(expected));
    }

    /** The time in a line that has one, or empty with the reason among the problems. */
    Optional<Time> time(ContentLine line) {
        return time(line, line.value());
    }

    /** The time in one part of the line's value. */
    Optional<Time> time(ContentLine line, String text) {
        Optional<LocalDateTime> local = CalendarTimes.dateTime(text.strip());
        if (local.isEmpty()) {
            error(line, A_DATE_TIME, null);
            return Optional.empty();
        }
        return zone(line, text.strip()).map(zone -> new Time(local.get(), zone));
    }

    private Optional<ZoneRules> zone(ContentLine line, String text) {
        if (CalendarTimes.isUtc(text)) {
            return Optional.of(ZoneOffset.UTC.getRules());
        }
        String id = line.parameter("TZID");
        if (id == null) {
            return Optional.of(schoolZone);
        }
        Optional<ZoneRules> zone = zones.find(id);
        if (zone.isEmpty()) {
            error(Problem.error(file, line.line())
                    .in(line.name())
                    .found("the time zone \"" + id + "\"")
                    .hint(zones.hint(id).orElse(null))
                    .expected("a TZID that the file defines, or such as Europe/London or GMT Standard Time"));
        }
        return zone;
    }
}
