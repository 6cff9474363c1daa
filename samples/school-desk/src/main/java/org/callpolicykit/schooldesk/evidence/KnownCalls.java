package org.callpolicykit.schooldesk.evidence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a row may name: an event of the timetable by its UID, one occurrence by UID, slash and local start, any other
 * call by its id. For use by one thread.
 */
public final class KnownCalls {

    private static final String EXPECTED =
            "the UID of an event, a UID with the start of an occurrence, or an id of evidence/calls.csv";

    private final boolean timetableRead;
    private final Set<String> events;
    private final Set<String> rescheduled;
    private final NavigableSet<String> occurrences;
    private final @Nullable DateRange days;
    private final Set<String> others;
    private final Suggestions suggestions = new Suggestions();

    private KnownCalls(
            boolean timetableRead,
            Set<String> events,
            Set<String> rescheduled,
            NavigableSet<String> occurrences,
            @Nullable DateRange days,
            Set<String> others) {
        this.timetableRead = timetableRead;
        this.events = events;
        this.rescheduled = rescheduled;
        this.occurrences = occurrences;
        this.days = days;
        this.others = others;
    }

    /** What is known when the timetable could not be read: nothing that speaks against any name. */
    public static KnownCalls withoutTimetable() {
        return new KnownCalls(false, Set.of(), Set.of(), new TreeSet<>(), null, Set.of());
    }

    /**
     * The calls of a timetable.
     *
     * @param events the UIDs of all events, those without an occurrence in the days included
     * @param rescheduled the UIDs of events of which an occurrence was moved, perhaps into the days or out of them
     * @param occurrences the ids of the occurrences in the days
     * @param days the days of which the occurrences are known
     */
    public static KnownCalls of(
            Set<String> events, Set<String> rescheduled, Collection<String> occurrences, DateRange days) {
        return new KnownCalls(
                true, Set.copyOf(events), Set.copyOf(rescheduled), new TreeSet<>(occurrences), days, Set.of());
    }

    /** Returns these calls and the ones that are not in the timetable. */
    KnownCalls and(Collection<String> ids) {
        return new KnownCalls(timetableRead, events, rescheduled, occurrences, days, Set.copyOf(ids));
    }

    /** Returns whether an event or an occurrence of the timetable has that name. */
    boolean isInTimetable(String name) {
        return events.contains(name) || occurrences.contains(name);
    }

    /** Returns the call named in a column that must not be empty, in the form in which calls are looked up. */
    String call(CsvRow row, String column) {
        String written = row.text(column);
        Optional<String> known = find(written);
        if (!written.isEmpty() && known.isEmpty()) {
            row.reject(column, EXPECTED, suggestions.hint(written, () -> near(written)));
        }
        return known.orElse(written);
    }

    /**
     * Returns the one call named in a column that must not be empty: what happened in one occurrence of an event says nothing of the
     * others.
     */
    String oneCall(CsvRow row, String column) {
        String call = call(row, column);
        if (row.isGood() && events.contains(call)) {
            row.reject(
                    column,
                    "one call: the UID of an event with the start of an occurrence, or an id of evidence/calls.csv",
                    occurrencesOf(call).isEmpty()
                            ? null
                            : "name the occurrence, such as "
                                    + occurrencesOf(call).first());
        }
        return call;
    }

    /** Returns the call named in a column, if there is one. */
    Optional<String> optionalCall(CsvRow row, String column) {
        return row.optionalText(column).map(written -> call(row, column));
    }

    private Optional<String> find(String written) {
        if (events.contains(written) || others.contains(written)) {
            return Optional.of(written);
        }
        Named named = Named.parse(written);
        if (named == null || !events.contains(named.event())) {
            return timetableRead ? Optional.empty() : Optional.of(named == null ? written : named.id());
        }
        return occurrences.contains(named.id()) || !isKnownNotToBe(named) ? Optional.of(named.id()) : Optional.empty();
    }

    /** An occurrence outside the days that were read, or of an event that is cancelled or was moved about, may well exist. */
    private boolean isKnownNotToBe(Named named) {
        return days != null
                && days.contains(named.start().toLocalDate())
                && !rescheduled.contains(named.event())
                && !occurrencesOf(named.event()).isEmpty();
    }

    private SortedSet<String> occurrencesOf(String event) {
        return occurrences.subSet(event + '/', event + '0');
    }

    private List<String> near(String written) {
        Named named = Named.parse(written);
        Set<String> near = new HashSet<>();
        if (named != null && events.contains(named.event())) {
            return new ArrayList<>(occurrencesOf(named.event()));
        }
        near.addAll(events);
        near.addAll(others);
        return near.stream().sorted().toList();
    }

    /** An event and the local start of one of its occurrences. */
    private record Named(String event, LocalDateTime start) {

        static @Nullable Named parse(String written) {
            int slash = written.lastIndexOf('/');
            if (slash < 1) {
                return null;
            }
            try {
                String start = written.substring(slash + 1).replace(' ', 'T');
                return new Named(written.substring(0, slash), LocalDateTime.parse(start));
            } catch (DateTimeException e) {
                return null;
            }
        }

        String id() {
            return event + '/' + start;
        }
    }
}
