package org.callpolicykit.schooldesk.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Items, each once, in the order in which they first came. */
final class Table<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    /** Returns the place of an item, which joins the table if it is new. */
    int place(T item) {
        Integer place = places.putIfAbsent(item, places.size());
        return place == null ? places.size() - 1 : place;
    }

    Collection<T> items() {
        return Collections.unmodifiableSet(places.keySet());
    }
}
