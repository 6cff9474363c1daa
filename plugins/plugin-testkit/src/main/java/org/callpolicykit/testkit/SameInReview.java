package org.callpolicykit.testkit;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * Holds what a review finds of a call that lies ahead, and what is decided about it, against what the rules find when all of them are asked: neither
 * asks a check whose conditions hold, and both must find the same all the same.
 */
record SameInReview(SchoolDesk desk, CallRequest request) {

    static SameInReview of(SchoolDesk desk, CallRequest request) {
        return new SameInReview(desk, request);
    }

    void holds() {
        Schedule schedule = Schedule.of(request.school(), List.of(request.call()));
        Call another = request.call().toBuilder().build();
        List<String> asked = lines(desk.decide(toOpen(another), schedule));
        Assertions.assertThat(
                        lines(desk.review(schedule, request.at()).decisions().get(0)))
                .as("what a review finds of the call, against what its rules find when they are asked about it")
                .isEqualTo(asked);
        Assertions.assertThat(lines(desk.decide(toOpen(request.call()), schedule)))
                .as(
                        "what is decided about a call of the schedule, against what its rules find when they are asked about it")
                .isEqualTo(asked);
    }

    private CallRequest toOpen(Call call) {
        return new CallRequest(request.school(), call, ScheduleReview.ACTION, request.at());
    }

    private static List<String> lines(Decision decision) {
        return decision.findings().stream().map(SameInReview::line).toList();
    }

    private static String line(Finding finding) {
        return finding.citation().rule() + " " + finding.status() + " " + finding.text() + " " + finding.deadline();
    }
}
