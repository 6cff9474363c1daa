package org.callpolicykit.api.call;

/**
 * Who is free to do a thing in a call, from the loosest answer to the strictest. Every {@link Control} is one question with an
 * answer on this scale, so that "at least as strict as" is one comparison and what is stricter than required passes.
 */
public enum Who {
    /** Anybody who is in the call. */
    EVERYONE("everyone"),
    /** Whoever joined with a school account. */
    SCHOOL_ACCOUNTS("people with a school account"),
    /** The members of staff in the call. */
    STAFF("staff"),
    /** The host and co-hosts. */
    HOSTS("hosts"),
    /** Nobody. */
    NOBODY("nobody");

    private final String label;

    Who(String label) {
        this.label = label;
    }

    /** Returns the answer in words, for people. */
    public String label() {
        return label;
    }

    /** Returns whether this answer is as strict as another, or stricter. */
    public boolean isAtLeastAsStrictAs(Who other) {
        return compareTo(other) >= 0;
    }
}
