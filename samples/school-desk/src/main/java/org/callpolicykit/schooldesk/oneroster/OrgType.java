package org.callpolicykit.schooldesk.oneroster;

/** The kind of an {@link Org} (OneRoster 1.1, OrgType). */
public enum OrgType {
    /** Part of a school. */
    DEPARTMENT,
    /** A school. */
    SCHOOL,
    /** Schools under one administration. */
    DISTRICT,
    /** Several districts. */
    LOCAL,
    /** A state. */
    STATE,
    /** A nation. */
    NATIONAL
}
