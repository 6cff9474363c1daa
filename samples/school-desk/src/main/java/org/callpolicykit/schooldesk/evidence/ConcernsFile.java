package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code concerns.csv}: what came up in calls and has to be followed up. */
final class ConcernsFile {

    private static final Choice<Concern.Kind> KIND = Choice.of(Concern.Kind.class);
    private static final Choice<FiledRole> ROLE = Choice.of(FiledRole.class);
    private static final Choice<Concern.FollowUp.Way> WAY = Choice.of(Concern.FollowUp.Way.class);

    private final EvidenceFolder evidence;

    private ConcernsFile(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    static @Nullable ByCall<Concern> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.readOfOneCall(
                evidence,
                calls,
                "concerns.csv",
                List.of("call", "kind", "raised-at"),
                new ConcernsFile(evidence)::concern);
    }

    private Concern concern(CsvRow row) {
        return new Concern(
                row.choice("kind", KIND),
                row.instant("raised-at", evidence.zone()),
                evidence.references().people(row, "about", PersonKind.ANYONE),
                referral(row),
                followUp(row));
    }

    private Concern.@Nullable Referral referral(CsvRow row) {
        FiledRole to = row.optionalChoice("referred-to", ROLE).orElse(null);
        Instant at = row.optionalInstant("referred-at", evidence.zone()).orElse(null);
        if (row.isGood() && (to == null) != (at == null)) {
            row.reject("referred-to", "both referred-to and referred-at, or neither", null);
        }
        return to == null || at == null ? null : new Concern.Referral(to.role(), at);
    }

    private Concern.@Nullable FollowUp followUp(CsvRow row) {
        Concern.FollowUp.Way way = row.optionalChoice("follow-up", WAY).orElse(null);
        Instant due = row.optionalInstant("follow-up-due", evidence.zone()).orElse(null);
        if (row.isGood() && (way == null) != (due == null)) {
            row.reject("follow-up", "both follow-up and follow-up-due, or neither", null);
        }
        return way == null || due == null
                ? null
                : new Concern.FollowUp(
                        way,
                        due,
                        row.optionalInstant("follow-up-done", evidence.zone()).orElse(null));
    }
}
