package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code attestations.csv}: what staff gave their word for. */
final class AttestationsFile {

    private static final Choice<Attestation.Item> ITEM = Choice.of(Attestation.Item.class);

    private AttestationsFile() {}

    static @Nullable ByCall<Attestation> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.readOfOneCall(evidence, calls, "attestations.csv", List.of("call", "item", "by", "at"), row -> {
            Attestation.Item item = row.choice("item", ITEM);
            PersonId by = evidence.references().person(row, "by", PersonKind.STAFF);
            Instant at = row.instant("at", evidence.zone());
            Instant until = row.optionalInstant("until", evidence.zone()).orElse(null);
            if (row.isGood() && until != null && until.isBefore(at)) {
                row.reject("until", "a time that is not before at " + row.text("at"), null);
            }
            return row.isGood() ? new Attestation(item, by, at, until) : null;
        });
    }
}
