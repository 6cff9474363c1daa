package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code approvals.csv}: who approved individual calls and recordings. */
final class ApprovalsFile {

    private static final Choice<Approval.Kind> KIND = Choice.of(Approval.Kind.class);
    private static final Choice<FiledRole> ROLE = Choice.of(FiledRole.class);
    private static final List<String> REQUIRED = List.of("call", "kind", "by", "role", "at", "reason");

    private final EvidenceFolder evidence;
    private final KnownCalls calls;
    private final ApprovalRegister.Builder approvals = new ApprovalRegister.Builder();
    private final Once<Filed> once = new Once<>();

    private ApprovalsFile(EvidenceFolder evidence, KnownCalls calls) {
        this.evidence = evidence;
        this.calls = calls;
    }

    private record Filed(String call, Approval.Kind kind, PersonId by, Instant at) {}

    /** Returns the approvals; null when the school keeps no such register. */
    static @Nullable ApprovalRegister read(EvidenceFolder evidence, KnownCalls calls) {
        ApprovalsFile file = new ApprovalsFile(evidence, calls);
        return evidence.forEachRow("approvals.csv", REQUIRED, file::take) ? file.approvals.build() : null;
    }

    private void take(CsvRow row) {
        String call = calls.call(row, "call");
        Approval.Kind kind = row.choice("kind", KIND);
        PersonId by = evidence.references().person(row, "by", PersonKind.STAFF);
        SchoolRole role = row.choice("role", ROLE).role();
        Instant at = row.instant("at", evidence.zone());
        String reason = row.text("reason");
        once.check(row, "call", new Filed(call, kind, by, at), "each approval once");
        if (row.isGood()) {
            approvals.add(call, new Approval(kind, by, role, at, reason));
        }
    }
}
