package org.callpolicykit.api.call;

/**
 * The MIS's identifier of a class or teaching group.
 *
 * @param value the identifier; never blank
 */
public record ClassId(String value) implements Comparable<ClassId> {

    /** @throws IllegalArgumentException if the value is blank */
    public ClassId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a class's id is blank; give the MIS's identifier");
        }
    }

    @Override
    public int compareTo(ClassId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
