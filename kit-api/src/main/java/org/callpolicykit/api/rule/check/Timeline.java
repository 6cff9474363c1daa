package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.jspecify.annotations.Nullable;

/**
 * The starts and ends of a schedule's calls as numbers that are in the order of the times, so that a sweep need not read the calls: seconds where the
 * columns have them exactly, and otherwise places among all times.
 */
final class Timeline {

    private final int size;
    private final IntToLongFunction starts;
    private final IntToLongFunction ends;
    private final int @Nullable [] byEnd;

    private Timeline(int size, IntToLongFunction starts, IntToLongFunction ends) {
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.byEnd = isInOrder(size, ends) ? null : inOrder(size, ends);
    }

    static Timeline of(Schedule schedule) {
        return schedule.hasExactColumns() ? ofSeconds(schedule.columns()) : ofPlaces(schedule.calls());
    }

    private static Timeline ofSeconds(ScheduleColumns columns) {
        return new Timeline(columns.size(), columns::start, columns::end);
    }

    private static Timeline ofPlaces(List<Call> calls) {
        Instant[] times = new Instant[2 * calls.size()];
        for (int row = 0; row < calls.size(); row++) {
            times[2 * row] = calls.get(row).start();
            times[2 * row + 1] = calls.get(row).end();
        }
        Instant[] inOrder = Arrays.stream(times).sorted().distinct().toArray(Instant[]::new);
        long[] starts = new long[calls.size()];
        long[] ends = new long[calls.size()];
        for (int row = 0; row < starts.length; row++) {
            starts[row] = Arrays.binarySearch(inOrder, times[2 * row]);
            ends[row] = Arrays.binarySearch(inOrder, times[2 * row + 1]);
        }
        return new Timeline(calls.size(), row -> starts[row], row -> ends[row]);
    }

    /** Returns the rows in the order of their numbers. Numbers that lie too far apart to be joined with a row are sorted one by one. */
    private static int[] inOrder(int size, IntToLongFunction numbers) {
        long least = IntStream.range(0, size).mapToLong(numbers).min().orElse(0);
        long most = IntStream.range(0, size).mapToLong(numbers).max().orElse(0);
        if (most - least > Integer.MAX_VALUE) {
            return IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(numbers::applyAsLong))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        long[] joined = new long[size];
        for (int row = 0; row < size; row++) {
            joined[row] = (numbers.applyAsLong(row) - least) << Integer.SIZE | row;
        }
        Arrays.sort(joined);
        int[] rows = new int[size];
        for (int place = 0; place < size; place++) {
            rows[place] = (int) joined[place];
        }
        return rows;
    }

    /** Calls of one length end in the order in which they start. */
    private static boolean isInOrder(int size, IntToLongFunction numbers) {
        for (int row = 1; row < size; row++) {
            if (numbers.applyAsLong(row) < numbers.applyAsLong(row - 1)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    long start(int row) {
        return starts.applyAsLong(row);
    }

    long end(int row) {
        return ends.applyAsLong(row);
    }

    /** Returns the row that ends at a place among all, those that end first before the others. */
    int endingAt(int place) {
        return byEnd == null ? place : byEnd[place];
    }
}
