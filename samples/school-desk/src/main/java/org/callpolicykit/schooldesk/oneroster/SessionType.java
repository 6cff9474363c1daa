package org.callpolicykit.schooldesk.oneroster;

/** The kind of an {@link AcademicSession} (OneRoster 1.1, SessionType). */
public enum SessionType {
    /** Part of a term that is graded by itself. */
    GRADING_PERIOD("gradingPeriod"),
    /** A semester. */
    SEMESTER("semester"),
    /** A school year. */
    SCHOOL_YEAR("schoolYear"),
    /** A term. */
    TERM("term");

    private final String word;

    SessionType(String word) {
        this.word = word;
    }

    /** The word that OneRoster writes for it. */
    public String word() {
        return word;
    }
}
