package org.callpolicykit.api.rule;

/** A rule that decides from how calls lie beside each other in a schedule. */
public non-sealed interface ScheduleRule extends Rule {

    /** Returns the check for a school with these settings. Called once for each school policy. */
    ScheduleCheck bind(Settings settings);
}
