package org.callpolicykit.core.policy;

import java.util.List;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/**
 * What a school says about one rule.
 *
 * @param rule the rule
 * @param off why it is off; null while it is on
 * @param level the weight the school gives it; null to keep the rule's own
 * @param values the parameters that the school sets
 * @param origin where it was written
 */
public record RuleEntry(
        RuleId rule, @Nullable SwitchOff off, @Nullable Level level, List<Value> values, Origin origin) {

    /** A rule at its own level. */
    public RuleEntry(RuleId rule, @Nullable SwitchOff off, List<Value> values, Origin origin) {
        this(rule, off, null, values, origin);
    }

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
