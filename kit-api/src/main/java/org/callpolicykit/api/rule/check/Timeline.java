package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;

/**
 * The starts and ends of a schedule's calls as numbers that are in the order of the times, so that a sweep need not read the calls: seconds where the
 * columns have them exactly, and otherwise places among all times.
 */
final class Timeline {

    private final long[] starts;
    private final long[] ends;
    private final int[] byEnd;

    private Timeline(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.byEnd = inOrder(ends);
    }

    static Timeline of(Schedule schedule) {
        return schedule.hasExactColumns() ? ofSeconds(schedule.columns()) : ofPlaces(schedule.calls());
    }

    private static Timeline ofSeconds(ScheduleColumns columns) {
        long[] starts = new long[columns.size()];
        long[] ends = new long[columns.size()];
        for (int row = 0; row < starts.length; row++) {
            starts[row] = columns.start(row);
            ends[row] = columns.end(row);
        }
        return new Timeline(starts, ends);
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
        return new Timeline(starts, ends);
    }

    /** Returns the rows in the order of their numbers. Numbers that lie too far apart to be joined with a row are sorted one by one. */
    private static int[] inOrder(long[] numbers) {
        if (isInOrder(numbers)) {
            return IntStream.range(0, numbers.length).toArray();
        }
        long least = Arrays.stream(numbers).min().orElse(0);
        long most = Arrays.stream(numbers).max().orElse(0);
        if (most - least > Integer.MAX_VALUE) {
            return IntStream.range(0, numbers.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(row -> numbers[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        long[] joined = new long[numbers.length];
        for (int row = 0; row < joined.length; row++) {
            joined[row] = (numbers[row] - least) << Integer.SIZE | row;
        }
        Arrays.sort(joined);
        int[] rows = new int[joined.length];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = (int) joined[place];
        }
        return rows;
    }

    /** Calls of one length end in the order in which they start. */
    private static boolean isInOrder(long[] numbers) {
        for (int row = 1; row < numbers.length; row++) {
            if (numbers[row] < numbers[row - 1]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return starts.length;
    }

    long start(int row) {
        return starts[row];
    }

    long end(int row) {
        return ends[row];
    }

    /** Returns the row that ends at a place among all, those that end first before the others. */
    int endingAt(int place) {
        return byEnd[place];
    }
}
