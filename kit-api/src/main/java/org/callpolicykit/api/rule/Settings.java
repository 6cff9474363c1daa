package org.callpolicykit.api.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one rule's parameters at one school. Equal where every parameter of equal
 * specifications has the same value. Immutable.
 */
public final class Settings {

    private final RuleSpec spec;
    private final Map<String, Object> values;

    private Settings(RuleSpec spec, Map<String, Object> values) {
        this.spec = spec;
        this.values = values;
    }

    /** Returns the seed policy's settings of a rule. */
    public static Settings seedOf(RuleSpec spec) {
        return new Settings(spec, Map.of());
    }

    /**
     * Returns these settings with one value changed.
     *
     * @throws IllegalArgumentException if the rule has no such parameter, or the value is out of bounds
     */
    public <T> Settings with(Parameter<T> parameter, T value) {
        requireDeclared(parameter);
        parameter.type().check(value);
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(parameter.name(), value);
        return new Settings(spec, Map.copyOf(changed));
    }

    /**
     * Returns the value of a parameter: the school's, or else the seed policy's.
     *
     * @throws IllegalArgumentException if the rule's specification does not declare the parameter
     */
    @SuppressWarnings("unchecked") // with() puts only values of the parameter's own type under its name
    public <T> T get(Parameter<T> parameter) {
        requireDeclared(parameter);
        Object value = values.get(parameter.name());
        return value == null ? parameter.seed() : (T) value;
    }

    private void requireDeclared(Parameter<?> parameter) {
        if (!spec.parameters().contains(parameter)) {
            throw new IllegalArgumentException("the rule of clause " + spec.clause()
                    + " does not declare the parameter " + parameter.name() + "; add it to its specification");
        }
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Settings that
                && spec.equals(that.spec)
                && valuesInForce().equals(that.valuesInForce());
    }

    private List<Object> valuesInForce() {
        List<Object> inForce = new ArrayList<>();
        for (Parameter<?> parameter : spec.parameters()) {
            inForce.add(get(parameter));
        }
        return inForce;
    }

    @Override
    public int hashCode() {
        return valuesInForce().hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
