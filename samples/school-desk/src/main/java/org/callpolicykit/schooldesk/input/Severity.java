package org.callpolicykit.schooldesk.input;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** Something was left out, so that what was read is incomplete. */
    ERROR,
    /** Everything usable was read, but a person should look at it. */
    WARNING
}
