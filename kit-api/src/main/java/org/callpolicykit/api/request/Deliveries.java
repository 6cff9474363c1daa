package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.condition.NoticeToPupil;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.school.School;

/** Holds what notices say against the pupils they are for: each notice once against each pupil. For one thread. */
final class Deliveries {

    private final ScheduleColumns columns;
    private final School school;
    private final NoticeToPupil trait;
    private final BitSet forAnybody = new BitSet();
    private final List<BitSet> asked = new ArrayList<>();
    private final List<BitSet> inOrder = new ArrayList<>();
    private final BitSet rows;

    Deliveries(ScheduleColumns columns, School school, NoticeToPupil trait) {
        this.columns = columns;
        this.school = school;
        this.trait = trait;
        this.rows = new BitSet(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            setRow(row);
        }
    }

    /** Works out a row, and notes it. */
    void setRow(int row) {
        while (asked.size() < columns.notices().contents()) {
            forAnybody.set(asked.size(), isForAnybody(columns.notices().content(asked.size())));
            asked.add(new BitSet());
            inOrder.add(new BitSet());
        }
        rows.set(row, isInOrder(row));
    }

    /** Returns the rows of which each notice is in order for each pupil. */
    BitSet inOrder() {
        return rows;
    }

    /** Works out again what was worked out about somebody; returns whether anything is otherwise now. */
    boolean again(IntBag members) {
        boolean isOtherwise = false;
        for (int place = 0; place < members.size(); place++) {
            int pupil = members.get(place);
            for (int content = 0; content < asked.size(); content++) {
                if (asked.get(content).get(pupil)) {
                    boolean now = isInOrder(
                            columns.notices().content(content), columns.pupils().person(pupil));
                    isOtherwise |= now != inOrder.get(content).get(pupil);
                    inOrder.get(content).set(pupil, now);
                }
            }
        }
        return isOtherwise;
    }

    private boolean isInOrder(int row) {
        int pupils = columns.pupilsCode(row);
        int list = columns.noticesCode(row);
        if (list == ScheduleColumns.NOT_KNOWN || columns.pupils().size(pupils) == 0) {
            return false;
        }
        while (list != NoticeColumn.NONE) {
            int content = columns.notices().last(list);
            if (!forAnybody.get(content) && !isInOrder(content, pupils)) {
                return false;
            }
            list = columns.notices().listBefore(list);
        }
        return true;
    }

    private boolean isInOrder(int content, int pupils) {
        PeopleColumn<Pupil> lists = columns.pupils();
        for (int place = lists.begin(pupils); place < lists.begin(pupils + 1); place++) {
            int pupil = lists.member(place);
            if (!asked.get(content).get(pupil)) {
                asked.get(content).set(pupil);
                inOrder.get(content).set(pupil, isInOrder(columns.notices().content(content), lists.person(pupil)));
            }
            if (!inOrder.get(content).get(pupil)) {
                return false;
            }
        }
        return true;
    }

    /** A trait that throws is in order for nobody, so that the check itself is asked and reports what is wrong with it. */
    private boolean isForAnybody(Notice notice) {
        try {
            return trait.forAnybody(notice, school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return false;
        }
    }

    private boolean isInOrder(Notice notice, Pupil pupil) {
        try {
            return trait.forPupil(notice, pupil, school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return false;
        }
    }
}
