package org.callpolicykit.api.decision;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a rule, the same in code, policies, reports and documents: the class's simple name in lower-case words joined by
 * hyphens, so that {@code TwoStaffPresent} is two-staff-present.
 *
 * @param value the name
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** @throws IllegalArgumentException if the value has another form */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("found the rule \"" + value
                    + "\", expected lower-case words joined by hyphens, such as two-staff-present");
        }
    }

    /**
     * Returns the name of the rule in a class of that simple or qualified name.
     *
     * @throws IllegalArgumentException if no rule name can be made of it, as for an anonymous class
     */
    public static RuleId ofClassName(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return new RuleId(WORD_START.matcher(simple).replaceAll("-").toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
