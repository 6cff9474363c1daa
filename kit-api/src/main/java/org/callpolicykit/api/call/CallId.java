package org.callpolicykit.api.call;

/**
 * The MIS's identifier of a call, the same for as long as the call exists.
 *
 * @param value the identifier; never blank
 */
public record CallId(String value) implements Comparable<CallId> {

    /** @throws IllegalArgumentException if the value is blank */
    public CallId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a call's id is blank; give the MIS's identifier");
        }
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
