package org.callpolicykit.api.request;

import java.util.Arrays;
import java.util.BitSet;
import org.callpolicykit.api.condition.Days;

/** A stretch of days for each list of people. */
public final class Stretches {

    private int[] first;
    private int[] last;
    private final BitSet unsure = new BitSet();

    Stretches(int lists) {
        first = new int[lists];
        last = new int[lists];
    }

    void set(int list, Days days) {
        if (list >= first.length) {
            first = Arrays.copyOf(first, Math.max(list + 1, 2 * first.length));
            last = Arrays.copyOf(last, first.length);
        }
        first[list] = days.first();
        last[list] = days.last();
        unsure.set(list, !days.areAll());
    }

    boolean is(int list, Days days) {
        return first[list] == days.first() && last[list] == days.last() && unsure.get(list) != days.areAll();
    }

    /** Returns whether a day, as days since 1970-01-01, lies in a list's stretch. */
    public boolean cover(int list, int day) {
        return first[list] <= day && day <= last[list];
    }

    /** Returns whether it may hold on other days than those of a list's stretch. */
    public boolean isUnsure(int list) {
        return unsure.get(list);
    }
}
