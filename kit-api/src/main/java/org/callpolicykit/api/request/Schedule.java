package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** A school's calls over some time: a day, a week, a year. Immutable; in order of start, then id. */
public final class Schedule {

    static final Comparator<Call> ORDER = Comparator.comparing(Call::start).thenComparing(Call::id);

    private final School school;
    private final List<Call> calls;
    private volatile @Nullable ScheduleColumns columns;

    private Schedule(School school, List<Call> calls, @Nullable ScheduleColumns columns) {
        this.school = school;
        this.calls = calls;
        this.columns = columns;
    }

    /**
     * Returns the schedule of these calls, whatever their order.
     *
     * @throws IllegalArgumentException if two calls have the same id
     */
    public static Schedule of(School school, Collection<Call> calls) {
        List<Call> all = List.copyOf(calls);
        ScheduleColumns columns = columnsInOrder(school, all);
        if (columns != null) {
            return new Schedule(school, all, columns);
        }
        List<Call> sorted = all.stream().sorted(ORDER).toList();
        return new Schedule(school, sorted, columnsInOrder(school, sorted));
    }

    /** Returns the columns of calls; null when the calls are not in order. A MIS mostly gives them in order of time. */
    private static @Nullable ScheduleColumns columnsInOrder(School school, List<Call> calls) {
        ScheduleReading reading = new ScheduleReading(school, calls.size());
        for (int place = 0; place < calls.size(); place += ScheduleColumns.BLOCK) {
            int end = Math.min(calls.size(), place + ScheduleColumns.BLOCK);
            if (reading.read(place, calls.subList(place, end).toArray(Call[]::new)) >= 0) {
                return null;
            }
        }
        return reading.columns(place -> calls.get(place).id());
    }

    /**
     * Returns a schedule that does not keep its calls: it reads each once, and asks for one again when something has to be said about it. For a year of a
     * large school, whose calls a MIS would rather not hold as objects. What {@link CallSource} says of calls that change holds for as long as the schedule,
     * or a review of it, is used.
     *
     * @param size how many calls there are
     * @param source gives them in order of start, then id
     * @throws IllegalArgumentException if the calls are not in order, or two have the same id
     * @throws IllegalStateException if the source fails, or has no call at a place
     */
    public static Schedule reading(School school, int size, CallSource source) {
        ScheduleReading reading = new ScheduleReading(school, size);
        for (int first = 0; first < size; first += ScheduleColumns.BLOCK) {
            Call[] block = new Call[Math.min(ScheduleColumns.BLOCK, size - first)];
            for (int place = 0; place < block.length; place++) {
                block[place] = CallsReadAgain.read(source, first + place, size);
            }
            int disorder = reading.read(first, block);
            if (disorder >= 0) {
                throw new IllegalArgumentException(reading.outOfOrder(disorder));
            }
        }
        ScheduleColumns columns = reading.columns(
                place -> CallsReadAgain.read(source, place, size).id());
        columns.trim();
        return new Schedule(school, new CallsReadAgain(source, columns, reading.hashes()), columns);
    }

    /**
     * Returns this schedule with a call in it, in place of the one that has its id. Of a schedule that does not keep its calls, it is another one that does
     * not, and has read them all again.
     */
    public Schedule with(Call call) {
        if (calls instanceof CallsReadAgain again) {
            int before = again.placeOf(call.id());
            return reading(school, before < 0 ? size() + 1 : size(), again.with(call, before));
        }
        List<Call> changed = new ArrayList<>(calls);
        changed.removeIf(existing -> existing.id().equals(call.id()));
        changed.add(call);
        changed.sort(ORDER);
        return new Schedule(school, List.copyOf(changed), null);
    }

    /** Returns the school's standing facts. */
    public School school() {
        return school;
    }

    /** Returns the calls in order of start, then id; where they are not kept, each is read when it is asked for, and reading throws if it is another now. */
    public List<Call> calls() {
        return calls;
    }

    /** Returns how many calls there are. */
    public int size() {
        return calls.size();
    }

    /** Returns the place of a call among the calls; negative when it is not one of them. */
    public int indexOf(Call call) {
        return calls instanceof CallsReadAgain again
                ? again.placeOf(call)
                : Collections.binarySearch(calls, call, ORDER);
    }

    /** Returns the same calls by column. */
    public ScheduleColumns columns() {
        ScheduleColumns filled = columns;
        if (filled == null) {
            filled = ScheduleColumns.of(school, calls);
            columns = filled;
        }
        return filled;
    }

    /** Returns whether {@link #columns} have the exact start and end of every call: all of them are whole seconds, and no call takes decades. */
    public boolean hasExactColumns() {
        return columns().areExact();
    }

    @Override
    public String toString() {
        return "Schedule[" + school.id() + ", " + calls.size() + " calls]";
    }
}
