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

    private static final Comparator<Call> ORDER =
            Comparator.comparing(Call::start).thenComparing(Call::id);

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

    /** Returns this schedule with a call in it, in place of the one that has its id. */
    public Schedule with(Call call) {
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

    /** Returns the calls in order of start, then id. */
    public List<Call> calls() {
        return calls;
    }

    /** Returns how many calls there are. */
    public int size() {
        return calls.size();
    }

    /** Returns the place of a call among the calls; negative when it is not one of them. */
    public int indexOf(Call call) {
        return Collections.binarySearch(calls, call, ORDER);
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
