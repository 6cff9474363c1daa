package org.callpolicykit.core.policy;

import java.util.List;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/**
 * What a school says about one rule.
 *
 * @param rule the rule
 * @param off why it is off; null while it is on
 * @param values the parameters that the school sets
 * @param origin where it was written
 */
public record RuleEntry(RuleId rule, @Nullable SwitchOff off, List<Value> values, Origin origin) {

    /** Copies the values. */
    public RuleEntry {
        values = List.copyOf(values);
    }

    /**
     * A parameter that the school sets.
     *
     * @param parameter the parameter's name
     * @param value what the school wrote
     * @param origin where it was written
     */
    public record Value(String parameter, ParameterValue value, Origin origin) {}
}
