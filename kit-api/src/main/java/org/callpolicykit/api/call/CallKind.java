package org.callpolicykit.api.call;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What kind of call it is. The policy's sections are about kinds: 5.1 pupils, 5.2 parents, 5.3 staff, 6.1 one pupil. */
public enum CallKind {
    /** A lesson of a class. */
    LESSON("lesson"),
    /** A small group: an intervention, a club. */
    SMALL_GROUP("small group"),
    /** An assembly of several classes. */
    ASSEMBLY("assembly"),
    /** A call with one pupil. */
    INDIVIDUAL_PUPIL("individual call with a pupil"),
    /** A parent/teacher consultation, as at a parents' evening. */
    PARENT_CONSULTATION("parent consultation"),
    /** Any other call with parents. */
    PARENT_MEETING("meeting with parents"),
    /** A call between staff. */
    STAFF_MEETING("staff meeting");

    /** The kinds with pupils in the call. */
    public static final Set<CallKind> WITH_PUPILS =
            Collections.unmodifiableSet(EnumSet.of(LESSON, SMALL_GROUP, ASSEMBLY, INDIVIDUAL_PUPIL));

    /** The kinds held with parents. */
    public static final Set<CallKind> WITH_PARENTS =
            Collections.unmodifiableSet(EnumSet.of(PARENT_CONSULTATION, PARENT_MEETING));

    /** Every kind. */
    public static final Set<CallKind> ALL = Collections.unmodifiableSet(EnumSet.allOf(CallKind.class));

    private final String label;

    CallKind(String label) {
        this.label = label;
    }

    /** Returns the kind in words, for people. */
    public String label() {
        return label;
    }
}
