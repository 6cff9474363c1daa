package org.callpolicykit.api.request;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Objects;
import java.util.RandomAccess;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.jspecify.annotations.Nullable;

/** The calls of a schedule that does not keep them: each is read again when it is asked for, and held against what was read first. */
final class CallsReadAgain extends AbstractList<Call> implements RandomAccess {

    private final CallSource source;
    private final ScheduleColumns columns;
    private final int[] hashes;

    CallsReadAgain(CallSource source, ScheduleColumns columns, int[] hashes) {
        this.source = source;
        this.columns = columns;
        this.hashes = hashes;
    }

    /**
     * Returns what a source has at a place.
     *
     * @throws IllegalStateException if it has no call there, or fails
     */
    static Call read(CallSource source, int place, int size) {
        @Nullable Call call;
        try {
            call = source.call(place);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the source of a schedule failed at place %d of %d; mend it, and ask again".formatted(place, size),
                    e);
        }
        if (call == null) {
            throw new IllegalStateException(
                    "the source of a schedule has no call at place %d of %d; expected one at every place"
                            .formatted(place, size));
        }
        return call;
    }

    /** @throws IllegalStateException if there is another call now, or none */
    @Override
    public Call get(int place) {
        Objects.checkIndex(place, hashes.length);
        Call call = read(source, place, hashes.length);
        String difference = hashes[place] == call.id().hashCode() ? columns.difference(place, call) : "id";
        if (difference != null) {
            throw new IllegalStateException(
                    "call %s at place %d of a schedule has another %s than when it was first read; a schedule's calls stay what they were: make a new schedule"
                            .formatted(call.id(), place, difference));
        }
        return call;
    }

    @Override
    public int size() {
        return hashes.length;
    }

    /** Returns the place of a call of the same start and id; negative when there is none. Asks only for calls whose id has the same hash. */
    int placeOf(Call call) {
        int hash = call.id().hashCode();
        long second = call.start().getEpochSecond();
        for (int place = firstFrom(second); place < hashes.length && columns.start(place) == second; place++) {
            if (hashes[place] == hash && Schedule.ORDER.compare(get(place), call) == 0) {
                return place;
            }
        }
        return -1;
    }

    /** Returns the place of the call of an id; negative when there is none. Asks only for calls whose id has the same hash. */
    int placeOf(CallId id) {
        int hash = id.hashCode();
        for (int place = 0; place < hashes.length; place++) {
            if (hashes[place] == hash && get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    /** Returns these calls with one more, or with one in place of that of its id. */
    CallSource with(Call call, int before) {
        int free = before < 0 ? hashes.length : before;
        int added = placeFor(call);
        int put = before >= 0 && before < added ? added - 1 : added;
        return place -> {
            if (place == put) {
                return call;
            }
            int other = place < put ? place : place - 1;
            return get(other < free ? other : other + 1);
        };
    }

    /** Returns the place of the first call that is not before another. */
    private int placeFor(Call call) {
        long second = call.start().getEpochSecond();
        int from = firstFrom(second);
        int found = Collections.binarySearch(subList(from, firstFrom(second + 1)), call, Schedule.ORDER);
        return from + (found < 0 ? -found - 1 : found);
    }

    /** Returns the first place whose call does not start before a second. */
    private int firstFrom(long second) {
        int low = 0;
        int high = hashes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.start(middle) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
