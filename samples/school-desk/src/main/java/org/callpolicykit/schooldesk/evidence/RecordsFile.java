package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code records.csv}: the records of calls that took place. */
final class RecordsFile {

    private static final Choice<CallRecord.Source> SOURCE = Choice.of(CallRecord.Source.class);
    private static final String NOBODY = "none";

    private final EvidenceFolder evidence;

    private RecordsFile(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    static @Nullable ByCall<CallRecord> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.readOfOneCall(evidence, calls, "records.csv", List.of("call"), new RecordsFile(evidence)::record);
    }

    private CallRecord record(CsvRow row) {
        return new CallRecord(
                row.optionalChoice("source", SOURCE).orElse(null),
                row.optionalInstant("started", evidence.zone()).orElse(null),
                row.optionalInstant("ended", evidence.zone()).orElse(null),
                row.optionalText("reason").orElse(null),
                evidence.references()
                        .optionalPerson(row, "caller", PersonKind.STAFF)
                        .orElse(null),
                otherStaff(row),
                row.optionalText("participants").isEmpty()
                        ? null
                        : evidence.references().people(row, "participants", PersonKind.ANYONE),
                row.optionalText("retention-class").orElse(null),
                row.optionalText("on-hold").orElse(null),
                row.optionalInstant("disposed-at", evidence.zone()).orElse(null));
    }

    /** Nobody else was there is something else than nobody noted it. */
    private @Nullable List<PersonId> otherStaff(CsvRow row) {
        String written = row.optionalText("other-staff").orElse(null);
        if (written == null) {
            return null;
        }
        return Words.plain(written).equals(NOBODY)
                ? List.of()
                : evidence.references().people(row, "other-staff", PersonKind.STAFF);
    }
}
