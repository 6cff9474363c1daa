package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * The lists of people in the calls of a schedule, each once: a class that meets every day is one list. What is asked of everybody on a list is
 * worked out once for each person, and kept.
 *
 * @param <P> the kind of person
 */
public final class PeopleColumn<P extends Person> {

    private static final int EVERYONE = -1;
    private static final int ENOUGH_TO_TELL = 1 << 12;

    private final School school;
    private final Map<Question<P>, Answer> answers = new ConcurrentHashMap<>();
    private final List<Participant<P>> people = new ArrayList<>();
    private int[] begins = new int[ENOUGH_TO_TELL];
    private int[] members;
    private int lists;
    private int used;
    private boolean isForgetful;

    private @Nullable IdentityCodes<List<Participant<P>>> codes = new IdentityCodes<>();
    private @Nullable IdentityCodes<Participant<P>> known = new IdentityCodes<>();
    private @Nullable List<Participant<P>> last;
    private int lastCode;
    private @Nullable PeopleIndex index;

    /** Holds nobody yet, and has room for so many places on lists. */
    PeopleColumn(School school, int places) {
        this.school = school;
        this.members = new int[places];
    }

    /** Returns the same lists, to go on with: what is asked of people is kept for each of them then. */
    PeopleColumn<P> copy(School other) {
        PeopleColumn<P> copy = new PeopleColumn<>(other, 0);
        copy.people.addAll(people);
        copy.begins = begins.clone();
        copy.members = members.clone();
        copy.lists = lists;
        copy.used = used;
        copy.isForgetful = isForgetful;
        copy.codes = null;
        copy.known = null;
        PeopleIndex ofAll = new PeopleIndex();
        for (int member = 0; member < people.size(); member++) {
            ofAll.addPerson(people.get(member).id(), member);
        }
        for (int list = 0; list < lists; list++) {
            ofAll.addList(list, members, begins[list], begins[list + 1]);
        }
        copy.index = ofAll;
        return copy;
    }

    /** Returns the code of a list. Lists are told apart by identity: two that are equal have two codes, and the same answers. */
    int codeOf(List<Participant<P>> list) {
        if (codes != null) {
            int code = codes.codeOf(list);
            return code == lists ? add(list, codes.last()) : code;
        }
        if (list != last) {
            lastCode = add(list, lists);
            last = list;
        }
        return lastCode;
    }

