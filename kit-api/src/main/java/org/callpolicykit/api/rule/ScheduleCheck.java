package org.callpolicykit.api.rule;

import java.time.Instant;
import org.callpolicykit.api.request.Schedule;

/** A schedule rule bound to a school's settings. */
@FunctionalInterface
public interface ScheduleCheck {

    /**
     * Reports what is wrong with calls of a schedule, as seen at one moment. Findings about calls of kinds that the rule does not
     * govern are a fault of the rule. Whatever it throws becomes a finding on every call it governs that the clause was not
     * checked.
     */
    void check(Schedule schedule, Instant at, ScheduleFindings findings);
}
