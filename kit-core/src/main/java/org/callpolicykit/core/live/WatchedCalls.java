package org.callpolicykit.core.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Visitor;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** The calls of a schedule as they are known by now, a row for each; a row that was taken out stays empty. For one thread. */
final class WatchedCalls {

    private final List<Call> calls;
    private final Map<CallId, Integer> rows = new HashMap<>();
    private final RowBits inUse;
    private final RowBits outdated;
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PersonId, Set<Integer>> others = new HashMap<>();
    private School school;
    private ScheduleColumns columns;
    private @Nullable Schedule schedule;
    private ListRows byStaff;
    private ListRows byPupils;

    WatchedCalls(Schedule schedule) {
        this.calls = new ArrayList<>(schedule.calls());
        this.school = schedule.school();
        this.schedule = schedule;
        this.columns = schedule.columns().copy();
        this.inUse = new RowBits(calls.size());
        this.outdated = new RowBits(calls.size());
        for (int row = 0; row < calls.size(); row++) {
            inUse.set(row, true);
            rows.put(calls.get(row).id(), row);
            noteOthers(row, calls.get(row));
        }
        this.byStaff = byStaff();
        this.byPupils = byPupils();
    }

    private ListRows byStaff() {
        return new ListRows(columns.staff(), row -> inUse.get(row) ? columns.staffCode(row) : -1);
    }

    private ListRows byPupils() {
        return new ListRows(columns.pupils(), row -> inUse.get(row) ? columns.pupilsCode(row) : -1);
    }

    /** Notes who is there that no column knows. */
    private void noteOthers(int row, Call call) {
        others(call)
                .forEach(person ->
                        others.computeIfAbsent(person, added -> new HashSet<>()).add(row));
    }

    private void forgetOthers(int row, Call call) {
        others(call).forEach(person -> others.getOrDefault(person, Set.of()).remove(row));
    }

    private static Stream<PersonId> others(Call call) {
        Stream<PersonId> guests =
                Stream.concat(call.parents().stream(), call.visitors().stream()).map(Participant::id);
        List<Pupil> subjects = call.subjects();
        return subjects == null
                ? guests
                : Stream.concat(guests, subjects.stream().map(Pupil::id));
    }

    School school() {
        return school;
    }

    ScheduleColumns columns() {
        return columns;
    }

    /** Returns how many rows there are, empty ones included. */
    int size() {
        return calls.size();
    }

    boolean isInUse(int row) {
        return inUse.get(row);
    }

    /** Returns for which of sixty-four rows there is a call. */
    long inUse(int word) {
        return inUse.word(word);
    }

    /** Returns the row of a call; null when there is no such call. */
    @Nullable
    Integer rowOf(CallId call) {
        return rows.get(call);
    }

    /** Returns a row's call, with what is known of its people by now. */
    Call call(int row) {
        if (outdated.get(row)) {
            outdated.set(row, false);
            calls.set(row, withPeopleAsKnown(calls.get(row)));
        }
        return calls.get(row);
    }

    /** Returns the calls as they are known by now. */
    Schedule schedule() {
        Schedule known = schedule;
        if (known == null) {
            List<Call> all = new ArrayList<>(rows.size());
            for (int row = inUse.next(0); row >= 0; row = inUse.next(row + 1)) {
                all.add(call(row));
            }
            known = Schedule.of(school, all);
            schedule = known;
        }
        return known;
    }

    /** Puts a call in the place of the one of the same id, or after the last; returns its row. */
    int put(Call call) {
        schedule = null;
        Integer known = rows.get(call.id());
        int row = known == null ? calls.size() : known;
        if (known == null) {
            calls.add(call);
            rows.put(call.id(), row);
            inUse.set(row, true);
        } else {
            forgetOthers(row, calls.get(row));
        }
        Call asKnown = withPeopleAsKnown(call);
        calls.set(row, asKnown);
        outdated.set(row, false);
        columns.set(row, asKnown);
        byStaff.changed(row);
        byPupils.changed(row);
        noteOthers(row, asKnown);
        return row;
    }

