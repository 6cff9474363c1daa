package org.callpolicykit.api.request;

import java.util.Arrays;

/** Numbers in the order in which they came. For one thread. */
public final class IntBag {

    private static final int FIRST_CAPACITY = 4;

    private int[] numbers = new int[FIRST_CAPACITY];
    private int size;

    /** Adds a number. */
    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    /** Returns the number at a place. */
    public int get(int place) {
        return numbers[place];
    }
}
