package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.Hints.Hint;

/** Finds out what would change a refusal, by asking again. */
final class HintSearch {

    private final CallRequest request;
    private final Function<CallRequest, Decision> ask;
    private final Decision decision;

    HintSearch(CallRequest request, Function<CallRequest, Decision> ask) {
        this.request = request;
        this.ask = ask;
        this.decision = ask.apply(request);
    }

    Hints hints() {
        List<Hint> each = new ArrayList<>();
        for (Finding finding : decision.findings()) {
            Mend mend = finding.mend();
            if (finding.refuses() && mend != null && helps(mend, finding)) {
                each.add(new Hint(finding, mend));
            }
        }
        List<Mend> together = least(each.stream().map(Hint::mend).toList());
        Decision then = decide(together);
        return new Hints(decision, each, together, then.isPermitted() ? then.duties() : List.of());
    }

    /** Whether the finding is gone, and nothing refuses that did not refuse before. */
    private boolean helps(Mend mend, Finding finding) {
        Decision then = decide(List.of(mend));
        return then.findings().stream()
                .filter(Finding::refuses)
                .allMatch(left -> !left.equals(finding) && decision.findings().contains(left));
    }

    /** All of them, without those that can be left out; none where all of them do not suffice. */
    private List<Mend> least(List<Mend> mends) {
        if (mends.isEmpty() || !decide(mends).isPermitted()) {
            return List.of();
        }
        List<Mend> needed = new ArrayList<>(mends);
        for (Mend mend : mends) {
            List<Mend> fewer = new ArrayList<>(needed);
            fewer.remove(mend);
            if (!fewer.isEmpty() && decide(fewer).isPermitted()) {
                needed = fewer;
            }
        }
        return needed;
    }

    private Decision decide(List<Mend> mends) {
        CallRequest changed = request;
        for (Mend mend : mends) {
            changed = mend.applyTo(changed);
        }
        return ask.apply(changed);
    }
}
