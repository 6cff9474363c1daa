package org.callpolicykit.core.evaluation;

import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.SchoolTrait;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.api.school.School;

/** About the school, on the days of the calls. */
final class OfSchoolTest implements ColumnTest {

    private final ScheduleColumns columns;
    private final Days days;

    OfSchoolTest(SchoolTrait trait, ScheduleColumns columns, School school) {
        this.columns = columns;
        this.days = daysOf(trait, school);
    }

    /** A trait that throws holds never, so that the check itself is asked and reports what is wrong with it. */
    private static Days daysOf(SchoolTrait trait, School school) {
        try {
            return trait.of(school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Days.NEVER;
        }
    }

    @Override
    public long word(int first, int end) {
        long word = 0;
        for (int row = first; row < end; row++) {
            word |= ColumnTest.bit(days.include(columns.day(row)), row - first);
        }
        return word;
    }
}
