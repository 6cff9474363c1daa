package org.callpolicykit.api.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What may be asked to be done with a call. Each action needs the clauses of its stages to be kept. */
public enum Action {
    /** Put the call into the schedule. */
    ARRANGE("arrange", EnumSet.of(Stage.PLANNING)),
    /** Invite people and send the joining details. */
    INVITE("invite", EnumSet.of(Stage.PLANNING, Stage.INVITING)),
    /** Start the call. */
    OPEN("open", EnumSet.of(Stage.PLANNING, Stage.INVITING)),
    /** Let one person in. */
    ADMIT("admit", EnumSet.of(Stage.JOINING)),
    /** Go on with a call that runs. */
    CONTINUE("go on with", EnumSet.of(Stage.LIVE)),
    /** Record the call. */
    RECORD("record", EnumSet.of(Stage.LIVE)),
    /** End the call and complete its record. */
    CLOSE("close", EnumSet.of(Stage.LIVE, Stage.CLOSING)),
    /** Dispose of the call's record. */
    DISPOSE("dispose of", EnumSet.of(Stage.RETAINING));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and filled before anybody sees it
    private final Set<Stage> stages;

    Action(String label, EnumSet<Stage> stages) {
        this.label = label;
        this.stages = Collections.unmodifiableSet(stages);
    }

    /** Returns the action in words, for people. */
    public String label() {
        return label;
    }

    /** Returns the stages whose clauses have to be kept for this action. */
    public Set<Stage> stages() {
        return stages;
    }
}
