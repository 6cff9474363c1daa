package org.callpolicykit.api.decision;

/** The kit's answer. */
public enum Outcome {
    /** It may be done. */
    PERMIT,
    /** It may not be done. */
    REFUSE
}
