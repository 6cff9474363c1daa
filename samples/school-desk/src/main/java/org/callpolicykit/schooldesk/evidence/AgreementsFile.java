package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code agreements.csv}: the agreements on file for pupils. */
final class AgreementsFile {

    private static final Choice<Agreement.Kind> KIND = Choice.of(Agreement.Kind.class);

    private final References references;
    private final ByPerson.Builder<Agreement> agreements = new ByPerson.Builder<>();
    private final Once<Filed> once = new Once<>();

    private AgreementsFile(References references) {
        this.references = references;
    }

    private record Filed(
            PersonId pupil,
            Agreement.Kind kind,
            LocalDate signedOn,
            @Nullable String edition) {}

    /** Returns the agreements by pupil; null when the school keeps no such register. */
    static @Nullable ByPerson<Agreement> read(EvidenceFolder evidence) {
        AgreementsFile file = new AgreementsFile(evidence.references());
        boolean kept = evidence.forEachRow("agreements.csv", List.of("pupil", "agreement", "signed-on"), file::take);
        return kept ? file.agreements.build() : null;
    }

    private void take(CsvRow row) {
        PersonId pupil = references.person(row, "pupil", PersonKind.PUPIL);
        Agreement agreement = new Agreement(
                row.choice("agreement", KIND),
                row.date("signed-on"),
                row.optionalText("edition").orElse(null),
                row.optionalDate("withdrawn-on").orElse(null),
                references.optionalPerson(row, "by", PersonKind.CONTACT).orElse(null));
        LocalDate withdrawnOn = agreement.withdrawnOn();
        if (row.isGood() && withdrawnOn != null && withdrawnOn.isBefore(agreement.signedOn())) {
            row.reject("withdrawn-on", "a day that is not before signed-on " + agreement.signedOn(), null);
        }
        once.check(
                row,
                "pupil",
                new Filed(pupil, agreement.kind(), agreement.signedOn(), agreement.edition()),
                "each agreement of a pupil once");
        if (row.isGood()) {
            agreements.add(pupil, agreement);
        }
    }
}
