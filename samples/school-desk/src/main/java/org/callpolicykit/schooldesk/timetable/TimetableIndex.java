package org.callpolicykit.schooldesk.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;

/**
 * What must be known of the whole file before its first event can be expanded, because it may come after it: the time zones,
 * and which occurrences are replaced by an event of their own. Little is kept of each event, so that a long file stays cheap.
 */
final class TimetableIndex implements CalendarWalk.Visitor {

    private static final Set<String> METHODS = Set.of("PUBLISH", "REQUEST", "ADD");

    private final String file;
    private final Window window;
    private final Problems problems;
    private final Zones zones = new Zones();
    private final Set<String> series = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Map<String, List<ContentLine>> replaced = new HashMap<>();
    private boolean usable = true;

    TimetableIndex(String file, Window window, Problems problems) {
        this.file = file;
        this.window = window;
        this.problems = problems;
    }

    Zones zones() {
        return zones;
    }

    /** Whether the calendar is one that lists events, not one that calls them off. */
    boolean isUsable() {
        return usable;
    }

    boolean hasSeries(String uid) {
        return series.contains(uid);
    }

    boolean isCancelled(String uid) {
        return cancelled.contains(uid);
    }

    /** The RECURRENCE-ID lines of the events that replace an occurrence of this one. */
    List<ContentLine> replaced(String uid) {
        return replaced.getOrDefault(uid, List.of());
    }

    @Override
    public void property(ContentLine line) {
        if (line.name().equals("METHOD")
                && !METHODS.contains(line.value().strip().toUpperCase(Locale.ROOT))) {
            usable = false;
            problems.add(Problem.error(file, line.line())
                    .in("METHOD")
                    .value(line.value())
                    .hint("none of its events were read; export the timetable itself")
                    .expected("PUBLISH, REQUEST or ADD, or no METHOD"));
        }
    }

    @Override
    public void event(Block event) {
        ContentLine uid = event.first("UID");
        if (uid == null) {
            return;
        }
        String id = uid.value().strip();
        ContentLine recurrence = event.first("RECURRENCE-ID");
        if (recurrence != null) {
            replaced.computeIfAbsent(id, key -> new ArrayList<>(1)).add(recurrence);
        } else {
            series.add(id);
            ContentLine status = event.first("STATUS");
            if (status != null && status.is("STATUS", "CANCELLED")) {
                cancelled.add(id);
            }
        }
    }

    @Override
    public void zone(Block zone) {
        ContentLine id = zone.first("TZID");
        if (zone.fault().isPresent()) {
            problems.add(zone.fault().get());
        } else if (id == null) {
            problems.add(Problem.warning(file, zone.line())
                    .in("TZID")
                    .found("a VTIMEZONE without one")
                    .expected("a TZID"));
        } else {
            define(zone, id);
        }
    }

    private void define(Block zone, ContentLine id) {
        try {
            zones.define(id.value(), ZoneDefinition.rules(zone, window.from(), window.to()));
        } catch (RuntimeException e) {
            problems.add(Problem.warning(file, zone.line())
                    .in("VTIMEZONE")
                    .found("a definition of \"" + id.value() + "\" that could not be read (" + e.getMessage() + ")")
                    .hint("the zone of that name in Java's database is used, if there is one")
                    .expected("STANDARD and DAYLIGHT parts as in RFC 5545"));
        }
    }

    @Override
    public void other(String kind) {
        // Counted when the events are read.
    }
}
