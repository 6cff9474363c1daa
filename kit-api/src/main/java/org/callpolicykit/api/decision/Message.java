package org.callpolicykit.api.decision;

import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.Locale;

/**
 * A sentence with the facts that decided it, put into words only when somebody reads it. Two messages are equal when they read the
 * same.
 */
public final class Message {

    private final String format;
    private final Object[] facts;

    private Message(String format, Object[] facts) {
        this.format = format;
        this.facts = facts;
    }

    /**
     * Returns a message.
     *
     * @param format the sentence, as for {@link String#format}
     * @param facts immutable values for it
     */
    public static Message of(String format, Object... facts) {
        return new Message(format, facts.length == 0 ? facts : facts.clone());
    }

    /**
     * Returns the sentence. It may name people: it is for the reader of a decision, never for a log. A sentence that a rule wrote
     * wrongly is returned as it stands, so that reading a report never fails.
     */
    public String text() {
        if (facts.length == 0) {
            return format;
        }
        try {
            return String.format(Locale.UK, format, facts);
        } catch (IllegalFormatException e) {
            return format + " " + Arrays.toString(facts);
        }
    }

    /** Returns the sentence as the rule wrote it, without the facts: the same for every finding of one reason. */
    public String format() {
        return format;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that
                && ((format.equals(that.format) && Arrays.equals(facts, that.facts)) || text().equals(that.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Returns the sentence without its facts, so that printing a finding by accident names nobody. */
    @Override
    public String toString() {
        return format;
    }
}
