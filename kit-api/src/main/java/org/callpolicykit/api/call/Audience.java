package org.callpolicykit.api.call;

/** Whom the school tells something. */
public enum Audience {
    /** The parents and carers. */
    PARENTS("parents"),
    /** The pupils themselves. */
    PUPILS("pupils"),
    /** Members of staff. */
    STAFF("staff");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    /** Returns the audience in words, for people. */
    public String label() {
        return label;
    }
}
