package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;

/**
 * The cover list of a schedule: the times in which calls with pupils lack an adult, and who is in no call then. Found in one sweep over the
 * starts and ends of all calls.
 */
public final class Cover {

    private static final Comparator<Call> BY_ID = Comparator.comparing(Call::id);

    private final int minimum;
    private final Predicate<StaffMember> counts;
    private final List<StaffMember> adults;
    private final Map<PersonId, Integer> busy = new HashMap<>();
    private final List<Call> lacking = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();

    private Cover(int minimum, Predicate<StaffMember> counts, List<StaffMember> staff) {
        this.minimum = minimum;
        this.counts = counts;
        this.adults = staff.stream().filter(counts).toList();
    }

    /**
     * A time in which the same calls lack an adult.
     *
     * @param from when it begins
     * @param until when it ends
     * @param lacking the calls that lack at least one adult, in order of their ids
     * @param missing how many adults they lack together
     * @param free the adults who are in no call then, in order of their ids
     */
    public record Period(Instant from, Instant until, List<Call> lacking, int missing, List<StaffMember> free) {

        /** Copies the lists. */
        public Period {
            lacking = List.copyOf(lacking);
            free = List.copyOf(free);
        }

        /** Returns whether nobody could fill all the gaps: more adults are missing than are free. */
        public boolean isShort() {
            return missing > free.size();
        }
    }

    /**
     * Returns the times in which calls with pupils lack an adult, in order of time.
     *
     * @param schedule the schedule
     * @param staff everybody who works at the school
     * @param minimum how many adults every call with pupils needs
     * @param counts who counts as an adult in a call
     */
    public static List<Period> of(
            Schedule schedule, List<StaffMember> staff, int minimum, Predicate<StaffMember> counts) {
        return new Cover(minimum, counts, staff).sweep(schedule);
    }

    private List<Period> sweep(Schedule schedule) {
        TreeMap<Instant, List<Call>> starts = new TreeMap<>();
        TreeMap<Instant, List<Call>> ends = new TreeMap<>();
        for (Call call : schedule.calls()) {
            starts.computeIfAbsent(call.start(), at -> new ArrayList<>()).add(call);
            ends.computeIfAbsent(call.end(), at -> new ArrayList<>()).add(call);
        }
        TreeSet<Instant> moments = new TreeSet<>(starts.keySet());
        moments.addAll(ends.keySet());
        for (Instant at : moments) {
            ends.getOrDefault(at, List.of()).forEach(this::end);
            starts.getOrDefault(at, List.of()).forEach(this::start);
            Instant next = moments.higher(at);
            if (next != null && !lacking.isEmpty()) {
                add(at, next);
            }
        }
        return List.copyOf(periods);
    }

    private void start(Call call) {
        call.staff().forEach(member -> busy.merge(member.id(), 1, Integer::sum));
        if (missing(call) > 0) {
            lacking.add(call);
        }
    }

    private void end(Call call) {
        call.staff()
                .forEach(member -> busy.computeIfPresent(member.id(), (id, calls) -> calls == 1 ? null : calls - 1));
        lacking.remove(call);
    }

    private int missing(Call call) {
        if (!CallKind.WITH_PUPILS.contains(call.kind())) {
            return 0;
        }
        int there = 0;
        for (Participant<StaffMember> member : call.staff()) {
            there += counts.test(member.person()) ? 1 : 0;
        }
        return Math.max(0, minimum - there);
    }

    /** Continues the last period where nothing changed. */
    private void add(Instant from, Instant until) {
        List<Call> now = lacking.stream().sorted(BY_ID).toList();
        List<StaffMember> free =
                adults.stream().filter(adult -> !busy.containsKey(adult.id())).toList();
        Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last != null
                && last.until().equals(from)
                && last.lacking().equals(now)
                && last.free().equals(free)) {
            periods.set(periods.size() - 1, new Period(last.from(), until, now, last.missing(), free));
        } else {
            int missing = now.stream().mapToInt(this::missing).sum();
            periods.add(new Period(from, until, now, missing, free));
        }
    }
}
