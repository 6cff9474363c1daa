package org.callpolicykit.nationalreview;

/** Why a school was not checked, or only in part. */
enum Reason {
    /** The folder that the index names is not there. */
    NO_FOLDER("there is no such folder"),
    /** The table has no files of it. */
    NO_FILES("the table has no files of it"),
    /** There are files of it, and no row in the index. */
    NOT_LISTED("the index does not list it"),
    /** A file of the table has a path that leads out of the school's folder. */
    PATH_LEADS_OUT("a path leads out of the folder"),
    /** There are no calls without people and a timetable. */
    NO_CALLS("there are no calls without people and a timetable"),
    /** The policy has errors. */
    INVALID_POLICY("the policy cannot be used"),
    /** Something failed that nobody expected. */
    FAILED("something failed that nobody expected"),
    /** Some rows could not be read. */
    READ_ERRORS("something could not be read and was left out"),
    /** A rule could not be loaded in the executor, or failed there. */
    RULE_FAILED("a rule is missing, or failed");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** Returns the reason in words. */
    String label() {
        return label;
    }
}
