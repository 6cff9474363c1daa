package org.callpolicykit.api.person;

/**
 * Somebody from outside the school who is neither a parent nor a pupil of it: a speaker, a therapist, a governor.
 *
 * @param id the MIS's identifier
 * @param name the name as the school writes it
 */
public record Visitor(PersonId id, String name) implements Person {

    @Override
    public String toString() {
        return "Visitor[" + id + "]";
    }
}
