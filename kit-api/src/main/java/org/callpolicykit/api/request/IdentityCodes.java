package org.callpolicykit.api.request;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number for each of many things that are told apart by identity, in the order in which they come. A timetable repeats itself: what came after a thing
 * the last time is looked at first.
 */
final class IdentityCodes<T> {

    private static final int FIRST_CAPACITY = 1 << 6;
    private static final int FREE = -1;

    /** Two to the 32 over the golden ratio: see {@link PairCodes}. */
    private static final int SPREAD = 0x9E3779B9;

    private @Nullable Object[] things = new @Nullable Object[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] table = new int[2 * FIRST_CAPACITY];
    private int size;
    private int last;

    IdentityCodes() {
        Arrays.fill(table, FREE);
    }

    /** Returns the number of a thing; one less than {@link #size} when it is new. */
    @SuppressWarnings("ReferenceEquality") // by identity
    int codeOf(T thing) {
        int expected = next[last];
        if (things[expected] == thing) {
            last = expected;
            return expected;
        }
        int afterThat = next[expected];
        if (things[afterThat] == thing) {
            last = afterThat;
            return afterThat;
        }
        return look(thing, expected);
    }

    /** Returns where in the timetable the last thing was: its own number, or that of what it came in the place of. */
    int last() {
        return last;
    }

    int size() {
        return size;
    }

    /** Something new in the place of what is known there is taken for an exception: the timetable goes on after it. */
    private int look(T thing, int expected) {
        int hash = System.identityHashCode(thing);
        int place = place(thing, hash);
        int code = table[place];
        if (code != FREE) {
            next[last] = code;
            last = code;
            return code;
        }
        int added = add(thing, hash, place);
        if (expected == 0) {
            next[last] = added;
            last = added;
        } else {
            last = expected;
        }
        return added;
    }

    private int add(T thing, int hash, int free) {
        int place = free;
        if (size == things.length) {
            grow();
            place = place(thing, hash);
        }
        things[size] = thing;
        hashes[size] = hash;
        table[place] = size;
        return size++;
    }

    @SuppressWarnings("ReferenceEquality") // by identity
    private int place(Object thing, int hash) {
        int place = start(hash);
        while (table[place] != FREE && things[table[place]] != thing) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private int start(int hash) {
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    /** Half of the table stays free. */
    private void grow() {
        things = Arrays.copyOf(things, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        for (int code = 0; code < size; code++) {
            int place = start(hashes[code]);
            while (table[place] != FREE) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = code;
        }
    }
}
