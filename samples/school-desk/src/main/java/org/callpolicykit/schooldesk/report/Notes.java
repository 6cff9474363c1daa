package org.callpolicykit.schooldesk.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.policy.Waiver;

/** What a review leaves to be said beside its findings, in sentences that the terminal and the page share. */
final class Notes {

    private Notes() {}

    static String period(Schedule schedule, SchoolTimes times) {
        List<Call> calls = schedule.calls();
        if (calls.isEmpty()) {
            return "Video calls";
        }
        String first = times.day(calls.get(0).start());
        String last = times.day(calls.get(calls.size() - 1).start());
        return "Video calls " + (first.equals(last) ? "on " + first : "from " + first + " to " + last);
    }

    static String unused(Waiver waiver) {
        return "The waiver of " + waiver.rule() + " (" + waiver.origin() + "), granted by " + waiver.grantedBy()
                + " until " + SchoolTimes.day(waiver.until()) + ", lifted nothing.";
    }

    static String idle(List<RuleId> rules) {
        return "No call was of a kind that these rules govern, so their silence says nothing: "
                + rules.stream().map(RuleId::value).collect(joining(", ")) + ".";
    }
}
