package org.callpolicykit.api.rule;

import java.time.Instant;
import org.callpolicykit.api.request.Schedule;

/**
 * A check that does not look at the clock.
 *
 * @param check what is checked
 */
record TimelessScheduleCheck(ScheduleCheck check) implements ScheduleCheck {

    @Override
    public void check(Schedule schedule, Instant at, ScheduleFindings findings) {
        check.check(schedule, at, findings);
    }

    @Override
    public boolean looksAtClock() {
        return false;
    }
}
