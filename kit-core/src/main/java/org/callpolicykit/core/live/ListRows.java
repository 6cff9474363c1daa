package org.callpolicykit.core.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.PeopleColumn;

/** Which rows have which list of people. Filled when first asked: most of what changes is about calls, not people. For one thread. */
final class ListRows {

    private final PeopleColumn<?> people;
    private final IntUnaryOperator listOfRow;
    private final List<IntBag> rows = new ArrayList<>();
    private int filled;

    /** @param listOfRow the code of each row's list by now */
    ListRows(PeopleColumn<?> people, IntUnaryOperator listOfRow) {
        this.people = people;
        this.listOfRow = listOfRow;
    }

    /** Fills in the rows that there are, up to before one. */
    private void fill(int end) {
        while (filled < end) {
            add(filled++);
        }
    }

    /** Says that a row has another list now. */
    void changed(int row) {
        if (row < filled) {
            add(row);
        }
    }

    private void add(int row) {
        int list = listOfRow.applyAsInt(row);
        while (rows.size() <= list) {
            rows.add(new IntBag());
        }
        rows.get(list).add(row);
    }

    /** Gives out the rows that have a list. */
    void forEach(int list, int size, IntConsumer consumer) {
        fill(size);
        if (list < rows.size()) {
            IntBag ofList = rows.get(list);
            for (int place = 0; place < ofList.size(); place++) {
                if (listOfRow.applyAsInt(ofList.get(place)) == list) {
                    consumer.accept(ofList.get(place));
                }
            }
        }
    }

    /** Gives out the rows that somebody is in. */
    void forEachOf(PersonId person, int size, IntConsumer consumer) {
        IntBag members = people.membersOf(person);
        for (int member = 0; member < members.size(); member++) {
            IntBag lists = people.listsOf(members.get(member));
            for (int list = 0; list < lists.size(); list++) {
                forEach(lists.get(list), size, consumer);
            }
        }
    }
}
