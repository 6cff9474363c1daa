package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call that is provisioned on Google Meet")
class ProvisioningTest {

    private final School school = new School();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void hasASpaceThatIsAsStrictAsThePolicy() {
        Provisioned provisioned = school.provision(School.lesson());

        JsonObject config = school.google.space(provisioned.meeting()).getAsJsonObject("config");
        assertThat(config.get("accessType").getAsString()).isEqualTo("RESTRICTED");
        assertThat(config.get("moderation").getAsString()).isEqualTo("ON");
        assertThat(config.get("attendanceReportGenerationType").getAsString()).isEqualTo("GENERATE_REPORT");
        assertThat(config.getAsJsonObject("moderationRestrictions").toString())
                .contains("\"chatRestriction\":\"HOSTS_ONLY\"")
                .contains("\"presentRestriction\":\"HOSTS_ONLY\"")
                .contains("\"defaultJoinAsViewerType\":\"ON\"");
        assertThat(config.getAsJsonObject("artifactConfig").toString())
                .contains("\"autoRecordingGeneration\":\"OFF\"")
                .contains("\"autoTranscriptionGeneration\":\"OFF\"")
                .contains("\"autoSmartNotesGeneration\":\"OFF\"");
    }

    @Test
    void makesTheOtherMembersOfStaffCoHosts() {
        Provisioned provisioned = school.provision(School.lesson());

        assertThat(school.google.cohosts(provisioned.meeting())).containsExactly("s-ben@alder-bank.example");
    }

    @Test
    void isInTheHostsCalendarWithStaffAsItsOnlyGuests() {
        school.provision(School.lesson());

        JsonObject event = school.event();
        assertThat(event.getAsJsonObject("organizer").get("email").getAsString())
                .isEqualTo("s-amara@alder-bank.example");
        assertThat(event.getAsJsonArray("attendees").toString())
                .isEqualTo("[{\"email\":\"s-ben@alder-bank.example\"}]");
        assertThat(List.of("guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests"))
                .allSatisfy(flag -> assertThat(event.get(flag).getAsBoolean()).isFalse());
        assertThat(event.get("visibility").getAsString()).isEqualTo("private");
        assertThat(event.get("id").getAsString()).matches("[a-v0-9]{5,1024}");
        assertThat(event.has("conferenceData")).isFalse();
    }

    @Test
    void isAnnouncedToItsClassExactlyFiveMinutesBeforeTheStart() {
        Provisioned provisioned = school.provision(School.lesson());

        JsonObject announcement = school.announcement();
        assertThat(announcement.get("state").getAsString()).isEqualTo("DRAFT");
        assertThat(announcement.get("scheduledTime").getAsString()).isEqualTo("2026-12-01T09:55:00Z");
        assertThat(announcement.get("assigneeMode").getAsString()).isEqualTo("ALL_STUDENTS");
        assertThat(announcement.get("materials").toString()).contains(String.valueOf(provisioned.joinLink()));
        assertThat(announcement.get("text").getAsString())
                .contains("Tuesday 1 December, 10:00 to 10:45")
                .doesNotContain("guitar", "Amara", "Dev");
    }

    @Test
    void isAnnouncedToThatOneChildOnlyWhereItIsWithOne() {
        school.provision(School.individual());

        JsonObject announcement = school.announcement();
        assertThat(announcement.get("assigneeMode").getAsString()).isEqualTo("INDIVIDUAL_STUDENTS");
        assertThat(announcement.getAsJsonObject("individualStudentsOptions").toString())
                .isEqualTo("{\"studentIds\":[\"9001\"]}");
        assertThat(announcement.get("text").getAsString()).doesNotContain("Dev");
    }

    @Test
    void isAnnouncedToTheGroupOnlyWhereItIsASmallGroup() {
        school.provision(SampleCalls.smallGroup().pupils(List.of(dev(), finn())).build());

        assertThat(school.announcement()
                        .getAsJsonObject("individualStudentsOptions")
                        .toString())
                .isEqualTo("{\"studentIds\":[\"9001\",\"9003\"]}");
    }

