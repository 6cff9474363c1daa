package org.callpolicykit.api.person;

import org.jspecify.annotations.Nullable;

/**
 * How one contact stands to one pupil: parental responsibility and court orders belong to the pair, never to the person.
 *
 * @param contact the parent, carer or other contact
 * @param priority the order in which the school tries contacts; 1 comes first
 * @param responsibility whether the contact has parental responsibility for this pupil; null when the MIS does not say
 * @param courtOrder whether a court order limits contact with this pupil; null when the MIS does not say
 */
public record ContactLink(
        PersonId contact,
        int priority,
        @Nullable ParentalResponsibility responsibility,
        @Nullable CourtOrder courtOrder) {

    /** @throws IllegalArgumentException if the priority is below 1 */
    public ContactLink {
        if (priority < 1) {
            throw new IllegalArgumentException("contact " + contact + " has priority " + priority + "; it starts at 1");
        }
    }

    /** Whether a contact has parental responsibility for a pupil. */
    public enum ParentalResponsibility {
        /** The contact has it. */
        HELD,
        /** The contact does not have it. */
        NOT_HELD
    }

    /** Whether a court order limits a contact's dealings with a pupil. */
    public enum CourtOrder {
        /** None is on file. */
        NONE,
        /** One is in force. */
        IN_FORCE
    }
}
