package org.callpolicykit.api.person;

import java.util.Set;

/**
 * A member of the school's staff.
 *
 * @param id the MIS's identifier
 * @param name the name as the school writes it
 * @param roles the roles held in school; empty when the MIS names none
 */
public record StaffMember(PersonId id, String name, Set<SchoolRole> roles) implements Person {

    /** Copies the roles. */
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** A member of staff without a named role. */
    public StaffMember(PersonId id, String name) {
        this(id, name, Set.of());
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
