package org.callpolicykit.api.platform;

/** A platform could not do what was asked. The message says what to do, in an administrator's words, without secrets or names. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** A failure that has a cause. */
    public PlatformException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** A failure found by the adapter itself. */
    public PlatformException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns what kind of failure it was. */
    public Reason reason() {
        return reason;
    }

    /** Kinds of failure. */
    public enum Reason {
        /** A credential or setting is missing or refused. */
        NOT_AUTHENTICATED,
        /** The tenant does not allow it. */
        NOT_ALLOWED,
        /** The meeting is not there any more. */
        NOT_FOUND,
        /** The platform has something else under the same id. */
        CONFLICT,
        /** The platform asks to come back later, and the time for trying is used up. */
        BUSY,
        /** The platform could not be reached in time. */
        UNREACHABLE,
        /** The platform's answer could not be understood. */
        MALFORMED,
        /** The platform cannot do such a thing. */
        UNSUPPORTED
    }
}
