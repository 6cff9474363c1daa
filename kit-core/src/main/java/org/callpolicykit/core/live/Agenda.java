package org.callpolicykit.core.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What has to be looked at again when a moment has come, whatever has to be looked at whenever time passes included. A thing has one moment at a
 * time: the last that was noted. For one thread.
 *
 * @param <T> what is looked at
 */
final class Agenda<T> {

    private final PriorityQueue<Entry<T>> entries = new PriorityQueue<>();
    private final Map<T, Instant> moments = new HashMap<>();
    private final Set<T> always = new HashSet<>();

    /**
     * Notes when to look at a thing again.
     *
     * @param moment when; {@link Instant#MAX} for never
     * @param now the moment it is: what is not later has to be looked at whenever time passes
     */
    void note(T thing, Instant moment, Instant now) {
        if (moment.isAfter(now) && moment.equals(moments.get(thing))) {
            return;
        }
        forget(thing);
        if (!moment.isAfter(now)) {
            always.add(thing);
        } else if (moment.isBefore(Instant.MAX)) {
            moments.put(thing, moment);
            entries.add(new Entry<>(moment, thing));
        }
    }

    void forget(T thing) {
        moments.remove(thing);
        always.remove(thing);
    }

    /** Gives out what has to be looked at at a moment, each once; it has to be noted anew if it is to come again. */
    void due(Instant now, Consumer<T> look) {
        if (always.isEmpty() && (entries.isEmpty() || entries.peek().moment().isAfter(now))) {
            return;
        }
        Set<T> due = new HashSet<>(always);
        while (!entries.isEmpty() && !entries.peek().moment().isAfter(now)) {
            Entry<T> entry = entries.remove();
            if (moments.remove(entry.thing(), entry.moment())) {
                due.add(entry.thing());
            }
        }
        due.forEach(look);
    }

    private record Entry<T>(Instant moment, T thing) implements Comparable<Entry<T>> {

        @Override
        public int compareTo(Entry<T> other) {
            return moment.compareTo(other.moment);
        }
    }
}
