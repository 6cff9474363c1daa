package org.callpolicykit.api.person;

/** Whose an account or a device is. */
public enum Ownership {
    /** The school's: managed by the school. */
    SCHOOL,
    /** The person's own, or a family's. */
    PERSONAL
}
