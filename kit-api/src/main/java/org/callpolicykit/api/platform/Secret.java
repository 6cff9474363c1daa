package org.callpolicykit.api.platform;

/** A credential that does not show itself: neither in a log nor in an exception. */
public final class Secret {

    private final String value;

    /** A secret of that value. */
    public Secret(String value) {
        this.value = value;
    }

    /** Returns the credential, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
