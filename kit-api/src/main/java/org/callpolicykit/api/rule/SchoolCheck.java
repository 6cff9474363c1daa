package org.callpolicykit.api.rule;

import java.time.Instant;
import org.callpolicykit.api.school.School;

/** A rule about a school, bound to the school's settings. */
@FunctionalInterface
public interface SchoolCheck {

    /**
     * Reports what is wrong with a school at one moment; silent where the clause is met. Whatever it throws becomes a finding that the
     * clause was not checked.
     */
    void check(School school, Instant at, Findings findings);
}
