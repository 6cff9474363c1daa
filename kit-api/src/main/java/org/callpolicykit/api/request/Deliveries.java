package org.callpolicykit.api.request;

import java.util.BitSet;
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
    private final BitSet[] asked;
    private final BitSet[] inOrder;

    Deliveries(ScheduleColumns columns, School school, NoticeToPupil trait) {
        this.columns = columns;
        this.school = school;
        this.trait = trait;
        int contents = columns.notices().contents();
        this.asked = new BitSet[contents];
        this.inOrder = new BitSet[contents];
        for (int content = 0; content < contents; content++) {
            forAnybody.set(content, isForAnybody(columns.notices().content(content)));
            asked[content] = new BitSet();
            inOrder[content] = new BitSet();
        }
    }

    /** Returns the rows of which each notice is in order for each pupil. */
    BitSet inOrder() {
        BitSet rows = new BitSet(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            rows.set(row, isInOrder(row));
        }
        return rows;
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
            if (!asked[content].get(pupil)) {
                asked[content].set(pupil);
                inOrder[content].set(pupil, isInOrder(columns.notices().content(content), lists.person(pupil)));
            }
            if (!inOrder[content].get(pupil)) {
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
