package org.callpolicykit.schooldesk.evidence;

import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ContactLink.CourtOrder;
import org.callpolicykit.api.person.ContactLink.ParentalResponsibility;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code contacts.csv}: how parents, carers and other contacts stand to pupils. */
final class ContactsFile {

    private static final Choice<ParentalResponsibility> RESPONSIBILITY = Choice.of(ParentalResponsibility.class);
    private static final Choice<CourtOrder> COURT_ORDER = Choice.of(CourtOrder.class);
    private static final int LAST_PRIORITY = 99;

    private final References references;
    private final ByPerson.Builder<ContactLink> contacts = new ByPerson.Builder<>();
    private final Once<Filed> once = new Once<>();

    private ContactsFile(References references) {
        this.references = references;
    }

    private record Filed(PersonId contact, PersonId pupil) {}

    /** Returns the contacts by pupil, the one to be tried first before the others; null when the school keeps no such register. */
    static @Nullable ByPerson<ContactLink> read(EvidenceFolder evidence) {
        ContactsFile file = new ContactsFile(evidence.references());
        boolean kept = evidence.forEachRow("contacts.csv", List.of("contact", "pupil", "priority"), file::take);
        return kept ? file.contacts.build(Comparator.comparingInt(ContactLink::priority)) : null;
    }

    private void take(CsvRow row) {
        PersonId contact = references.person(row, "contact", PersonKind.CONTACT);
        PersonId pupil = references.person(row, "pupil", PersonKind.PUPIL);
        ContactLink link = new ContactLink(
                contact,
                row.wholeNumber("priority", 1, LAST_PRIORITY),
                row.optionalChoice("parental-responsibility", RESPONSIBILITY).orElse(null),
                row.optionalChoice("court-order", COURT_ORDER).orElse(null));
        once.check(row, "contact", new Filed(contact, pupil), "each contact of a pupil once");
        if (row.isGood()) {
            contacts.add(pupil, link);
        }
    }
}
