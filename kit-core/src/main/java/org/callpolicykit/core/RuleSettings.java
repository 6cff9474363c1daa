package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.InvalidValueException;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.RuleEntry.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rule's parameters at one school, and what the rule asks of calls with them.
 *
 * @param values what the school wrote and the rule could read
 * @param settings the values in force
 * @param demands what the rule asks with them; nothing where it cannot say: then it fails when it is bound, and refuses
 */
record RuleSettings(List<Value> values, Settings settings, List<Demand> demands) {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSettings.class);

    RuleSettings {
        values = List.copyOf(values);
        demands = List.copyOf(demands);
    }

    static RuleSettings seedOf(LoadedRule rule) {
        return of(rule, List.of());
    }

    /** Returns a rule's settings. What cannot be read was reported before, and its plugin is off: there the seed's value stands in. */
    static RuleSettings of(LoadedRule rule, List<Value> values) {
        Settings settings = Settings.seedOf(rule.spec());
        List<Value> read = new ArrayList<>();
        for (Value value : values) {
            for (Parameter<?> parameter : rule.spec().parameters()) {
                if (parameter.name().equals(value.parameter())) {
                    try {
                        settings = set(settings, parameter, value);
                        read.add(value);
                    } catch (InvalidValueException unreadable) {
                        LOG.debug("rule {} keeps the seed's {}", rule.id(), parameter.name());
                    }
                }
            }
        }
        return new RuleSettings(read, settings, demands(rule, settings));
    }

    private static <T> Settings set(Settings settings, Parameter<T> parameter, Value value) {
        return settings.with(parameter, parameter.type().read(value.value()));
    }

    private static List<Demand> demands(LoadedRule rule, Settings settings) {
        try {
            return List.copyOf(rule.rule().demands(settings));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "rule {} of plugin {} cannot say what it demands: {}",
                    rule.id(),
                    rule.plugin(),
                    e.getClass().getName());
            return List.of();
        }
    }
}
