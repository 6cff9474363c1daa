package org.callpolicykit.schooldesk.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code calendar.csv}: terms, closures, and days of other hours. */
final class CalendarFile {

    private static final Choice<Kind> KIND = Choice.of(Kind.class);

    private final List<DateRange> terms = new ArrayList<>();
    private final Set<LocalDate> closures = new HashSet<>();
    private final Map<LocalDate, SchoolHours> hours = new HashMap<>();
    private final Map<LocalDate, Integer> linesOfHours = new HashMap<>();

    private enum Kind {
        TERM,
        CLOSED,
        HOURS
    }

    private CalendarFile() {}

    /** Returns the calendar; null when the school keeps none beside OneRoster's terms. */
    static @Nullable CalendarDays read(EvidenceFolder evidence) {
        CalendarFile file = new CalendarFile();
        boolean kept = evidence.forEachRow("calendar.csv", List.of("from", "day"), file::take);
        return kept ? new CalendarDays(file.terms, file.closures, file.hours) : null;
    }

    private void take(CsvRow row) {
        LocalDate first = row.date("from");
        LocalDate last = row.optionalDate("until").orElse(first);
        Kind kind = row.choice("day", KIND);
        if (row.isGood() && last.isBefore(first)) {
            row.reject("until", "a day that is not before from " + first, null);
        } else if (row.isGood() && last.isAfter(first.plusYears(1))) {
            row.reject("until", "a day at most a year after from " + first, "check both years");
        }
        Optional<SchoolHours> open = kind == Kind.HOURS ? openingHours(row) : Optional.empty();
        if (row.isGood()) {
            DateRange days = new DateRange(first, last);
            switch (kind) {
                case TERM -> terms.add(days);
                case CLOSED -> first.datesUntil(last.plusDays(1)).forEach(closures::add);
                case HOURS -> open.ifPresent(these -> setHours(row, days, these));
            }
        }
    }

    private void setHours(CsvRow row, DateRange days, SchoolHours open) {
        List<LocalDate> all = days.first().datesUntil(days.last().plusDays(1)).toList();
        for (LocalDate day : all) {
            Integer earlier = linesOfHours.get(day);
            if (earlier != null) {
                row.reject("from", "days whose hours are given once", "line " + earlier + " has those of " + day);
                return;
            }
        }
        all.forEach(day -> {
            linesOfHours.put(day, row.line());
            hours.put(day, open);
        });
    }

    private static Optional<SchoolHours> openingHours(CsvRow row) {
        LocalTime opens = time(row, "opens");
        LocalTime closes = time(row, "closes");
        if (row.isGood() && !opens.isBefore(closes)) {
            row.reject("closes", "a time after opens " + opens, null);
        }
        return row.isGood() ? Optional.of(new SchoolHours(opens, closes)) : Optional.empty();
    }

    private static LocalTime time(CsvRow row, String column) {
        String text = row.text(column);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                row.reject(column, "a time of day such as 08:45", null);
            }
            return LocalTime.MIDNIGHT;
        }
    }
}
