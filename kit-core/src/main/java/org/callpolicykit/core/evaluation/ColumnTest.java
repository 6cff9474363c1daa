package org.callpolicykit.core.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.api.request.Stretches;
import org.callpolicykit.api.school.School;

/** A condition over the columns of one schedule. Each has a loop of its own, which the compiler can make straight. */
public interface ColumnTest {

    /** Returns for which rows from one to before another the condition holds: a bit for each, the first lowest. At most sixty-four rows. */
    long word(int first, int end);

    /**
     * Returns for which of these rows nobody can be sure that the condition does not hold where {@link #word} does not say that it does: all, unless a test
     * knows better.
     */
    default long unsure(int first, int end) {
        return -1;
    }

    /**
     * Returns the test of a condition.
     *
     * @param columns what it is looked up in
     * @param school the school as it is known
     * @param at the moment of asking
     */
    static ColumnTest of(Condition condition, ScheduleColumns columns, School school, Instant at) {
        if (condition instanceof Condition.EveryStaffMember every) {
            return new OfStaff(columns, columns.staff().everyone(every.trait()));
        }
        if (condition instanceof Condition.EnoughStaff enough) {
            return new OfStaff(columns, columns.staff().enough(enough.trait(), enough.minimum()));
        }
        if (condition instanceof Condition.EveryPupil every) {
            return new OfPupils(columns, columns.pupils().everyone(every.trait()));
        }
        if (condition instanceof Condition.EveryoneTold told) {
            return new EveryoneToldTest(told, columns, school, at);
        }
        if (condition instanceof Condition.EveryNotice every) {
            return new OfNotices(columns, columns.notices().everyone(every.trait()));
        }
        if (condition instanceof Condition.EveryNoticeToEveryPupil every) {
            return new OfRows(columns.inOrderForEveryPupil(every.trait()));
        }
        if (condition instanceof Condition.JoiningDetailsSentWithin sent) {
            return new DetailsSent(columns, ScheduleColumns.channels(sent.channels()), sent.lead());
        }
        if (condition instanceof Condition.Within within) {
            return new WithinTest(within.window(), columns, school);
        }
        if (condition instanceof Condition.OfSchool of) {
            return new OfSchoolTest(of.trait(), columns, school);
        }
        return ofPlan(condition, columns);
    }

    private static ColumnTest ofPlan(Condition condition, ScheduleColumns columns) {
        if (condition instanceof Condition.Planned planned) {
            return new IsPlanned(columns, planned.control(), planned.atMost());
        }
        if (condition instanceof Condition.OnPlatform on) {
            return new OnPlatform(columns, columns.codeOf(on.platform()));
        }
        if (condition instanceof Condition.ForPurpose purposes) {
            return new ForPurpose(columns, ForPurpose.bits(purposes.fitting()));
        }
        if (condition instanceof Condition.InCalendar in) {
            return new InCalendar(columns, in.provider());
        }
        if (condition instanceof Condition.SeveralPupils) {
            return new SeveralPupils(columns);
        }
        if (condition instanceof Condition.NoParents) {
            return new NoParents(columns);
        }
        throw new IllegalArgumentException("no schedule knows the condition " + condition);
    }

    /** Returns a bit at a place, or none. */
    static long bit(boolean isSet, int place) {
        return isSet ? 1L << place : 0;
    }

    /** About everybody on the staff. */
    record OfStaff(ScheduleColumns columns, Stretches stretches) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(stretches.cover(columns.staffCode(row), columns.day(row)), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(stretches.isUnsure(columns.staffCode(row)), row - first);
            }
            return word;
        }
    }

    /** About every pupil. */
    record OfPupils(ScheduleColumns columns, Stretches stretches) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(stretches.cover(columns.pupilsCode(row), columns.day(row)), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(stretches.isUnsure(columns.pupilsCode(row)), row - first);
            }
            return word;
        }
    }

    /** About every notice. */
    record OfNotices(ScheduleColumns columns, BitSet lists) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                int list = columns.noticesCode(row);
                word |= bit(list != ScheduleColumns.NOT_KNOWN && lists.get(list), row - first);
            }
            return word;
        }
    }

    /** About what was worked out for each row. */
    record OfRows(BitSet rows) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(rows.get(row), row - first);
            }
            return word;
        }
    }

    /** About the joining details. */
    record DetailsSent(ScheduleColumns columns, int channels, Duration lead) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.areDetailsSentWithin(row, channels, lead), row - first);
            }
            return word;
        }
    }

    /** About a control. */
    record IsPlanned(ScheduleColumns columns, Control control, Who atMost) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.isPlanned(row, control, atMost), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            return 0;
        }
    }

    /** About the platform. */
    record OnPlatform(ScheduleColumns columns, int code) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.platformCode(row) == code, row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.platformCode(row) == ScheduleColumns.ONE_OF_MANY, row - first);
            }
            return word;
        }
    }

    /** About the calendar that the call is in. */
    record InCalendar(ScheduleColumns columns, Account.Provider provider) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.isInCalendar(row, provider), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            return 0;
        }
    }

    /** About how many pupils there are. */
    record SeveralPupils(ScheduleColumns columns) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(columns.hasSeveralPupils(row), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            return 0;
        }
    }

    /** About parents in the call. */
    record NoParents(ScheduleColumns columns) implements ColumnTest {

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                word |= bit(!columns.hasParents(row) && !columns.isWithParents(row), row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            return 0;
        }
    }

    /**
     * About the purpose.
     *
     * @param bits the fitting purposes of each kind, a bit for each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ForPurpose(ScheduleColumns columns, int[] bits) implements ColumnTest {

        @SuppressWarnings("EnumOrdinal") // bits in one process
        static int[] bits(Map<CallKind, Set<Purpose>> fitting) {
            int[] bits = new int[CallKind.values().length];
            fitting.forEach(
                    (kind, purposes) -> purposes.forEach(purpose -> bits[kind.ordinal()] |= 1 << purpose.ordinal()));
            return bits;
        }

        @Override
        public long word(int first, int end) {
            long word = 0;
            for (int row = first; row < end; row++) {
                int purpose = columns.purposeCode(row);
                boolean fits =
                        purpose != ScheduleColumns.NOT_KNOWN && (bits[columns.kindCode(row)] >>> purpose & 1) != 0;
                word |= bit(fits, row - first);
            }
            return word;
        }

        @Override
        public long unsure(int first, int end) {
            return 0;
        }
    }
}
