package org.callpolicykit.api.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a parameter as a school wrote it, before the parameter has read it. */
public sealed interface ParameterValue {

    /**
     * A single value.
     *
     * @param text as written
     */
    record Text(String text) implements ParameterValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A list of values.
     *
     * @param items in the order written
     */
    record Items(List<ParameterValue> items) implements ParameterValue {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /**
     * Values by name.
     *
     * @param entries in the order written
     */
    record Entries(Map<String, ParameterValue> entries) implements ParameterValue {
        @Override
        public String toString() {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
