package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call that changes")
class AmendTest {

    private final School school = new School();
    private final Call lesson = School.lesson();
    private final MeetingRef meeting = school.provision(lesson).meeting();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void isChangedWhereItIsAndNeverMadeAgain() {
        int before = school.google.wire().received().size();
        school.amend(meeting, later(Duration.ofDays(1)));

        assertThat(school.event().getAsJsonObject("start").get("dateTime").getAsString())
                .startsWith("2026-12-02T10:00:00");
        assertThat(school.announcement().get("scheduledTime").getAsString()).isEqualTo("2026-12-02T09:55:00Z");
        assertThat(school.google.wire().received().stream().skip(before))
                .noneMatch(request ->
                        request.method().equals("POST") || request.method().equals("DELETE"));
    }

    @Test
    void sendsNothingButQuestionsWhereNothingChanged() {
        int before = school.google.wire().received().size();
        school.amend(meeting, lesson);

        assertThat(school.google.wire().received().stream().skip(before))
                .allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void hasExactlyItsStaffAsCoHosts() {
        school.google.admit(meeting, "stranger@mail.example", "COHOST");
        school.amend(
                meeting,
                lesson.toBuilder().staff(List.of(amara(), ben(), carys())).build());
        assertThat(school.google.cohosts(meeting))
                .containsExactly("s-ben@alder-bank.example", "s-carys@alder-bank.example");

        school.amend(meeting, lesson.toBuilder().staff(List.of(amara())).build());
        assertThat(school.google.cohosts(meeting)).isEmpty();
        assertThat(school.event().getAsJsonArray("attendees")).isEmpty();
    }

    @Test
    void givesItsDetailsToTheWholeClassOrSomeOfItAsItsKindSays() {
        school.amend(meeting, lesson.toBuilder().kind(CallKind.SMALL_GROUP).build());
        assertThat(school.announcement().get("assigneeMode").getAsString()).isEqualTo("INDIVIDUAL_STUDENTS");

        school.amend(meeting, lesson);
        assertThat(school.announcement().get("assigneeMode").getAsString()).isEqualTo("ALL_STUDENTS");
    }

    @Test
    void keepsWhatWasPublishedAlreadyAndCorrectsItsText() {
        school.time.set("2026-12-01T09:56:00Z");
        school.amend(meeting, later(Duration.ofMinutes(15)));

        assertThat(school.announcement().get("state").getAsString()).isEqualTo("PUBLISHED");
        assertThat(school.announcement().get("text").getAsString()).contains("10:15 to 11:00");
    }

    @Test
    void isAnnouncedAtOnceWhereItWasMovedIntoTheFiveMinutes() {
        school.time.set("2026-12-01T09:30:00Z");
        school.amend(meeting, later(Duration.ofMinutes(-28)));

        assertThat(school.announcement().get("state").getAsString()).isEqualTo("PUBLISHED");
    }

    @Test
    void leavesOneAnnouncementWhereTwoProcessesMadeOneEach() {
        school.google.doubleAnnouncements("d:year-4");
        assertThat(school.google.announcements()).hasSize(2);
        school.amend(meeting, lesson);

        assertThat(school.google.announcements()).hasSize(1);
    }

    @Test
    void isFoundAmongManyAnnouncementsAndTouchesNoOther() {
        for (int number = 0; number < 45; number++) {
            JsonObject other = JsonParser.parseString("{\"text\":\"homework\",\"state\":\"PUBLISHED\","
                            + "\"materials\":[{\"link\":{\"url\":\"https://elsewhere.example/" + number + "\"}}]}")
                    .getAsJsonObject();
            school.google.announceByHand("d:year-4", other);
        }
        school.amend(meeting, later(Duration.ofHours(1)));

        assertThat(school.google.announcements()).hasSize(46);
    }

    @Test
    void isRefusedWhereAnotherMemberOfStaffHostsItNow() {
        isRefused(
                meeting,
                lesson.toBuilder().host(ben().id()).build(),
                "is now hosted by s-ben, and its event is in the calendar of s-amara");
    }

    @Test
    void isRefusedWhereMeetingAndCallDoNotBelongTogether() {
        isRefused(meeting, SampleCalls.assembly().build(), "do not belong together");
    }

    private void isRefused(MeetingRef ref, Call call, String why) {
        PlatformException refusal = School.refusal(() -> school.amend(ref, call));
        assertThat(refusal).hasMessageContaining(why);
        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
    }

    @Test
    void isReportedAsGoneWhereSomebodyTookItsEventOut() {
        school.google.takeOut(lesson.id());

        assertThat(School.refusal(() -> school.amend(meeting, lesson)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(School.refusal(() -> school.connection().readBack(meeting)).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void isNotMistakenForAnEventThatSomebodyElseMadeUnderItsId() {
        assertThat(CallEvent.id(new CallId("one"))).isNotEqualTo(CallEvent.id(new CallId("other")));
    }

    private Call later(Duration by) {
        return lesson.toBuilder()
                .time(lesson.start().plus(by), lesson.end().plus(by))
                .build();
    }
}
