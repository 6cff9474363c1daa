package org.callpolicykit.api.platform;

/** How far a platform supports a control. */
public enum Support {
    /** The adapter can set it and the platform keeps to it. */
    ENFORCE,
    /** The adapter can set something near it. */
    PARTIAL,
    /** It cannot be set; what happened can be seen afterwards. */
    OBSERVE,
    /** Only the tenant's administrator can set it. */
    ADMINISTRATOR,
    /** The host sets it in the meeting, by hand. */
    HOST_STEP,
    /** The platform always behaves so. */
    BY_DESIGN,
    /** The platform has nothing of the kind. */
    NONE,
    /** Nobody has found out. */
    UNKNOWN;

    /** Returns whether the platform sees to it alone, with nothing left to people. */
    public boolean isComplete() {
        return this == ENFORCE || this == BY_DESIGN;
    }
}
