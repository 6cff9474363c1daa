package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.jspecify.annotations.Nullable;

/**
 * The cover list of a schedule: the times in which calls with pupils lack an adult, and who is in no call then. Found in one sweep over the
 * starts and ends of all calls, which counts on from one moment to the next and reads the calls by column.
 */
public final class Cover {

    private static final Comparator<Call> BY_ID = Comparator.comparing(Call::id);

    private final Schedule schedule;
    private final ScheduleColumns columns;
    private final Timeline timeline;
    private final int minimum;
    private final Predicate<StaffMember> counts;
    private final List<StaffMember> adults;
    private final Map<PersonId, Booked> booked = new HashMap<>();
    private final List<@Nullable Team> teams = new ArrayList<>();
    private final List<Booked> touched = new ArrayList<>();
    private final Set<Integer> lacking = new LinkedHashSet<>();
    private int missing;
    private int free;
    private boolean othersLack;

    private Cover(Schedule schedule, List<StaffMember> staff, int minimum, Predicate<StaffMember> counts) {
        this.schedule = schedule;
        this.columns = schedule.columns();
        this.timeline = Timeline.of(schedule);
        this.minimum = minimum;
        this.counts = counts;
        this.adults = staff.stream().filter(counts).toList();
        this.free = adults.size();
        for (StaffMember adult : adults) {
            bookedOf(adult.id()).adults++;
        }
    }

    /**
     * The staff of calls that have the same list of them.
     *
     * @param members who they are, once for each place on the list
     * @param gaps how many adults a call with pupils lacks with them
     */
    private record Team(List<Booked> members, int gaps) {}

    /** In how many calls somebody is. */
    private static final class Booked {
        private int adults;
        private int calls;
        private boolean isTouched;
        private boolean wasFree;
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
     * A time in which the same calls lack more adults than are free.
     *
     * @param from when it begins
     * @param until when it ends
     * @param lacking how many calls lack at least one adult
     * @param missing how many adults they lack together
     * @param free how many adults are in no call then
     */
    public record Shortage(Instant from, Instant until, int lacking, int missing, int free) {}

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
        Cover cover = new Cover(schedule, staff, minimum, counts);
        return cover.sweep(cover::period);
    }

    /**
     * Returns the times in which calls with pupils lack more adults than are free, in order of time: what is short in {@link #of}, by numbers alone.
     *
     * @param schedule the schedule
     * @param staff everybody who works at the school
     * @param minimum how many adults every call with pupils needs
     * @param counts who counts as an adult in a call
     */
    public static List<Shortage> shortages(
            Schedule schedule, List<StaffMember> staff, int minimum, Predicate<StaffMember> counts) {
        Cover cover = new Cover(schedule, staff, minimum, counts);
        List<Shortage> shortages = cover.sweep(cover::shortage);
        shortages.removeIf(one -> one.missing() <= one.free());
        return shortages;
    }

    /** Begins a period: what it is in all but its end. */
    private Function<Instant, Period> period(Instant from) {
        List<Call> now =
                lacking.stream().map(schedule.calls()::get).sorted(BY_ID).toList();
        List<StaffMember> unbooked =
                adults.stream().filter(adult -> bookedOf(adult.id()).calls == 0).toList();
        int gaps = missing;
        return until -> new Period(from, until, now, gaps, unbooked);
    }

    private Function<Instant, Shortage> shortage(Instant from) {
        int calls = lacking.size();
        int gaps = missing;
        int unbooked = free;
        return until -> new Shortage(from, until, calls, gaps, unbooked);
    }

    /**
     * Goes from one start or end to the next, all of one moment together. What is begun ends at the next moment after which other calls lack an adult, or
     * others are free.
     */
    private <T> List<T> sweep(Function<Instant, Function<Instant, T>> begin) {
        List<T> found = new ArrayList<>();
        Function<Instant, T> begun = null;
        int started = 0;
        int ended = 0;
        while (ended < timeline.size()) {
            int ending = timeline.endingAt(ended);
            boolean isStart = started < timeline.size() && timeline.start(started) < timeline.end(ending);
            int first = isStart ? started : ending;
            long now = isStart ? timeline.start(first) : timeline.end(first);
            while (ended < timeline.size() && timeline.end(timeline.endingAt(ended)) == now) {
                end(timeline.endingAt(ended++));
            }
            while (started < timeline.size() && timeline.start(started) == now) {
                start(started++);
            }
            boolean goesOn = !hasChanged();
            if (begun != null && !goesOn) {
                found.add(begun.apply(moment(first, isStart)));
                begun = null;
            }
            if (begun == null && !lacking.isEmpty()) {
                begun = begin.apply(moment(first, isStart));
            }
        }
        return found;
    }

    private Instant moment(int row, boolean isStart) {
        if (schedule.hasExactColumns()) {
            return Instant.ofEpochSecond(isStart ? columns.start(row) : columns.end(row));
        }
        Call call = schedule.calls().get(row);
        return isStart ? call.start() : call.end();
    }

    private void start(int row) {
        Team team = teamOf(row);
        book(team, 1);
        if (team.gaps() > 0 && CallKind.WITH_PUPILS.contains(columns.kind(row))) {
            lacking.add(row);
            missing += team.gaps();
            othersLack = true;
        }
    }

    private void end(int row) {
        Team team = teamOf(row);
        book(team, -1);
        if (team.gaps() > 0 && lacking.remove(row)) {
            missing -= team.gaps();
            othersLack = true;
        }
    }

    private void book(Team team, int more) {
        List<Booked> members = team.members();
        for (int place = 0; place < members.size(); place++) {
            Booked one = members.get(place);
            if (!one.isTouched && one.adults > 0) {
                one.isTouched = true;
                one.wasFree = one.calls == 0;
                touched.add(one);
            }
            one.calls += more;
        }
    }

    private Team teamOf(int row) {
        int code = columns.staffCode(row);
        while (teams.size() <= code) {
            teams.add(null);
        }
        Team team = teams.get(code);
        if (team == null) {
            team = teamOf(schedule.calls().get(row));
            teams.set(code, team);
        }
        return team;
    }

    private Team teamOf(Call call) {
        List<Booked> members = new ArrayList<>();
        int there = 0;
        for (Participant<StaffMember> member : call.staff()) {
            members.add(bookedOf(member.id()));
            there += counts.test(member.person()) ? 1 : 0;
        }
        return new Team(members, Math.max(0, minimum - there));
    }

    private Booked bookedOf(PersonId id) {
        Booked one = booked.get(id);
        if (one == null) {
            one = new Booked();
            booked.put(id, one);
        }
        return one;
    }

    /** Returns whether other calls lack an adult than before the moment, or others are free, and counts those. */
    private boolean hasChanged() {
        boolean hasChanged = othersLack;
        for (Booked one : touched) {
            boolean isFree = one.calls == 0;
            if (isFree != one.wasFree) {
                free += isFree ? one.adults : -one.adults;
                hasChanged = true;
            }
            one.isTouched = false;
        }
        touched.clear();
        othersLack = false;
        return hasChanged;
    }
}
