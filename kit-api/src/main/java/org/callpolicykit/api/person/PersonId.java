package org.callpolicykit.api.person;

/**
 * The MIS's identifier of a person. Safe in logs, where a name is not.
 *
 * @param value the identifier as the MIS writes it; never blank
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** @throws IllegalArgumentException if the value is blank */
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id is blank; give the MIS's identifier");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
