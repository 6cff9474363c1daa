package org.callpolicykit.api.person;

import org.jspecify.annotations.Nullable;

/**
 * A parent, carer or other contact of pupils.
 *
 * @param id the MIS's identifier
 * @param name the name as the school writes it
 * @param email the e-mail address the MIS holds now; null when it holds none
 * @param telephone the telephone number the MIS holds now; null when it holds none
 */
public record ParentCarer(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String telephone) implements Person {

    /** A contact of whom nothing but the name is known. */
    public ParentCarer(PersonId id, String name) {
        this(id, name, null, null);
    }

    @Override
    public String toString() {
        return "ParentCarer[" + id + "]";
    }
}
