package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.jspecify.annotations.Nullable;

/**
 * A number for what each notice says, whenever it was sent, and whoever confirmed it. A timetable repeats itself: what was said after something the last
 * time is looked at first; otherwise it is looked for by a hash of what differs most.
 */
@SuppressWarnings({"EnumOrdinal", "ReferenceEquality"}) // in one process; the same thing says the same
final class NoticeContents {

    private static final int FIRST_CAPACITY = 1 << 6;
    private static final int FREE = -1;
    private static final int FACTOR = 31;

    /** Two to the 32 over the golden ratio: see {@link PairCodes}. */
    private static final int SPREAD = 0x9E3779B9;

    private final List<Notice> contents = new ArrayList<>();
    private final List<Notice.Topic[]> topics = new ArrayList<>();
    private final List<Audience[]> audiences = new ArrayList<>();
    private int[] hashes = new int[FIRST_CAPACITY];
    private int[] measures = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] table = new int[2 * FIRST_CAPACITY];
    private int last;

    NoticeContents(List<Notice> contents) {
        Arrays.fill(table, FREE);
        contents.forEach(notice -> codeOf(notice, measure(notice)));
    }

    /**
     * Returns the number of what a notice says; one less than {@link #size} when it is new.
     *
     * @param measure of {@link #measure(Notice[], int, int[])}: notices that differ in it do not say the same
     */
    int codeOf(Notice notice, int measure) {
        int code = next[last];
        if (code >= contents.size() || measures[code] != measure || !saysTheSame(code, notice)) {
            code = look(notice, measure);
            next[last] = code;
        }
        last = code;
        return code;
    }

    /** Measures so many notices: one fact of many is read faster than many facts of one. */
    static void measure(Notice[] notices, int count, int[] measures) {
        for (int index = 0; index < count; index++) {
            Sender sender = notices[index].sender();
            measures[index] = sender == null ? -1 : sender.address().length();
        }
        for (int index = 0; index < count; index++) {
            Set<Notice.Topic> topics = notices[index].topics();
            measures[index] = FACTOR * measures[index] + topics.size();
        }
        for (int index = 0; index < count; index++) {
            Set<Audience> audience = notices[index].audience();
            measures[index] = FACTOR * measures[index] + audience.size();
        }
    }

    private static int measure(Notice notice) {
        int[] measures = new int[1];
        measure(new Notice[] {notice}, 1, measures);
        return measures[0];
    }

    int size() {
        return contents.size();
    }

    private int look(Notice notice, int measure) {
        int hash = hash(notice, measure);
        int place = place(notice, hash);
        if (table[place] != FREE) {
            return table[place];
        }
        if (contents.size() == hashes.length) {
            grow();
            place = place(notice, hash);
        }
        int added = contents.size();
        contents.add(notice);
        topics.add(notice.topics().toArray(Notice.Topic[]::new));
        audiences.add(notice.audience().toArray(Audience[]::new));
        hashes[added] = hash;
        measures[added] = measure;
        table[place] = added;
        return added;
    }

    private int place(Notice notice, int hash) {
        int place = start(hash);
        while (table[place] != FREE && (hashes[table[place]] != hash || !saysTheSame(table[place], notice))) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private int start(int hash) {
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    /** Half of the table stays free. */
    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        measures = Arrays.copyOf(measures, 2 * measures.length);
        next = Arrays.copyOf(next, 2 * next.length);
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        for (int code = 0; code < contents.size(); code++) {
            int place = start(hashes[code]);
            while (table[place] != FREE) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = code;
        }
    }

    private boolean saysTheSame(int code, Notice other) {
        Notice one = contents.get(code);
        return one == other
                || (one.channel() == other.channel()
                        && areEqual(one.text(), other.text())
                        && areSame(one.topics(), topics.get(code), other.topics())
                        && areSame(one.audience(), audiences.get(code), other.audience())
                        && areEqual(one.about(), other.about())
                        && areFromTheSame(one.sender(), other.sender())
                        && areEqual(one.deliveries(), other.deliveries()));
    }

    /** Small sets, one thing after the other. */
    private static <T> boolean areSame(Set<T> one, T[] inOne, Set<T> other) {
        if (one == other) {
            return true;
        }
        if (inOne.length != other.size()) {
            return false;
        }
        for (T thing : inOne) {
            if (!other.contains(thing)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        return one == other || (one != null && one.equals(other));
    }

    private static boolean areFromTheSame(@Nullable Sender one, @Nullable Sender other) {
        return one == other
                || (one != null
                        && other != null
                        && one.ownership() == other.ownership()
                        && areEqual(one.person(), other.person())
                        && one.address().equals(other.address()));
    }

    private static int hash(Notice notice, int measure) {
        int hash = FACTOR * measure + notice.channel().ordinal();
        hash = FACTOR * hash + Objects.hashCode(notice.text());
        hash = FACTOR * hash + notice.about().hashCode();
        Sender sender = notice.sender();
        hash = FACTOR * hash + (sender == null ? 0 : sender.address().hashCode());
        List<Delivery> deliveries = notice.deliveries();
        return deliveries == null || deliveries.isEmpty() ? hash : FACTOR * hash + ends(deliveries);
    }

    private static int ends(List<Delivery> deliveries) {
        return FACTOR * deliveries.get(0).hashCode()
                + deliveries.get(deliveries.size() - 1).hashCode();
    }
}
