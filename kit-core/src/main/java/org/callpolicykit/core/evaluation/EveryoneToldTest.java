package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.School;

/**
 * Whether everybody was told, in time and by the moment of asking: the only test that looks at that moment. For one thread: it keeps the deadline of the day it looked at last, and days come
 * in order.
 */
final class EveryoneToldTest implements ColumnTest {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long NO_DEADLINE = Long.MIN_VALUE;

    private final ScheduleColumns columns;
    private final School school;
    private final LeadTime lead;
    private final long asked;
    private final long topics;
    private final long toParents;
    private final int channels;
    private int day = Integer.MIN_VALUE;
    private long dayStarts;
    private long deadline = NO_DEADLINE;
    private boolean isSameAllDay;
    private int minuteOfDay;

    EveryoneToldTest(Condition.EveryoneTold told, ScheduleColumns columns, School school, Instant at) {
        this.columns = columns;
        this.school = school;
        this.lead = told.lead();
        this.asked = at.getEpochSecond();
        this.topics = ScheduleColumns.topics(told.topics(), told.audience());
        this.toParents = ScheduleColumns.topics(told.topics(), Audience.PARENTS);
        this.channels = ScheduleColumns.channels(told.channels());
    }

    @Override
    public long word(int first, int end) {
        long word = 0;
        for (int row = first; row < end; row++) {
            if (columns.day(row) != day) {
                turnTo(columns.day(row));
            }
            if (deadline != NO_DEADLINE) {
                int minute =
                        isSameAllDay ? minuteOfDay : minute(Math.min(asked, deadline + columns.start(row) - dayStarts));
                long wanted = columns.isWithParents(row) ? toParents : topics;
                word |= ColumnTest.bit(columns.isTold(row, wanted, channels, minute), row - first);
            }
        }
        return word;
    }

    /** Returns the minute since 1970 in which a second lies. */
    static int minute(long second) {
        long minute = Math.floorDiv(second, SECONDS_PER_MINUTE);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minute));
    }

    /**
     * Notes the deadline for a call at the start of a day: that is early enough for every call of the day. Where deadlines move on with the start of the
     * call throughout the day, each call has its own.
     */
    private void turnTo(int next) {
        day = next;
        Instant starts = LocalDate.ofEpochDay(day).atStartOfDay(school.zone()).toInstant();
        Instant ends = LocalDate.ofEpochDay(day + 1L)
                .atStartOfDay(school.zone())
                .toInstant()
                .minusSeconds(1);
        Optional<Instant> first = lead.deadlineBefore(starts, school);
        Optional<Instant> last = lead.deadlineBefore(ends, school);
        dayStarts = starts.getEpochSecond();
        deadline = first.map(Instant::getEpochSecond).orElse(NO_DEADLINE);
        boolean isEven =
                last.isPresent() && last.get().getEpochSecond() - deadline == ends.getEpochSecond() - dayStarts;
        isSameAllDay = !isEven || deadline >= asked;
        minuteOfDay = minute(Math.min(asked, deadline));
    }
}
