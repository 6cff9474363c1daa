package org.callpolicykit.api.request;

/** The time in a call's life at which a clause is decided. */
public enum Stage {
    /** Always: about the school, not a call. */
    STANDING("standing"),
    /** While the call is planned. */
    PLANNING("planning"),
    /** When people are invited and told how to join. */
    INVITING("inviting"),
    /** When somebody arrives and asks to be let in. */
    JOINING("people joining"),
    /** While the call runs. */
    LIVE("the call running"),
    /** When the call has ended and its record is completed. */
    CLOSING("closing the record"),
    /** While the record is kept, up to its disposal. */
    RETAINING("keeping the record");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Returns the stage in words, for people. */
    public String label() {
        return label;
    }
}
