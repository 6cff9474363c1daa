package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.notices.NoticeDetails;
import org.callpolicykit.notices.NoticeWriter;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The notice that the kit writes is what the clauses on notices ask for")
class NoticesIT {

    private static final Instant IN_TIME = schoolTime("2026-11-27T09:00");
    private static final NoticeDetails DETAILS =
            NoticeDetails.of("We play guitar together.", "Open Google Classroom five minutes before the start.");

    private static List<String> clauses(Call call) {
        return WholeKit.kit()
                .school(SchoolPolicy.seed())
                .decide(new CallRequest(ALDER_BANK, call, Action.OPEN, IN_TIME))
                .findings()
                .stream()
                .map(finding -> finding.citation().clause().id())
                .distinct()
                .toList();
    }

    private static Call told(Call call) {
        Notice sent = NoticeWriter.withKitTemplates()
                .write(ALDER_BANK, call, DETAILS)
                .sent(Channel.EMAIL, IN_TIME.minusSeconds(60), Set.of(), Set.of(Audience.PARENTS, Audience.PUPILS));
        return call.toBuilder().notices(List.of(sent)).build();
    }

    @Test
    void aLessonOfWhichNothingWasToldNeedsIt() {
        Call lesson = SampleCalls.lesson().notices(List.of()).build();
        List<String> met =
                List.of("3.3(b)", "3.3(c)", "3.3(d)", "5.1(a)", "5.1(c)", "6(16)", "7(c)", "7(j)", "9", "10");

        assertThat(clauses(lesson)).containsAll(met);
        assertThat(clauses(told(lesson))).doesNotContainAnyElementsOf(met);
    }

    @Test
    void soDoesAnIndividualCall() {
        Call call = SampleCalls.individualCall().notices(List.of()).build();

        assertThat(clauses(call)).contains("5.1(a)", "5.1(c)", "6(1)", "6(16)");
        assertThat(clauses(told(call))).doesNotContain("5.1(a)", "5.1(c)", "6(1)", "6(16)");
    }

    @Test
    void andAMeetingWithParents() {
        Call meeting = SampleCalls.parentMeeting().notices(List.of()).build();

        assertThat(clauses(meeting)).contains("3.3(c)", "5.2(c)", "9");
        assertThat(clauses(told(meeting))).doesNotContain("3.3(c)", "5.2(c)", "9");
    }
}
