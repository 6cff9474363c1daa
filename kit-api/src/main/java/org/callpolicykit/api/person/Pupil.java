package org.callpolicykit.api.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the school.
 *
 * @param id the MIS's identifier
 * @param name the name as the school writes it
 * @param yearGroup the year group as the MIS writes it; null when the MIS does not say
 * @param agreements the agreements on file, empty when there are none; null when the MIS keeps no register of them, so
 *     that nobody can tell
 * @param contacts the pupil's parents, carers and other contacts; null when the MIS does not say
 * @param contactDecision which way of making contact with the pupil was chosen; null when nobody decided, or nobody noted it
 */
public record Pupil(
        PersonId id,
        String name,
        @Nullable String yearGroup,
        @Nullable List<Agreement> agreements,
        @Nullable List<ContactLink> contacts,
        @Nullable ContactDecision contactDecision)
        implements Person {

    /** Copies the lists. */
    public Pupil {
        agreements = agreements == null ? null : List.copyOf(agreements);
        contacts = contacts == null ? null : List.copyOf(contacts);
    }

    /** A pupil of whom nothing but the name is known. */
    public Pupil(PersonId id, String name) {
        this(id, name, null, null, null);
    }

    /** A pupil about whom nobody decided how to make contact. */
    public Pupil(
            PersonId id,
            String name,
            @Nullable String yearGroup,
            @Nullable List<Agreement> agreements,
            @Nullable List<ContactLink> contacts) {
        this(id, name, yearGroup, agreements, contacts, null);
    }

    /** Returns the pupil's age phase; empty when the year group is not known. */
    public Optional<AgePhase> phase() {
        return AgePhase.ofYearGroup(yearGroup);
    }

    /** Returns whether somebody is known as a contact of this pupil. */
    public boolean hasContact(PersonId contact) {
        for (int index = 0; contacts != null && index < contacts.size(); index++) {
            if (contacts.get(index).contact().equals(contact)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how a contact stands to this pupil; empty when they are no contact of the pupil, or nobody knows the contacts. */
    public Optional<ContactLink> linkTo(PersonId contact) {
        if (contacts != null) {
            for (int index = 0; index < contacts.size(); index++) {
                if (contacts.get(index).contact().equals(contact)) {
                    return Optional.of(contacts.get(index));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns this pupil in another year group; null when the MIS does not say. */
    public Pupil withYearGroup(@Nullable String year) {
        return new Pupil(id, name, year, agreements, contacts, contactDecision);
    }

    /** Returns this pupil with these contacts; null when the MIS does not say. */
    public Pupil withContacts(@Nullable List<ContactLink> links) {
        return new Pupil(id, name, yearGroup, agreements, links, contactDecision);
    }

    /** Returns this pupil with a decision on how to make contact; null when there is none. */
    public Pupil withContactDecision(@Nullable ContactDecision decision) {
        return new Pupil(id, name, yearGroup, agreements, contacts, decision);
    }

    /** Returns this pupil with these agreements on file. */
    public Pupil withAgreements(@Nullable List<Agreement> onFile) {
        return new Pupil(id, name, yearGroup, onFile, contacts, contactDecision);
    }

    @Override
    public String toString() {
        return "Pupil[" + id + "]";
    }
}
