package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.person.PersonId;

/** Where people are on lists. For one thread. */
final class PeopleIndex {

    private static final IntBag NOBODY = new IntBag();

    private final Map<PersonId, IntBag> members = new HashMap<>();
    private final List<IntBag> lists = new ArrayList<>();

    void addPerson(PersonId person, int member) {
        members.computeIfAbsent(person, added -> new IntBag()).add(member);
        lists.add(new IntBag());
    }

    void addList(int list, int[] memberAt, int begin, int end) {
        for (int place = begin; place < end; place++) {
            lists.get(memberAt[place]).add(list);
        }
    }

    IntBag membersOf(PersonId person) {
        return members.getOrDefault(person, NOBODY);
    }

    IntBag listsOf(int member) {
        return lists.get(member);
    }
}
