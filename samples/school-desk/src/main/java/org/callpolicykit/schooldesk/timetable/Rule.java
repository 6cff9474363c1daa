package org.callpolicykit.schooldesk.timetable;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, 3.3.10) in local time, without its UNTIL, which the caller turns into local time.
 *
 * <p>A rule that would take more than a million steps is refused before the first: nothing that a school plans needs it, and
 * a rule by the second must not keep the reader busy for hours.
 */
final class Rule {

    private static final long MOST_STEPS = 1_000_000;
    private static final long MOST_SKIPPED = 100_000_000;
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST",
            "RSCALE",
            "SKIP");

    private final Map<String, String> parts;
    private final Recur<LocalDateTime> recur;
    private final ChronoUnit unit;

    private Rule(Map<String, String> parts, Recur<LocalDateTime> recur, ChronoUnit unit) {
        this.parts = parts;
        this.recur = recur;
        this.unit = unit;
    }

    /** The rule of this text. Throws an IllegalArgumentException if it is none. */
    static Rule parse(String text) {
        Map<String, String> parts = new HashMap<>();
        StringBuilder withoutUntil = new StringBuilder();
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 1 ? "" : part.substring(0, equals);
            if (!PARTS.contains(name) || parts.put(name, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("\"" + part + "\" is not a part of a rule, or is there twice");
            }
            if (!name.equals("UNTIL")) {
                withoutUntil.append(withoutUntil.isEmpty() ? "" : ";").append(part);
            }
        }
        checkPositive(parts, "COUNT", 1_000_000_000);
        checkPositive(parts, "INTERVAL", 1_000_000);
        ChronoUnit unit = unit(parts.getOrDefault("FREQ", ""));
        return new Rule(parts, new Recur<>(withoutUntil.toString(), false), unit);
    }

    @Nullable
    String until() {
        return parts.get("UNTIL");
    }

    /** Whether finding the occurrences up to the end takes so many steps that it must not be tried. */
    boolean isTooFine(LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        long interval = Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
        boolean counted = parts.containsKey("COUNT");
        LocalDateTime first = counted || from.isBefore(start) ? start : from;
        long steps = Math.max(0, unit.between(first, to)) / interval + 1;
        if (counted && parts.keySet().stream().noneMatch(name -> name.startsWith("BY"))) {
            steps = Math.min(steps, Long.parseLong(parts.getOrDefault("COUNT", "1")));
        }
        long skipped = Math.max(0, unit.between(start, first)) / interval;
        return skipped > MOST_SKIPPED || steps * momentsPerStep() > MOST_STEPS;
    }

    /**
     * The occurrences from {@code from} to {@code to}, both included, in order; one more than {@code most} if there are more.
     */
    List<LocalDateTime> between(LocalDateTime start, LocalDateTime from, LocalDateTime to, int most) {
        LocalDateTime first = from.isBefore(start) ? start : from;
        List<LocalDateTime> found = new ArrayList<>();
        // Not by its iterator, which ends at the first candidate before the window.
        recur.getDatesAsStream(start, first, to, -1).limit(most + 1L).forEach(found::add);
        return found;
    }

    /** The most moments that one step of the rule can stand for. */
    private long momentsPerStep() {
        long days = switch (unit) {
            case YEARS -> 366;
            case MONTHS -> 31;
            case WEEKS -> 7;
            default -> 1;
        };
        return days * listed("BYHOUR") * listed("BYMINUTE") * listed("BYSECOND");
    }

    private long listed(String name) {
        return parts.containsKey(name) ? parts.getOrDefault(name, "").split(",", -1).length : 1;
    }

    private static ChronoUnit unit(String frequency) {
        return switch (frequency) {
            case "SECONDLY" -> ChronoUnit.SECONDS;
            case "MINUTELY" -> ChronoUnit.MINUTES;
            case "HOURLY" -> ChronoUnit.HOURS;
            case "DAILY" -> ChronoUnit.DAYS;
            case "WEEKLY" -> ChronoUnit.WEEKS;
            case "MONTHLY" -> ChronoUnit.MONTHS;
            case "YEARLY" -> ChronoUnit.YEARS;
            default -> throw new IllegalArgumentException("\"FREQ=" + frequency + "\" is not a frequency");
        };
    }

    private static void checkPositive(Map<String, String> parts, String name, int most) {
        int number = Integer.parseInt(parts.getOrDefault(name, "1"));
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("\"" + name + "=" + number + "\" is not a count");
        }
    }
}
