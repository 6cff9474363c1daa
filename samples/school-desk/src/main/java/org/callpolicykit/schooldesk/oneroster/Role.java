package org.callpolicykit.schooldesk.oneroster;

/** What a person is at the school or in a class (OneRoster 1.1, RoleType). */
public enum Role {
    /** Runs the school or a class. */
    ADMINISTRATOR,
    /** Helps the teacher of a class. */
    AIDE,
    /** Is legally responsible for a pupil without being a parent. */
    GUARDIAN,
    /** Is a parent of a pupil. */
    PARENT,
    /** Supervises a class or exam. */
    PROCTOR,
    /** Is related to a pupil without being a parent or guardian. */
    RELATIVE,
    /** Is a pupil. */
    STUDENT,
    /** Teaches. */
    TEACHER;

    /** Whether a person of this role can be the contact of a pupil. */
    public boolean isFamily() {
        return this == GUARDIAN || this == PARENT || this == RELATIVE;
    }
}
