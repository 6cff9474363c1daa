package org.callpolicykit.api.school;

/**
 * The identifier of a school within its MIS.
 *
 * @param value the identifier; never blank
 */
public record SchoolId(String value) implements Comparable<SchoolId> {

    /** @throws IllegalArgumentException if the value is blank */
    public SchoolId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a school's id is blank; give the MIS's identifier");
        }
    }

    @Override
    public int compareTo(SchoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