    @Test
    void isAnnouncedAtOnceWhereTheFiveMinutesHaveBegun() {
        school.time.set("2026-12-01T09:57:00Z");
        school.provision(School.lesson());

        assertThat(school.announcement().get("state").getAsString()).isEqualTo("PUBLISHED");
        assertThat(school.announcement().has("scheduledTime")).isFalse();
    }

    @Test
    void isScheduledAtTheLastMomentBeforeTheFiveMinutes() {
        school.time.set("2026-12-01T09:54:58Z");
        school.provision(School.lesson());

        assertThat(school.announcement().get("scheduledTime").getAsString()).isEqualTo("2026-12-01T09:55:00Z");
    }

    @Test
    void isRefusedOnceItIsOver() {
        school.time.set("2026-12-01T10:45:00Z");

        isRefused(School.lesson(), "ended at");
    }

    @Test
    void isNeverPutHereWhereAnotherPlatformIsPlanned() {
        isRefused(SampleCalls.lesson().platform(PlatformId.MICROSOFT_TEAMS).build(), "is planned on microsoft-teams");
    }

    @Test
    void isNoCallWithParentsOrAmongStaff() {
        isRefused(SampleCalls.parentMeeting().platform(null).build(), "is a meeting with parents");
        isRefused(SampleCalls.staffMeeting().platform(null).build(), "is a staff meeting");
    }

    @Test
    void needsAnAccountOfTheSchoolForEachMemberOfStaff() {
        Call call = SampleCalls.lesson()
                .staff(List.of(amara(), ben().withAccount(null)))
                .build();

        isRefused(call, "has s-ben in it without a Google account of the school");
    }

    @Test
    void needsAHostAndAClass() {
        isRefused(SampleCalls.lesson().host(null).build(), "has no host among its staff");
        isRefused(SampleCalls.lesson().classId(null).build(), "belongs to no class");
    }

    @Test
    void isToldToItsPupilAloneInACourseForCallsWithoutAClass() {
        Call call = SampleCalls.individualCall().classId(null).build();
        isRefused(call, "set course-without-class");
        isRefused(SampleCalls.lesson().classId(null).build(), "belongs to no class");

        try (PlatformConnection connection =
                school.connect(school.google.settings().value("course-without-class", "d:year-5"))) {
            connection.provision(call, School.POLICY);
        }
        assertThat(school.announcement().get("assigneeMode").getAsString()).isEqualTo("INDIVIDUAL_STUDENTS");
        assertThat(school.sent("/v1/courses/d:year-5/announcements")).contains("POST");
    }

    @Test
    void hasExactlyOnePupilWhereItIsIndividual() {
        isRefused(
                SampleCalls.individualCall().pupils(List.of(dev(), ella())).build(),
                "is an individual call with a pupil and has 2 pupils in it");
    }

