package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.callpolicykit.api.condition.DayWindow;
import org.callpolicykit.api.condition.DayWindow.Window;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.api.school.School;

/** Whether calls lie within a window of their day. For one thread: it keeps the window of the day it looked at last, and days come in order. */
final class WithinTest implements ColumnTest {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final DayWindow window;
    private final ScheduleColumns columns;
    private final School school;
    private int day = Integer.MIN_VALUE;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    WithinTest(DayWindow window, ScheduleColumns columns, School school) {
        this.window = window;
        this.columns = columns;
        this.school = school;
    }

    @Override
    public long word(int first, int end) {
        long word = 0;
        for (int row = first; row < end; row++) {
            if (columns.day(row) != day) {
                turnTo(columns.day(row));
            }
            word |= ColumnTest.bit(from <= columns.start(row) && columns.end(row) <= until, row - first);
        }
        return word;
    }

    private void turnTo(int next) {
        day = next;
        Optional<Window> open = windowOn(LocalDate.ofEpochDay(next));
        from = open.map(some -> secondAfter(some.from())).orElse(Long.MAX_VALUE);
        until = open.map(some -> some.until().getEpochSecond()).orElse(Long.MIN_VALUE);
    }

    private static long secondAfter(Instant moment) {
        return moment.plusNanos(NANOS_PER_SECOND - 1).getEpochSecond();
    }

    /** A window that throws is none, so that the check itself is asked and reports what is wrong with it. */
    private Optional<Window> windowOn(LocalDate date) {
        try {
            return window.on(date, school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