    /** Adds a list that may be like another; like itself where it is like none. */
    private int add(List<Participant<P>> list, int like) {
        if (lists + 1 == begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        reserve(list.size());
        addMembers(list, begins[like], like < lists ? begins[like + 1] : begins[like]);
        begins[++lists] = used;
        int added = lists - 1;
        if (index != null) {
            index.addList(added, members, begins[added], used);
            answers.forEach((question, answer) -> answer.extend(question, added));
        }
        return added;
    }

    /** A list that is new is mostly one that was expected, but for somebody who is away. */
    @SuppressWarnings("ReferenceEquality") // participants are told apart by identity
    private void addMembers(List<Participant<P>> list, int expected, int expectedEnd) {
        int next = expected;
        int end = used + list.size();
        for (int place = used; place < end; place++) {
            Participant<P> participant = list.get(place - used);
            if (next < expectedEnd && people.get(members[next]) == participant) {
                members[place] = members[next++];
            } else if (next + 1 < expectedEnd && people.get(members[next + 1]) == participant) {
                members[place] = members[next + 1];
                next += 2;
            } else {
                members[place] = memberOf(participant);
            }
        }
        used = end;
    }

    /** Makes room for so many places on lists. */
    void reserve(int places) {
        if (used + places > members.length) {
            members = Arrays.copyOf(members, Math.max(used + places, members.length * 2));
        }
    }

    /** Where most participants are met once only, looking for them again costs more than asking them again. */
    private int memberOf(Participant<P> participant) {
        if (known != null && !isForgetful) {
            int code = known.codeOf(participant);
            if (code < people.size()) {
                return code;
            }
            if (people.size() > ENOUGH_TO_TELL && people.size() > used / 2) {
                isForgetful = true;
                known = null;
            }
        }
        people.add(participant);
        if (index != null) {
            index.addPerson(participant.id(), people.size() - 1);
        }
        return people.size() - 1;
    }

    /** Begins to be filled again. */
    void open() {
        if (known == null && !isForgetful) {
            IdentityCodes<Participant<P>> all = new IdentityCodes<>();
            people.forEach(all::codeOf);
            known = all;
        }
    }

    /** Ends the filling: what was only needed for that is let go. */
    void close() {
        codes = null;
        known = null;
        last = null;
        if (used < members.length / 2) {
            trim();
        }
    }

    /** Lets go of room that was made for more. */
    void trim() {
        begins = Arrays.copyOf(begins, lists + 1);
        members = Arrays.copyOf(members, used);
    }

    /** Returns whether the people on a list are the same as those of another, with the same facts. */
    boolean isOf(int list, List<Participant<P>> others) {
        if (others.size() != size(list)) {
            return false;
        }
        for (int place = 0; place < others.size(); place++) {
            if (!people.get(members[begins[list] + place]).equals(others.get(place))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many people are on a list. */
    int size(int list) {
        return begins[list + 1] - begins[list];
    }

    /** Returns the place of the first of a list; those of the others follow, up to before the first of the next list. */
    int begin(int list) {
        return begins[list];
    }

    /** Returns who is at a place: a number for {@link #person}. */
    int member(int place) {
        return members[place];
    }

    P person(int member) {
        return people.get(member).person();
    }

    /** Returns as which numbers somebody is on lists. Of a copy only. */
    public IntBag membersOf(PersonId person) {
        return Objects.requireNonNull(index).membersOf(person);
    }

    /** Returns on which lists somebody is, by their number. Of a copy only. */
    public IntBag listsOf(int member) {
        return Objects.requireNonNull(index).listsOf(member);
    }

    /**
     * Puts what is known of a person now in the place of what was known. Of a copy only.
     *
     * @param changed who is told of every stretch that is another one now
     */
    void replace(P person, ScheduleColumns.StretchChange changed) {
        IntBag numbers = membersOf(person.id());
        for (int place = 0; place < numbers.size(); place++) {
            int member = numbers.get(place);
            Participant<P> participant = people.get(member).withPerson(person);
            people.set(member, participant);
            known = null;
            answers.forEach((question, answer) -> answer.replace(question, member, changed));
        }
    }

    /** Returns on which days a trait holds of everybody on a list; never of an empty one. */
    public Stretches everyone(Trait<? super P> trait) {
        return answers.computeIfAbsent(new Question<>(trait, EVERYONE), Answer::new).stretches;
    }

    /** Returns on which days a trait holds of so many on a list. Counts only those of whom it holds on every day. */
    public Stretches enough(Trait<? super P> trait, int minimum) {
        return answers.computeIfAbsent(new Question<>(trait, minimum), Answer::new).stretches;
    }

    /** A trait that throws holds of nobody, so that the check itself is asked and reports what is wrong with it. */
    private Days daysOf(Trait<? super P> trait, int member) {
        try {
            return trait.of(people.get(member), school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Days.UNSURE;
        }
    }

    private record Question<P extends Person>(Trait<? super P> trait, int minimum) {}

    /** On which days something holds of each list; and of each person, where that is needed again. */
    private final class Answer {

        private final Stretches stretches = new Stretches(lists);
        private final List<Days> days = new ArrayList<>();

        Answer(Question<P> question) {
            for (int list = 0; list < lists; list++) {
                extend(question, list);
            }
            if (index == null) {
                days.clear();
            }
        }

        void extend(Question<P> question, int list) {
            while (days.size() < people.size()) {
                days.add(daysOf(question.trait(), days.size()));
            }
            stretches.set(list, ofList(question, list));
        }

        void replace(Question<P> question, int member, ScheduleColumns.StretchChange changed) {
            Days now = daysOf(question.trait(), member);
            if (now.equals(days.set(member, now))) {
                return;
            }
            IntBag affected = listsOf(member);
            for (int place = 0; place < affected.size(); place++) {
                int list = affected.get(place);
                Days ofList = ofList(question, list);
                if (!stretches.is(list, ofList)) {
                    stretches.set(list, ofList);
                    changed.of(stretches, list);
                }
            }
        }

        private Days ofList(Question<P> question, int list) {
            return question.minimum() == EVERYONE
                    ? ofEveryone(begins[list], begins[list + 1])
                    : ofEnough(begins[list], begins[list + 1], question.minimum());
        }

        private Days ofEveryone(int begin, int end) {
            int first = begin == end ? Days.NEVER.first() : Integer.MIN_VALUE;
            int lastDay = Integer.MAX_VALUE;
            boolean areAll = true;
            for (int place = begin; place < end; place++) {
                Days of = days.get(members[place]);
                first = Math.max(first, of.first());
                lastDay = Math.min(lastDay, of.last());
                areAll &= of.areAll();
            }
            return new Days(first, lastDay, areAll);
        }

        /** Counts those of whom it holds on every day. Where it holds of somebody on some days only, nobody can be sure of the rest. */
        private Days ofEnough(int begin, int end, int minimum) {
            int always = 0;
            boolean isSure = true;
            for (int place = begin; place < end; place++) {
                Days of = days.get(members[place]);
                boolean holds = of.first() == Days.ALWAYS.first() && of.last() == Days.ALWAYS.last();
                always += holds ? 1 : 0;
                isSure &= of.equals(Days.ALWAYS) || of.equals(Days.NEVER);
            }
            Days enough = Days.when(always >= minimum);
            return new Days(enough.first(), enough.last(), isSure);
        }
    }
}
