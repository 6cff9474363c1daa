package org.callpolicykit.api.school;

import java.time.Instant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;

/**
 * A time for which the Designated Safeguarding Lead or a deputy is on duty.
 *
 * @param person who is on duty
 * @param role DSL or deputy
 * @param from the first moment
 * @param until the last moment
 * @param contact how to reach them; never logged
 */
public record DslDuty(PersonId person, SchoolRole role, Instant from, Instant until, String contact) {

    /** @throws IllegalArgumentException if the role is another, or the duty ends before it begins */
    public DslDuty {
        if (role != SchoolRole.DSL && role != SchoolRole.DEPUTY_DSL) {
            throw new IllegalArgumentException(
                    "the safeguarding rota names " + person + " as " + role.label() + "; expected DSL or deputy DSL");
        }
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "the safeguarding rota has " + person + " on duty from " + from + " until " + until);
        }
    }

    /** Returns whether the duty covers all of a time. */
    public boolean covers(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(until);
    }

    @Override
    public String toString() {
        return "DslDuty[" + person + ", " + role + ", " + from + ", " + until + "]";
    }
}
