package org.callpolicykit.api.rule;

import java.util.List;

/**
 * How the values of a parameter are read, bounded and written.
 *
 * @param <T> the type of the value
 */
public interface ParameterType<T> {

    /** Returns what is expected, for messages and documents: "a whole number from 2 to 6". */
    String expected();

    /**
     * Reads a value.
     *
     * @throws InvalidValueException if it is not one, or outside the bounds
     */
    T read(ParameterValue value);

    /** Returns the value as a school would write it. */
    String write(T value);

    /**
     * Checks that a value is within the bounds.
     *
     * @throws IllegalArgumentException if it is not
     */
    default void check(T value) {}

    /** Returns the values at the ends of what is allowed, each of which is allowed; empty where there are no ends. */
    default List<T> bounds() {
        return List.of();
    }

    /** Returns how values may be written. */
    default ParameterForm form() {
        return new ParameterForm.Text(".*");
    }
}
