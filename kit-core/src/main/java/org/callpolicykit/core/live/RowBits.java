package org.callpolicykit.core.live;

import java.util.Arrays;

/** A bit for each row, sixty-four of them a word. For one thread. */
final class RowBits {

    private long[] words;

    /** No bit set, with room for so many rows; more come as they are needed. */
    RowBits(int rows) {
        words = new long[words(rows)];
    }

    private RowBits(long[] words) {
        this.words = words;
    }

    RowBits copy() {
        return new RowBits(words.clone());
    }

    /** Returns how many words it takes to hold so many rows. */
    static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    int words() {
        return words.length;
    }

    boolean get(int row) {
        int word = row / Long.SIZE;
        return word < words.length && (words[word] >>> row & 1) != 0;
    }

    void set(int row, boolean isSet) {
        int word = row / Long.SIZE;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length + words.length / 2));
        }
        words[word] = isSet ? words[word] | 1L << row : words[word] & ~(1L << row);
    }

    long word(int word) {
        return word < words.length ? words[word] : 0;
    }

    void setWord(int word, long bits) {
        words[word] = bits;
    }

    /** Returns the first row from one on whose bit is set; negative when there is none. */
    int next(int from) {
        int word = from / Long.SIZE;
        long left = word < words.length ? words[word] & -1L << from : 0;
        while (left == 0) {
            if (++word >= words.length) {
                return -1;
            }
            left = words[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
