package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads {@code acknowledgements.csv}: which documents members of staff have stated to have read. */
final class AcknowledgementsFile {

    private static final List<String> REQUIRED = List.of("person", "document", "edition", "acknowledged-on");

    private AcknowledgementsFile() {}

    private record Filed(PersonId person, Acknowledgement acknowledgement) {}

    /** Returns the acknowledgements by member of staff; null when the school keeps no such register. */
    static @Nullable ByPerson<Acknowledgement> read(EvidenceFolder evidence) {
        ByPerson.Builder<Acknowledgement> acknowledgements = new ByPerson.Builder<>();
        Once<Filed> once = new Once<>();
        boolean kept = evidence.forEachRow("acknowledgements.csv", REQUIRED, row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.STAFF);
            Acknowledgement one =
                    new Acknowledgement(row.text("document"), row.text("edition"), row.date("acknowledged-on"));
            once.check(row, "person", new Filed(person, one), "each acknowledgement of a person once");
            if (row.isGood()) {
                acknowledgements.add(person, one);
            }
        });
        return kept ? acknowledgements.build() : null;
    }
}
