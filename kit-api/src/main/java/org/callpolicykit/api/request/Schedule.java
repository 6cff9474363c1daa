package org.callpolicykit.api.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** A school's calls over some time: a day, a week, a year. Immutable; in order of start, then id. */
public final class Schedule {

    private static final Comparator<Call> ORDER =
            Comparator.comparing(Call::start).thenComparing(Call::id);

    private final School school;
    private final List<Call> calls;
    private volatile @Nullable ScheduleColumns columns;
    private volatile @Nullable Boolean exactColumns;

    private Schedule(School school, List<Call> calls) {
        this.school = school;
        this.calls = calls;
    }

    /**
     * Returns the schedule of these calls, whatever their order.
     *
     * @throws IllegalArgumentException if two calls have the same id
     */
    public static Schedule of(School school, Collection<Call> calls) {
        Set<CallId> ids = new HashSet<>(2 * calls.size());
        for (Call call : calls) {
            if (!ids.add(call.id())) {
                throw new IllegalArgumentException("two calls have the id " + call.id() + "; give each call its own");
            }
        }
        List<Call> all = List.copyOf(calls);
        return new Schedule(
                school, isInOrder(all) ? all : all.stream().sorted(ORDER).toList());
    }

    /** A MIS mostly gives its calls in order of time. */
    private static boolean isInOrder(List<Call> calls) {
        for (int place = 1; place < calls.size(); place++) {
            Call before = calls.get(place - 1);
            int order = before.start().compareTo(calls.get(place).start());
            if (order > 0 || (order == 0 && ORDER.compare(before, calls.get(place)) > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Returns this schedule with a call in it, in place of the one that has its id. */
    public Schedule with(Call call) {
        List<Call> changed = new ArrayList<>(calls);
        changed.removeIf(existing -> existing.id().equals(call.id()));
        changed.add(call);
        changed.sort(ORDER);
        return new Schedule(school, List.copyOf(changed));
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

    /** Returns the same calls by column: filled when first asked for, and kept. */
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
        Boolean known = exactColumns;
        if (known == null) {
            boolean exact = true;
            for (int index = 0; index < calls.size() && exact; index++) {
                Call call = calls.get(index);
                exact = isWhole(call.start())
                        && isWhole(call.end())
                        && call.end().getEpochSecond() - call.start().getEpochSecond() < Integer.MAX_VALUE;
            }
            known = exact;
            exactColumns = known;
        }
        return known;
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // what is beyond the second is meant
    private static boolean isWhole(Instant second) {
        return second.getNano() == 0;
    }

    @Override
    public String toString() {
        return "Schedule[" + school.id() + ", " + calls.size() + " calls]";
    }
}
