package org.callpolicykit.nationalreview;

/** Whether a school was checked. */
enum State {
    /** All of it was. */
    CHECKED("checked"),
    /** Something of its files was left out for errors, or a rule failed: what was refused is, what was not may not be relied on. */
    IN_PART("in part"),
    /** Nothing of it was. */
    NOT_CHECKED("not checked");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** Returns the state in words. */
    String label() {
        return label;
    }
}
