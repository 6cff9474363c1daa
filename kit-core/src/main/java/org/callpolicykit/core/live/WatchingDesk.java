package org.callpolicykit.core.live;

import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.policy.SchoolPolicy;

/** A school's policy, bound to rules, as a watch needs it: the school's desk. */
public interface WatchingDesk {

    /** Returns the policy. */
    SchoolPolicy policy();

    /** Returns the rules as they are bound. For the kit. */
    RuleSet rules();

    /**
     * Returns the desk of the same school under another policy. Rules whose settings stay the same are taken over as they are.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if the policy has errors; it tells all of them
     */
    WatchingDesk with(SchoolPolicy other);
}
