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

    /**
     * Returns whether this check looks at the clock, and so may report something else of the same schedule at another moment. Of one that does not, the kit
     * remembers for each schedule which calls it reported on, and decides requests about the others without asking it again. True, the default,
     * when the check cannot tell: then it is asked for every decision. A deadline given to {@link Findings#due} is no look at the clock.
     */
    default boolean looksAtClock() {
        return true;
    }

    /** Returns this check, which does not look at the clock. */
    default ScheduleCheck atAnyTime() {
        return new TimelessScheduleCheck(this);
    }
}
