package org.callpolicykit.api.rule;

import org.callpolicykit.api.decision.RuleId;
import org.pf4j.ExtensionPoint;

/**
 * One requirement of one clause. A rule plugin implements {@link PolicyRule}, {@link ScheduleRule} or {@link SchoolRule}. Rules are stateless, have a
 * public constructor without arguments, and are instantiated once per kit.
 */
public sealed interface Rule extends ExtensionPoint permits PolicyRule, ScheduleRule, SchoolRule {

    /** Returns what the rule is about. Asked for once; every call has to return an equal specification. */
    RuleSpec spec();

    /** Returns the rule's name, which is its class's. */
    default RuleId id() {
        return RuleId.ofClassName(getClass().getName());
    }
}
