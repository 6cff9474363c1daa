package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code roles.csv}: the roles of members of staff, one row for each. */
final class RolesFile {

    private static final Choice<FiledRole> ROLE = Choice.of(FiledRole.class);

    private RolesFile() {}

    private record Filed(PersonId person, SchoolRole role) {}

    /** Returns the roles by member of staff; null when the school keeps no such register. */
    static @Nullable ByPerson<SchoolRole> read(EvidenceFolder evidence) {
        ByPerson.Builder<SchoolRole> roles = new ByPerson.Builder<>();
        Once<Filed> once = new Once<>();
        boolean kept = evidence.forEachRow("roles.csv", List.of("person", "role"), row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.STAFF);
            SchoolRole role = row.choice("role", ROLE).role();
            once.check(row, "role", new Filed(person, role), "each role of a person once");
            if (row.isGood()) {
                roles.add(person, role);
            }
        });
        return kept ? roles.build() : null;
    }
}
