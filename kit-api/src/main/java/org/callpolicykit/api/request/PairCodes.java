package org.callpolicykit.api.request;

import java.util.Arrays;

/** A number for each of a few different pairs of numbers, in the order in which they come. */
final class PairCodes {

    private static final int FIRST_CAPACITY = 1 << 8;
    private static final int HASH_SHIFT = 32;
    private static final long FREE = -1;

    /** Fibonacci hashing: two to the 64 over the golden ratio (Knuth, The Art of Computer Programming, volume 3, section 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[FIRST_CAPACITY];
    private int[] codes = new int[FIRST_CAPACITY];
    private int size;

    PairCodes() {
        Arrays.fill(pairs, FREE);
    }

    /** Returns the number of a pair; one less than {@link #size} when it is new. Neither may be negative. */
    int codeOf(int first, int second) {
        long pair = ((long) first << Integer.SIZE) | second;
        int place = place(pair);
        if (pairs[place] == FREE) {
            if (size * 2 >= pairs.length) {
                grow();
                place = place(pair);
            }
            pairs[place] = pair;
            codes[place] = size++;
        }
        return codes[place];
    }

    int size() {
        return size;
    }

    private int place(long pair) {
        int place = (int) ((pair * SPREAD) >>> HASH_SHIFT) & (pairs.length - 1);
        while (pairs[place] != FREE && pairs[place] != pair) {
            place = (place + 1) & (pairs.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = pairs;
        int[] codesBefore = codes;
        pairs = new long[before.length * 2];
        codes = new int[before.length * 2];
        Arrays.fill(pairs, FREE);
        for (int index = 0; index < before.length; index++) {
            if (before[index] != FREE) {
                int place = place(before[index]);
                pairs[place] = before[index];
                codes[place] = codesBefore[index];
            }
        }
    }
}
