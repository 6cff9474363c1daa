package org.callpolicykit.schooldesk.oneroster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at the school or of a pupil's family.
 *
 * @param sourcedId the person's id
 * @param role what the person is at the school
 * @param givenName first name
 * @param familyName last name
 * @param email e-mail address as written, if there is one
 * @param phone telephone number as written, if there is one
 * @param grades the grades (years) of a pupil
 * @param enabled whether the person's account is in use
 * @param agentSourcedIds the ids of those who act for this person, or for whom this person acts
 */
public record User(
        String sourcedId,
        Role role,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        List<String> grades,
        boolean enabled,
        List<String> agentSourcedIds) {

    /** Copies the lists. */
    public User {
        grades = List.copyOf(grades);
        agentSourcedIds = List.copyOf(agentSourcedIds);
    }

    /** The role and id, never the name: this ends up in logs. */
    @Override
    public String toString() {
        return "User[" + role + " " + sourcedId + "]";
    }
}