    @Test
    void makesNothingForAPupilWhoIsNotInTheCourse() {
        school.google.takeOff("d:year-4", "p-dev");

        PlatformException refusal = School.refusal(() -> school.provision(School.individual()));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refusal).hasMessageContaining("Pupil p-dev of call").hasMessageContaining("add the pupil");
        assertThat(school.google.spacesMade()).isZero();
        assertThat(school.google.events()).isEmpty();
    }

    @Test
    void goesIntoTheCourseThatTheHostNames() {
        school.connect(school.google.settings().value("course-of:year-4", "d:year-5"))
                .provision(School.lesson(), School.POLICY);

        assertThat(school.announcement().get("courseId").getAsString()).isEqualTo("600101");
    }

    @Test
    void bringsBackAnEventThatSomebodyTookOut() {
        Provisioned first = school.provision(School.lesson());
        school.google.takeOut(School.lesson().id());
        Provisioned second = school.provision(School.lesson());

        assertThat(second.meeting()).isEqualTo(first.meeting());
        assertThat(school.google.kept(School.lesson().id()))
                .containsExactly("announcement", "co-host s-ben@alder-bank.example", "event", "space");
        assertThat(school.google.spacesMade()).isOne();
    }

    @Test
    void getsAnotherSpaceWhereACancelledEventForgotItsOwn() {
        MeetingRef first = school.provision(School.lesson()).meeting();
        school.connection().cancel(first);
        school.google.forgetDetails(School.lesson().id());
        Provisioned second = school.provision(School.lesson());

        assertThat(second.meeting()).isNotEqualTo(first);
        assertThat(school.google.kept(School.lesson().id()))
                .containsExactly("announcement", "co-host s-ben@alder-bank.example", "event", "space");
    }

    @Test
    void getsAnotherSpaceAndAnotherAnnouncementWhereItsSpaceIsGone() {
        MeetingRef first = school.provision(School.lesson()).meeting();
        school.google.loseSpace(first);
        Provisioned second = school.provision(School.lesson());

        assertThat(second.meeting()).isNotEqualTo(first);
        assertThat(school.announcement().get("materials").toString()).contains(String.valueOf(second.joinLink()));
        assertThat(school.event().get("location").getAsString()).isEqualTo(String.valueOf(second.joinLink()));
    }

    @Test
    void isMadeAgainAfterItWasCancelled() {
        MeetingRef first = school.provision(School.lesson()).meeting();
        school.connection().cancel(first);
        school.provision(School.lesson());

        assertThat(school.google.kept(School.lesson().id()))
                .containsExactly("announcement", "co-host s-ben@alder-bank.example", "event", "space");
    }

    @Test
    void takesOverTheEventThatAnotherProcessMadeInTheSameMoment() {
        Call lesson = School.lesson();
        school.google
                .wire()
                .faultNext(
                        1,
                        request -> request.path().endsWith("/events/" + CallEvent.id(lesson.id())),
                        Fault.answering(school.google.refusal(404)));
        Provisioned first = school.connect(school.google.settings()).provision(lesson, School.POLICY);
        school.google
                .wire()
                .faultNext(
                        1,
                        request -> request.path().endsWith("/events/" + CallEvent.id(lesson.id())),
                        Fault.answering(school.google.refusal(404)));
        Provisioned second = school.provision(lesson);

        assertThat(second.meeting()).isEqualTo(first.meeting());
        assertThat(school.google.kept(lesson.id()))
                .containsExactly("announcement", "co-host s-ben@alder-bank.example", "event", "space");
        assertThat(school.google.spacesMade()).as("one of them is nobody's").isEqualTo(2);
    }

    @Test
    void isMadeOnceByThreadsThatAllMakeIt() {
        Call lesson = School.lesson();
        List<MeetingRef> meetings = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> school.provision(lesson).meeting())
                .distinct()
                .toList();

        assertThat(meetings).hasSize(1);
        assertThat(school.google.spacesMade()).isOne();
        assertThat(school.google.announcements()).hasSize(1);
    }

    @Test
    void isOneOfEachKindOfCallWithPupils() {
        assertThat(GmeetCapabilities.SPEC.serves()).isEqualTo(CallKind.WITH_PUPILS);
        SampleCalls.all().stream()
                .filter(call -> CallKind.WITH_PUPILS.contains(call.kind()))
                .forEach(call ->
                        assertThat(school.provision(call).meeting().call()).isEqualTo(call.id()));
        assertThat(school.google.announcements()).hasSize(4);
    }

    private void isRefused(Call call, String why) {
        PlatformException refusal = School.refusal(() -> school.provision(call));
        assertThat(refusal).hasMessageContaining(why);
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(school.google.wire().received()).as("requests").isEmpty();
    }
}
