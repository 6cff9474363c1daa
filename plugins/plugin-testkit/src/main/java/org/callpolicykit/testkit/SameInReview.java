package org.callpolicykit.testkit;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * Holds what a review finds of a call that lies ahead against what the rules find when they are asked about it: a review does not ask a check whose
 * conditions hold, and must find the same all the same.
 */
record SameInReview(SchoolDesk desk, CallRequest request) {

    static SameInReview of(SchoolDesk desk, CallRequest request) {
        return new SameInReview(desk, request);
    }

    void holds() {
        Schedule schedule = Schedule.of(request.school(), List.of(request.call()));
        Decision asked = desk.decide(
                new CallRequest(request.school(), request.call(), ScheduleReview.ACTION, request.at()), schedule);
        Decision reviewed = desk.review(schedule, request.at()).decisions().get(0);
        Assertions.assertThat(lines(reviewed))
                .as("what a review finds of the call, against what its rules find when they are asked about it")
                .isEqualTo(lines(asked));
    }

    private static List<String> lines(Decision decision) {
        return decision.findings().stream().map(SameInReview::line).toList();
    }

    private static String line(Finding finding) {
        return finding.citation().rule() + " " + finding.status() + " " + finding.text() + " " + finding.deadline();
    }
}
