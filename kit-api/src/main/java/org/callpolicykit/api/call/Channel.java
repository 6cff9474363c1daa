package org.callpolicykit.api.call;

/** A way by which the school tells people something. */
public enum Channel {
    /** The school newsletter. */
    NEWSLETTER("newsletter"),
    /** E-mail. */
    EMAIL("e-mail"),
    /** A telephone call. */
    TELEPHONE("telephone"),
    /** A letter on paper. */
    LETTER("letter"),
    /** Google Classroom. */
    GOOGLE_CLASSROOM("Google Classroom"),
    /** A text message. */
    TEXT_MESSAGE("text message"),
    /** Anything else. */
    OTHER("another channel");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Returns the channel in words, for people. */
    public String label() {
        return label;
    }
}
