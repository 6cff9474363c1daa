package org.callpolicykit.core.evaluation;

import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.ScheduleCheck;

/** How a bound rule is checked. */
public sealed interface Binding {

    /**
     * From one request.
     *
     * @param check the check
     */
    record OfRequest(Check check) implements Binding {}

    /**
     * From a whole schedule.
     *
     * @param check the check
     */
    record OfSchedule(ScheduleCheck check) implements Binding {}

    /**
     * Not at all: the rule is not there, and every call it governs says so.
     *
     * @param reason what happened and what to do
     */
    record Missing(String reason) implements Binding {}
}
