package org.callpolicykit.api.request;

/** The time in a call's life at which a clause is decided. */
public enum Stage {
    /** Always: about the school, not a call. */
    STANDING,
    /** While the call is planned. */
    PLANNING,
    /** When people are invited and told how to join. */
    INVITING,
    /** When somebody arrives and asks to be let in. */
    JOINING,
    /** While the call runs. */
    LIVE,
    /** When the call has ended and its record is completed. */
    CLOSING,
    /** While the record is kept, up to its disposal. */
    RETAINING
}
