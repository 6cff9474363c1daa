package org.callpolicykit.api.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the school's staff.
 *
 * @param id the MIS's identifier
 * @param name the name as the school writes it
 * @param roles the roles held in school; empty when the MIS names none
 * @param trainings the trainings completed, empty when there are none; null when the MIS keeps no register of them
 * @param acknowledgements the documents acknowledged, empty when there are none; null when the MIS keeps no register of them
 */
public record StaffMember(
        PersonId id,
        String name,
        Set<SchoolRole> roles,
        @Nullable List<Training> trainings,
        @Nullable List<Acknowledgement> acknowledgements)
        implements Person {

    /** Copies the collections. */
    public StaffMember {
        roles = Set.copyOf(roles);
        trainings = trainings == null ? null : List.copyOf(trainings);
        acknowledgements = acknowledgements == null ? null : List.copyOf(acknowledgements);
    }

    /** A member of staff of whom nothing but name and roles is known. */
    public StaffMember(PersonId id, String name, Set<SchoolRole> roles) {
        this(id, name, roles, null, null);
    }

    /** A member of staff of whom nothing but the name is known. */
    public StaffMember(PersonId id, String name) {
        this(id, name, Set.of());
    }

    /** Returns this member of staff with these trainings; null when the MIS keeps no register of them. */
    public StaffMember withTrainings(@Nullable List<Training> completed) {
        return new StaffMember(id, name, roles, completed, acknowledgements);
    }

    /** Returns this member of staff with these acknowledgements; null when the MIS keeps no register of them. */
    public StaffMember withAcknowledgements(@Nullable List<Acknowledgement> given) {
        return new StaffMember(id, name, roles, trainings, given);
    }

    /** Returns this member of staff in other roles. */
    public StaffMember withRoles(Set<SchoolRole> held) {
        return new StaffMember(id, name, held, trainings, acknowledgements);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
