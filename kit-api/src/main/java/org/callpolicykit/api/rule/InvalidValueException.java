package org.callpolicykit.api.rule;

/** A parameter's value cannot be used. The message says what was found and what was expected. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String found;
    private final String expected;

    /** A value that is not what was expected. */
    public InvalidValueException(String found, String expected) {
        super("found " + found + ", expected " + expected);
        this.found = found;
        this.expected = expected;
    }

    /** Returns what was found. */
    public String found() {
        return found;
    }

    /** Returns what was expected. */
    public String expected() {
        return expected;
    }
}
