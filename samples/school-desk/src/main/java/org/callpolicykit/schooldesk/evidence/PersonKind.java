package org.callpolicykit.schooldesk.evidence;

import org.callpolicykit.schooldesk.oneroster.Role;

/** Which people a column may name. */
public enum PersonKind {
    /** Anybody at all. */
    ANYONE("a person"),
    /** Teachers, aides, administrators and proctors. */
    STAFF("a member of staff"),
    /** Students. */
    PUPIL("a pupil"),
    /** Parents, guardians and relatives. */
    PARENT("a parent, guardian or relative"),
    /** Whoever a school may turn to about a pupil: anybody but a pupil. */
    CONTACT("a parent, carer or other adult");

    private final String words;

    PersonKind(String words) {
        this.words = words;
    }

    /** Returns whether people of that role in OneRoster are of this kind. */
    public boolean includes(Role role) {
        return switch (this) {
            case ANYONE -> true;
            case STAFF -> role != Role.STUDENT && !role.isFamily();
            case PUPIL -> role == Role.STUDENT;
            case PARENT -> role.isFamily();
            case CONTACT -> role != Role.STUDENT;
        };
    }

    /** Returns the kind in words, with its article. */
    String words() {
        return words;
    }
}
