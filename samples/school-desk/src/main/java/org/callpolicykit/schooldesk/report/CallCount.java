package org.callpolicykit.schooldesk.report;

import java.time.Instant;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.schooldesk.report.NextSteps.When;
import org.jspecify.annotations.Nullable;

/** Counts calls, each once however many findings it has. Calls have to come in the order of the schedule. */
final class CallCount {

    private final Instant firstCall;
    private int calls;
    private int latest = -1;
    private @Nullable Instant deadline;

    CallCount(Call first) {
        firstCall = first.start();
    }

    void add(int place, Finding finding) {
        if (place != latest) {
            latest = place;
            calls++;
        }
        Instant by = finding.deadline();
        if (finding.status() == Status.DUE && by != null && (deadline == null || by.isBefore(deadline))) {
            deadline = by;
        }
    }

    int calls() {
        return calls;
    }

    When when() {
        return new When(calls, firstCall, deadline);
    }
}
