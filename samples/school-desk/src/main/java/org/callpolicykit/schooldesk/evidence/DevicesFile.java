package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code devices.csv}: on which devices people join calls. Who has two of the school's has two rows that are the same. */
final class DevicesFile {

    private static final Choice<Ownership> OWNER = Choice.of(Ownership.class);

    private DevicesFile() {}

    /** Returns the devices by person; null when the school keeps no such register. */
    static @Nullable ByPerson<Device> read(EvidenceFolder evidence) {
        ByPerson.Builder<Device> devices = new ByPerson.Builder<>();
        boolean kept = evidence.forEachRow("devices.csv", List.of("person", "owner"), row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.ANYONE);
            Ownership owner = row.choice("owner", OWNER);
            if (row.isGood()) {
                devices.add(person, new Device(owner));
            }
        });
        return kept ? devices.build() : null;
    }
}
