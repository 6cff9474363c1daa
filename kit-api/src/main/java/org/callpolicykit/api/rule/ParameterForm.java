package org.callpolicykit.api.rule;

import java.util.List;

/** How a parameter's value may be written, for editors and schemas. What it says is never stricter than the parameter itself. */
public sealed interface ParameterForm {

    /**
     * A text.
     *
     * @param pattern the regular expression that all of it matches, as ECMA-262 has them; ".*" where any will do
     */
    record Text(String pattern) implements ParameterForm {}

    /**
     * A whole number.
     *
     * @param least the least
     * @param most the most
     */
    record WholeNumber(int least, int most) implements ParameterForm {}

    /**
     * One of several words.
     *
     * @param words the words
     */
    record OneOf(List<String> words) implements ParameterForm {

        /** Copies the list. */
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /**
     * A list of one or more values.
     *
     * @param item the form of each
     */
    record ListOf(ParameterForm item) implements ParameterForm {}

    /**
     * Values by key.
     *
     * @param keys the keys that may be used
     * @param value the form of each value
     */
    record ByKey(List<String> keys, ParameterForm value) implements ParameterForm {

        /** Copies the list. */
        public ByKey {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One of several forms.
     *
     * @param forms the forms
     */
    record Either(List<ParameterForm> forms) implements ParameterForm {

        /** Copies the list. */
        public Either {
            forms = List.copyOf(forms);
        }
    }
}
