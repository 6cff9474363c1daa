package org.callpolicykit.api.decision;

/** What a rule found. A clause that is met makes no finding. */
public enum Status {
    /** The rule threw, or could not be loaded: nobody checked. */
    FAILED("not checked"),
    /** The facts contradict the clause. */
    BREACH("broken"),
    /** A fact that the clause needs is missing. */
    UNPROVEN("cannot be shown"),
    /** Not done yet, and the deadline lies ahead. */
    DUE("still to do"),
    /** An exception on file covers it. */
    WAIVED("waived"),
    /** The school switched the rule off. */
    SWITCHED_OFF("switched off");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** Returns the status in words, for people. */
    public String label() {
        return label;
    }

    /** Returns whether a finding of this status refuses, at a level that can refuse. */
    public boolean refuses() {
        return this == FAILED || this == BREACH || this == UNPROVEN;
    }
}
