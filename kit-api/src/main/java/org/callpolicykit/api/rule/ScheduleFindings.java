package org.callpolicykit.api.rule;

import org.callpolicykit.api.call.Call;

/** Where a schedule rule reports what it finds. Made by the kit. */
public interface ScheduleFindings {

    /** Returns where to report what was found about one call of the schedule. Use it before asking for another. */
    Findings on(Call call);

    /**
     * Returns where to report what was found about the schedule as a whole. It is said once, and refuses no single call. Use it before
     * asking for another.
     */
    Findings onSchedule();
}
