package org.callpolicykit.schooldesk.folder;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts in how many events something is found, so that it is told once and not for each of them. */
final class Tally {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** What was found, on which line first, and in how many events. */
    record Entry(String value, int line, int events) {

        /** Such as {@code "K9" in 3 events}. */
        String found() {
            return '"' + value + "\" in " + counted();
        }

        /** Such as {@code 3 events}. */
        String counted() {
            return String.format(Locale.ROOT, "%,d event%s", events, events == 1 ? "" : "s");
        }
    }

    void count(String value, int line) {
        entries.merge(value, new Entry(value, line, 1), (had, one) -> new Entry(value, had.line(), had.events() + 1));
    }

    Iterable<Entry> entries() {
        return entries.values();
    }
}
