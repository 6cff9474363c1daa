package org.callpolicykit.core.policy;

import java.time.LocalDate;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;

/**
 * An exception on file: it lifts one rule for what it covers, on the days from first to last, and expires by itself.
 *
 * @param rule the rule it lifts
 * @param covers which calls or people it covers
 * @param grantedBy who granted it; never blank
 * @param role the role in which they granted it
 * @param why the reason; never blank
 * @param from the first day on which it covers calls
 * @param until the last day on which it covers calls
 * @param origin where it was written
 */
public record Waiver(
        RuleId rule,
        Coverage covers,
        String grantedBy,
        SchoolRole role,
        String why,
        LocalDate from,
        LocalDate until,
        Origin origin) {

    /** @throws IllegalArgumentException if nobody answers for it, no reason is given, or it ends before it begins */
    public Waiver {
        if (grantedBy.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a waiver needs granted-by and why; somebody answers for it with a reason");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the waiver of " + rule + " ends on " + until + ", before it begins on " + from);
        }
    }

    /** Returns whether it covers calls on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
