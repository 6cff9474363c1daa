package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.person.Person;
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
    private final Map<Question<P>, Stretches> answers = new ConcurrentHashMap<>();
    private final List<Participant<P>> people = new ArrayList<>();
    private int[] begins = new int[ENOUGH_TO_TELL];
    private int[] members = new int[ENOUGH_TO_TELL];
    private int lists;
    private int used;

    private @Nullable IdentityHashMap<List<Participant<P>>, Integer> codes = new IdentityHashMap<>();
    private @Nullable IdentityHashMap<Participant<P>, Integer> known = new IdentityHashMap<>();
    private @Nullable List<Participant<P>> last;
    private int lastCode;

    PeopleColumn(School school) {
        this.school = school;
    }

    /** Returns the code of a list. Lists are told apart by identity: two that are equal have two codes, and the same answers. */
    int codeOf(List<Participant<P>> list) {
        if (list != last && codes != null) {
            Integer code = codes.get(list);
            lastCode = code == null ? add(list) : code;
            if (code == null) {
                codes.put(list, lastCode);
            }
            last = list;
        }
        return lastCode;
    }

    private int add(List<Participant<P>> list) {
        if (lists + 1 == begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        while (used + list.size() > members.length) {
            members = Arrays.copyOf(members, members.length * 2);
        }
        for (int index = 0; index < list.size(); index++) {
            members[used++] = memberOf(list.get(index));
        }
        begins[++lists] = used;
        return lists - 1;
    }

    /** Where most participants are met once only, looking for them again costs more than asking them again. */
    private int memberOf(Participant<P> participant) {
        if (known != null) {
            Integer code = known.putIfAbsent(participant, people.size());
            if (code != null) {
                return code;
            }
            if (people.size() > ENOUGH_TO_TELL && people.size() > used / 2) {
                known = null;
            }
        }
        people.add(participant);
        return people.size() - 1;
    }

    /** Ends the filling: what was only needed for that is let go. */
    void close() {
        codes = null;
        known = null;
        last = null;
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

    /** Returns on which days a trait holds of everybody on a list; never of an empty one. */
    public Stretches everyone(Trait<? super P> trait) {
        return answers.computeIfAbsent(new Question<>(trait, EVERYONE), this::answer);
    }

    /** Returns on which days a trait holds of so many on a list. Counts only those of whom it holds on every day. */
    public Stretches enough(Trait<? super P> trait, int minimum) {
        return answers.computeIfAbsent(new Question<>(trait, minimum), this::answer);
    }

    private Stretches answer(Question<P> question) {
        Days[] days = new Days[people.size()];
        for (int person = 0; person < days.length; person++) {
            days[person] = daysOf(question.trait(), people.get(person));
        }
        Stretches stretches = new Stretches(lists);
        for (int list = 0; list < lists; list++) {
            if (question.minimum() == EVERYONE) {
                stretches.setEveryone(list, days, members, begins[list], begins[list + 1]);
            } else {
                stretches.setEnough(list, days, members, begins[list], begins[list + 1], question.minimum());
            }
        }
        return stretches;
    }

    /** A trait that throws holds of nobody, so that the check itself is asked and reports what is wrong with it. */
    private Days daysOf(Trait<? super P> trait, Participant<P> participant) {
        try {
            return trait.of(participant, school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Days.UNSURE;
        }
    }

    private record Question<P extends Person>(Trait<? super P> trait, int minimum) {}

    /** A stretch of days for each list. */
    public static final class Stretches {

        private final int[] first;
        private final int[] last;
        private final BitSet unsure = new BitSet();

        private Stretches(int lists) {
            first = new int[lists];
            last = new int[lists];
        }

        private void setEveryone(int list, Days[] days, int[] members, int begin, int end) {
            first[list] = begin == end ? Days.NEVER.first() : Integer.MIN_VALUE;
            last[list] = Integer.MAX_VALUE;
            for (int place = begin; place < end; place++) {
                Days of = days[members[place]];
                first[list] = Math.max(first[list], of.first());
                last[list] = Math.min(last[list], of.last());
                if (!of.areAll()) {
                    unsure.set(list);
                }
            }
        }

        private void setEnough(int list, Days[] days, int[] members, int begin, int end, int minimum) {
            int always = 0;
            for (int place = begin; place < end; place++) {
                Days of = days[members[place]];
                always += of.first() == Days.ALWAYS.first() && of.last() == Days.ALWAYS.last() ? 1 : 0;
            }
            Days enough = Days.when(always >= minimum);
            first[list] = enough.first();
            last[list] = enough.last();
            unsure.set(list);
        }

        /** Returns whether a day, as days since 1970-01-01, lies in a list's stretch. */
        public boolean cover(int list, int day) {
            return first[list] <= day && day <= last[list];
        }

        /** Returns whether it may hold on other days than those of a list's stretch. */
        public boolean isUnsure(int list) {
            return unsure.get(list);
        }
    }
}
