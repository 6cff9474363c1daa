package org.callpolicykit.api.request;

import java.util.Objects;
import java.util.function.IntFunction;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** Calls on their way into columns: seen once, in blocks, for all that is to be known of them. For one thread. */
final class ScheduleReading {

    private static final int NONE = -1;

    private final ScheduleColumns columns;
    private final int[] hashes;
    private @Nullable Call before;
    private @Nullable Call last;

    ScheduleReading(School school, int size) {
        this.columns = ScheduleColumns.forCalls(school, size);
        this.hashes = new int[size];
    }

    /**
     * Reads some calls.
     *
     * @param first the place of the first of them
     * @return the place of the first call that is not in order of start, then id; negative when all are, and were read
     */
    int read(int first, Call[] calls) {
        for (int place = 0; place < calls.length; place++) {
            hashes[first + place] = calls[place].id().hashCode();
        }
        Call previous = last;
        for (int place = 0; place < calls.length; place++) {
            if (previous != null && !isInOrder(previous, calls[place])) {
                before = previous;
                last = calls[place];
                return first + place;
            }
            previous = calls[place];
        }
        last = previous;
        columns.fill(first, calls);
        return NONE;
    }

    private static boolean isInOrder(Call before, Call after) {
        int order = before.start().compareTo(after.start());
        return order < 0 || (order == 0 && before.id().compareTo(after.id()) <= 0);
    }

    /** Returns what is wrong with the order, where something is. */
    String outOfOrder(int place) {
        return "the call at place %d, %s of %s, comes after %s of %s; give calls in order of start, then id"
                .formatted(
                        place,
                        Objects.requireNonNull(last).id(),
                        last.start(),
                        Objects.requireNonNull(before).id(),
                        before.start());
    }

    /** Returns the hashes of the calls' ids. */
    int[] hashes() {
        return hashes;
    }

    /**
     * Returns the columns, once all calls are read.
     *
     * @param idAt gives the id of the call at a place
     * @throws IllegalArgumentException if two calls have the same id
     */
    ScheduleColumns columns(IntFunction<CallId> idAt) {
        CallId repeated = RepeatedId.in(hashes, idAt);
        if (repeated != null) {
            throw new IllegalArgumentException("two calls have the id " + repeated + "; give each call its own");
        }
        columns.close();
        return columns;
    }
}
