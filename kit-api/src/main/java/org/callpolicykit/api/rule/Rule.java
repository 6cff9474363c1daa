package org.callpolicykit.api.rule;

import java.util.List;
import org.callpolicykit.api.decision.RuleId;
import org.pf4j.ExtensionPoint;

/**
 * One requirement of one clause. A rule plugin implements {@link PolicyRule}, {@link ScheduleRule} or {@link SchoolRule}. Rules are stateless, have a
 * public constructor without arguments, and are instantiated once per kit.
 */
public sealed interface Rule extends ExtensionPoint permits PolicyRule, ScheduleRule, SchoolRule {

    /** Returns what the rule is about. Asked for once; every call has to return an equal specification. */
    RuleSpec spec();

    /**
     * Returns what the rule asks of every call with these settings, as far as it can be said beforehand. Rules about platforms, controls, hours
     * and cameras should say it: a policy whose settings contradict each other is then refused when it is loaded.
     */
    default List<Demand> demands(Settings settings) {
        return List.of();
    }

    /** Returns the rule's name, which is its class's. */
    default RuleId id() {
        return RuleId.ofClassName(getClass().getName());
    }
}
