package org.callpolicykit.core.evaluation;

import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.SchoolCheck;

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
     * From the school alone.
     *
     * @param check the check
     */
    record OfSchool(SchoolCheck check) implements Binding {}

    /** Not at all: the rule is one of those that a school switches on, and this school did not. */
    record NotSwitchedOn() implements Binding {}

    /**
     * Not at all: the rule is not there, and every call it governs says so.
     *
     * @param reason what happened and what to do
     */
    record Missing(String reason) implements Binding {}
}
