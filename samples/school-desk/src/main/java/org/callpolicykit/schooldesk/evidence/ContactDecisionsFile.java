package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code contact-decisions.csv}: which way of making contact was chosen for pupils. */
final class ContactDecisionsFile {

    private static final Choice<ContactDecision.Way> WAY = Choice.of(ContactDecision.Way.class);
    private static final List<String> REQUIRED = List.of("pupil", "way", "by", "decided-on", "reason");

    private ContactDecisionsFile() {}

    static @Nullable ByPerson<ContactDecision> read(EvidenceFolder evidence) {
        ByPerson.Builder<ContactDecision> decisions = new ByPerson.Builder<>();
        boolean kept = evidence.forEachRow("contact-decisions.csv", REQUIRED, row -> {
            PersonId pupil = evidence.references().person(row, "pupil", PersonKind.PUPIL);
            ContactDecision.Way way = row.choice("way", WAY);
            PersonId by = evidence.references().person(row, "by", PersonKind.STAFF);
            LocalDate on = row.date("decided-on");
            String reason = row.text("reason");
            if (row.isGood()) {
                decisions.add(pupil, new ContactDecision(way, by, on, reason));
            }
        });
        return kept ? decisions.build(Comparator.comparing(ContactDecision::on)) : null;
    }
}
