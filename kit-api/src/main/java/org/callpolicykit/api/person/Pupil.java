package org.callpolicykit.api.person;

import java.util.List;
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
 */
public record Pupil(
        PersonId id,
        String name,
        @Nullable String yearGroup,
        @Nullable List<Agreement> agreements,
        @Nullable List<ContactLink> contacts)
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

    /** Returns this pupil with these agreements on file. */
    public Pupil withAgreements(@Nullable List<Agreement> onFile) {
        return new Pupil(id, name, yearGroup, onFile, contacts);
    }

    @Override
    public String toString() {
        return "Pupil[" + id + "]";
    }
}
