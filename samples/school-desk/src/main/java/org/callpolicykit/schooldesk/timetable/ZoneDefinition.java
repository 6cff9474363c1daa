package org.callpolicykit.schooldesk.timetable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of a VTIMEZONE (RFC 5545, 3.6.5), worked out for the years around a window: independent of today's date, and of
 * what Java knows about a zone of the same name.
 */
final class ZoneDefinition {

    private static final int MOST_ONSETS = 20_000;

    private final LocalDateTime from;
    private final LocalDateTime to;
    private final Map<Instant, Change> changes = new TreeMap<>();

    private record Change(ZoneOffset before, ZoneOffset after) {}

    private ZoneDefinition(LocalDateTime from, LocalDateTime to) {
        this.from = from;
        this.to = to;
    }

    /** The rules of this block. Throws an IllegalArgumentException that says what is wrong with it. */
    static ZoneRules rules(Block zone, Instant windowStart, Instant windowEnd) {
        ZoneDefinition definition = new ZoneDefinition(
                LocalDateTime.ofInstant(windowStart, ZoneOffset.UTC).minusYears(3),
                LocalDateTime.ofInstant(windowEnd, ZoneOffset.UTC).plusYears(2));
        List<ContentLine> observance = new ArrayList<>();
        for (ContentLine line : zone.lines()) {
            if (line.name().equals("BEGIN")) {
                observance.clear();
            } else if (line.is("END", "STANDARD") || line.is("END", "DAYLIGHT")) {
                definition.add(observance);
            } else {
                observance.add(line);
            }
        }
        return definition.rules();
    }

    private void add(List<ContentLine> observance) {
        LocalDateTime start =
                CalendarTimes.dateTime(value(observance, "DTSTART")).orElseThrow(() -> bad("DTSTART"));
        Change change = new Change(offset(observance, "TZOFFSETFROM"), offset(observance, "TZOFFSETTO"));
        List<LocalDateTime> onsets = new ArrayList<>(List.of(start));
        for (ContentLine line : observance) {
            switch (line.name()) {
                case "RRULE" -> addByRule(line.value(), start, change, onsets);
                case "RDATE" -> addDates(line.value(), onsets);
                default -> {
                    // Names and comments do not change the time.
                }
            }
        }
        onsets.forEach(onset -> changes.put(onset.toInstant(change.before()), change));
    }

    private void addByRule(String text, LocalDateTime start, Change change, List<LocalDateTime> onsets) {
        Rule rule = Rule.parse(text);
        LocalDateTime end = until(rule, change.before());
        if (end.isBefore(from)) {
            onsets.addAll(last(rule, start, end));
        } else if (rule.isTooFine(start, from, end)) {
            throw bad("RRULE");
        } else {
            onsets.addAll(rule.between(start, from, end, MOST_ONSETS));
        }
    }

    /** The onsets of the last years of a rule that ended before the window: the last one still holds. */
    private static List<LocalDateTime> last(Rule rule, LocalDateTime start, LocalDateTime end) {
        LocalDateTime near = end.minusYears(2);
        if (rule.isTooFine(start, near, end)) {
            throw bad("RRULE");
        }
        return rule.between(start, near, end, MOST_ONSETS);
    }

    private LocalDateTime until(Rule rule, ZoneOffset before) {
        String until = rule.until();
        if (until == null) {
            return to;
        }
        LocalDateTime local = CalendarTimes.dateTime(until)
                .or(() -> CalendarTimes.date(until).map(date -> date.atTime(23, 59, 59)))
                .orElseThrow(() -> bad("RRULE"));
        LocalDateTime end = CalendarTimes.isUtc(until) ? local.plusSeconds(before.getTotalSeconds()) : local;
        return end.isBefore(to) ? end : to;
    }

    private static void addDates(String text, List<LocalDateTime> onsets) {
        for (String one : text.split(",", -1)) {
            onsets.add(CalendarTimes.dateTime(one.strip()).orElseThrow(() -> bad("RDATE")));
        }
    }

    private ZoneRules rules() {
        if (changes.isEmpty()) {
            throw bad("STANDARD or DAYLIGHT");
        }
        ZoneOffset first = changes.values().iterator().next().before();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Map.Entry<Instant, Change> entry : changes.entrySet()) {
            ZoneOffset after = entry.getValue().after();
            if (!after.equals(current)) {
                LocalDateTime local = LocalDateTime.ofInstant(entry.getKey(), current);
                transitions.add(ZoneOffsetTransition.of(local, current, after));
                current = after;
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static ZoneOffset offset(List<ContentLine> observance, String name) {
        try {
            return ZoneOffset.of(value(observance, name).strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("without a usable " + name, e);
        }
    }

    private static String value(List<ContentLine> observance, String name) {
        return observance.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
    }

    private static IllegalArgumentException bad(String what) {
        return new IllegalArgumentException("without a usable " + what);
    }
}
