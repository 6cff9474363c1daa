package org.callpolicykit.core.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.PeopleColumn;

/** Which rows have which list of people. Filled when first asked: most of what changes is about calls, not people. For one thread. */
final class ListRows {

    private static final int NONE = -1;
    private static final IntBag NO_ROWS = new IntBag();

    private final PeopleColumn<?> people;
    private final IntUnaryOperator listOfRow;
    private final List<IntBag> rows = new ArrayList<>();
    private int[] lists = {};
    private int filled;

    /** @param listOfRow the code of each row's list by now; negative for a row that is not in use */
    ListRows(PeopleColumn<?> people, IntUnaryOperator listOfRow) {
        this.people = people;
        this.listOfRow = listOfRow;
    }

    /** Fills in the rows that there are, up to before one. */
    private void fill(int end) {
        if (lists.length < end) {
            lists = Arrays.copyOf(lists, Math.max(end, lists.length + lists.length / 2));
        }
        while (filled < end) {
            lists[filled] = NONE;
            add(filled++);
        }
    }

    /** Says that a row has another list now, or none. */
    void changed(int row) {
        if (row < filled && lists[row] != listOfRow.applyAsInt(row)) {
            if (lists[row] != NONE) {
                rows.set(lists[row], without(rows.get(lists[row]), row));
            }
            add(row);
        }
    }

    private static IntBag without(IntBag some, int row) {
        IntBag left = new IntBag();
        for (int place = 0; place < some.size(); place++) {
            if (some.get(place) != row) {
                left.add(some.get(place));
            }
        }
        return left;
    }

    private void add(int row) {
        int list = listOfRow.applyAsInt(row);
        lists[row] = list;
        if (list != NONE) {
            while (rows.size() <= list) {
                rows.add(new IntBag());
            }
            rows.get(list).add(row);
        }
    }

    /**
     * Returns the rows that have a list.
     *
     * @param size how many rows there are
     */
    IntBag of(int list, int size) {
        fill(size);
        return list < rows.size() ? rows.get(list) : NO_ROWS;
    }

    /** Adds the rows that somebody is in to others. */
    void addRowsOf(PersonId person, int size, IntBag found) {
        IntBag members = people.membersOf(person);
        for (int member = 0; member < members.size(); member++) {
            IntBag listed = people.listsOf(members.get(member));
            for (int list = 0; list < listed.size(); list++) {
                IntBag ofList = of(listed.get(list), size);
                for (int place = 0; place < ofList.size(); place++) {
                    found.add(ofList.get(place));
                }
            }
        }
    }

    /** Adds one row of each list that somebody is on to others. */
    void addOneRowOfEachList(PersonId person, int size, IntBag found) {
        IntBag members = people.membersOf(person);
        for (int member = 0; member < members.size(); member++) {
            IntBag listed = people.listsOf(members.get(member));
            for (int list = 0; list < listed.size(); list++) {
                IntBag ofList = of(listed.get(list), size);
                if (ofList.size() > 0) {
                    found.add(ofList.get(0));
                }
            }
        }
    }
}
