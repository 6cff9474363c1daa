package org.callpolicykit.adapter.teams.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What goes wrong, and when. Safe for use by several threads. */
public final class Faults {

    private record Planned(Predicate<Received> when, Fault fault, int times) {}

    private final List<Planned> planned = new ArrayList<>();
    private @Nullable Fault down;
    private int left;

    /** The next so many requests whose method and path hold these words go wrong. */
    public synchronized void next(int times, String words, Fault fault) {
        planned.add(new Planned(received -> received.toString().contains(words), fault, times));
    }

    /** After so many requests Graph goes down: the one after them goes wrong like that, all others before anything is done. */
    public synchronized void goDownAfter(int requests, Fault first) {
        this.left = requests;
        this.down = first;
    }

    /** Nothing goes wrong any more. */
    public synchronized void stop() {
        planned.clear();
        down = null;
    }

    synchronized @Nullable Fault of(Received received) {
        if (down != null && left-- <= 0) {
            Fault now = down;
            down = new Fault.LostBefore();
            return now;
        }
        for (int index = 0; index < planned.size(); index++) {
            Planned each = planned.get(index);
            if (each.when().test(received)) {
                if (each.times() == 1) {
                    planned.remove(index);
                } else {
                    planned.set(index, new Planned(each.when(), each.fault(), each.times() - 1));
                }
                return each.fault();
            }
        }
        return null;
    }
}