    /** Empties a row. */
    void remove(int row) {
        schedule = null;
        forgetOthers(row, calls.get(row));
        rows.remove(calls.get(row).id());
        inUse.set(row, false);
        byStaff.changed(row);
        byPupils.changed(row);
    }

    /** Returns which facts about a pupil would be others, in whichever call, as {@link #call} has them by now. */
    Set<Fact> differing(Pupil now) {
        if (people.get(now.id()) instanceof Pupil before) {
            return PupilFacts.differing(before, now);
        }
        IntBag some = new IntBag();
        byPupils.addOneRowOfEachList(now.id(), size(), some);
        others.getOrDefault(now.id(), Set.of()).forEach(some::add);
        Set<Fact> differing = EnumSet.noneOf(Fact.class);
        for (int place = 0; place < some.size(); place++) {
            differing.addAll(differing(calls.get(some.get(place)), now));
        }
        return differing;
    }

    private static Set<Fact> differing(Call call, Pupil now) {
        Set<Fact> differing = EnumSet.noneOf(Fact.class);
        for (Participant<Pupil> pupil : call.pupils()) {
            if (pupil.id().equals(now.id())) {
                differing.addAll(PupilFacts.differing(pupil.person(), now));
            }
        }
        List<Pupil> subjects = call.subjects();
        if (subjects != null) {
            for (Pupil subject : subjects) {
                if (subject.id().equals(now.id())) {
                    differing.addAll(PupilFacts.differing(subject, now));
                }
            }
        }
        return differing;
    }

    /**
     * Notes what is known of a person now.
     *
     * @param rows the rows that the person is in, of {@link #rowsOf}
     * @param changed who is told of every list of pupils for which something holds on other days now
     * @return whether a notice may be in order for the pupil that was not, or the other way round
     */
    boolean replace(Person person, IntBag rows, ScheduleColumns.StretchChange changed) {
        schedule = null;
        people.put(person.id(), person);
        for (int place = 0; place < rows.size(); place++) {
            outdated.set(rows.get(place), true);
        }
        return person instanceof Pupil pupil && columns.replace(pupil, changed);
    }

    /** Returns the rows of the calls that somebody is in, or that are about that pupil. */
    IntBag rowsOf(PersonId person) {
        IntBag found = new IntBag();
        byStaff.addRowsOf(person, size(), found);
        byPupils.addRowsOf(person, size(), found);
        others.getOrDefault(person, Set.of()).forEach(found::add);
        return found;
    }

    /** Returns the rows that have a list of pupils. */
    IntBag rowsOfPupils(int list) {
        return byPupils.of(list, size());
    }

    /** Takes a school of which other facts are known, and fills the columns anew: anything may be otherwise then. */
    void refill(School now) {
        school = now;
        schedule = null;
        for (int row = 0; row < calls.size(); row++) {
            call(row);
        }
        columns = ScheduleColumns.of(school, calls).copy();
        byStaff = byStaff();
        byPupils = byPupils();
    }

    private Call withPeopleAsKnown(Call call) {
        if (people.isEmpty()) {
            return call;
        }
        Call.Builder builder = call.toBuilder()
                .staff(asKnown(call.staff(), StaffMember.class))
                .pupils(asKnown(call.pupils(), Pupil.class))
                .parents(asKnown(call.parents(), ParentCarer.class))
                .visitors(asKnown(call.visitors(), Visitor.class));
        List<Pupil> subjects = call.subjects();
        if (subjects != null) {
            builder.subjects(subjects.stream()
                    .map(pupil -> people.get(pupil.id()) instanceof Pupil now ? now : pupil)
                    .toList());
        }
        return builder.build();
    }

    private <P extends Person> List<Participant<P>> asKnown(List<Participant<P>> participants, Class<P> kind) {
        if (participants.stream().noneMatch(participant -> people.containsKey(participant.id()))) {
            return participants;
        }
        return participants.stream()
                .map(participant -> {
                    Person now = people.get(participant.id());
                    return kind.isInstance(now) ? participant.withPerson(kind.cast(now)) : participant;
                })
                .toList();
    }
}
