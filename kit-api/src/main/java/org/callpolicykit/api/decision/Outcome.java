package org.callpolicykit.api.decision;

/** The kit's answer. */
public enum Outcome {
    /** It may be done. */
    PERMIT,
    /** It may be done, but only without some of the people. */
    PERMIT_WITHOUT,
    /** It may not be done. */
    REFUSE
}
