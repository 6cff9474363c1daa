package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SamplePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.2 Calls with parents on Teams")
class ParentCallsTest {

    private final School school = new School();
    private final PlatformConnection teams = school.connect();

    @AfterEach
    void close() {
        teams.close();
        school.close();
    }

    private static void refused(Reason reason, String words, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    private Provisioned provision(Call call) {
        return teams.provision(call, planned(call));
    }

    private JsonObject letter(int index) {
        return school.server.tenant().letters().get(index);
    }

    private static List<String> addresses(JsonObject letter, String list) {
        return letter.getAsJsonArray(list).asList().stream()
                .map(recipient -> recipient
                        .getAsJsonObject()
                        .getAsJsonObject("emailAddress")
                        .get("address")
                        .getAsString())
                .toList();
    }

    private static String text(JsonObject letter) {
        return letter.getAsJsonObject("body").get("content").getAsString();
    }

    @Test
    void theMeetingHasTheCallsTimeAndTheSecondAdultAsCoOrganiser() {
        Provisioned made = provision(withParents());

        JsonObject meeting = school.onlyMeeting();
        JsonObject second = meeting.getAsJsonObject("participants")
                .getAsJsonArray("attendees")
                .get(0)
                .getAsJsonObject();
        assertThat(meeting.get("externalId").getAsString()).isEqualTo("support-plan-for-dev");
        assertThat(meeting.get("subject").getAsString()).isEqualTo("Support plan for Dev");
        assertThat(meeting.get("startDateTime").getAsString()).isEqualTo("2026-12-01T16:30:00Z");
        assertThat(meeting.get("endDateTime").getAsString()).isEqualTo("2026-12-01T17:00:00Z");
        assertThat(second.get("upn").getAsString()).isEqualTo(School.CARYS);
        assertThat(second.get("role").getAsString()).isEqualTo("coorganizer");
        assertThat(second.getAsJsonObject("identity")
                        .getAsJsonObject("user")
                        .get("id")
                        .getAsString())
                .isEqualTo(school.carys);
        assertThat(made.joinLink()).hasToString(meeting.get("joinWebUrl").getAsString());
        assertThat(made.meeting().id())
                .isEqualTo("users/" + school.amara + "/onlineMeetings/"
                        + meeting.get("id").getAsString());
    }

    @Test
    void theInvitationComesFromTheWorkMailboxAndSaysHowToJoin() {
        Provisioned made = provision(withParents());

        assertThat(school.subjects()).containsExactly("Video call: Support plan for Dev");
        assertThat(addresses(letter(0), "toRecipients")).containsExactly(School.AMARA);
        assertThat(addresses(letter(0), "bccRecipients")).containsExactly("c-priya@mail.example");
        assertThat(text(letter(0)))
                .contains("Tuesday 1 December 2026, 16:30 to 17:00")
                .contains(String.valueOf(made.joinLink()))
                .contains("no app and no account")
                .contains("camera may stay off")
                .contains("telephone")
                .contains("Amara Osei");
    }

    @Test
    void parentsDoNotSeeEachOthersAddresses() {
        provision(SampleCalls.parentMeeting().parents(List.of(priya(), marek())).build());

        assertThat(addresses(letter(0), "bccRecipients"))
                .containsExactly("c-marek@mail.example", "c-priya@mail.example");
        assertThat(addresses(letter(0), "toRecipients")).containsExactly(School.AMARA);
        assertThat(letter(0).has("ccRecipients")).isFalse();
        assertThat(text(letter(0))).doesNotContain("@mail.example");
    }

    @Test
    void doingItAgainGivesTheSameMeetingAndNoSecondLetter() {
        Provisioned first = provision(withParents());
        Provisioned again = school.connect().provision(withParents(), planned(withParents()));

        assertThat(again.meeting()).isEqualTo(first.meeting());
        assertThat(again.joinLink()).isEqualTo(first.joinLink());
        school.onlyMeeting();
        assertThat(school.subjects()).hasSize(1);
    }

    @Test
    void aParentWithoutAddressIsSaidBeforeAnythingIsMade() {
        Participant<ParentCarer> noAddress = priya().withPerson(new ParentCarer(priya().id(), "Priya Patel"));

        refused(
                Reason.UNSUPPORTED,
                "c-priya, of whom no e-mail address is known",
                () -> provision(
                        SampleCalls.parentMeeting().parents(List.of(noAddress)).build()));
        assertThat(school.server.asked()).isEmpty();
    }

    @Test
    void aCallNeedsAHostWithASchoolAccountOfMicrosoft() {
        refused(
                Reason.UNSUPPORTED,
                "has no host among its staff",
                () -> provision(SampleCalls.parentMeeting().host(null).build()));
        refused(
                Reason.UNSUPPORTED,
                "has no host among its staff",
                () -> provision(SampleCalls.parentMeeting().host(priya().id()).build()));
        refused(
                Reason.UNSUPPORTED,
                "s-amara has no Microsoft account of the school",
                () -> provision(SampleCalls.parentMeeting()
                        .staff(List.of(SamplePeople.amara()))
                        .build()));
        refused(
                Reason.UNSUPPORTED,
                "s-carys has no Microsoft account of the school",
                () -> provision(SampleCalls.parentMeeting()
                        .host(carys().id())
                        .staff(List.of(
                                carys().withAccount(SamplePeople.personalAccount(Account.Provider.MICROSOFT, "carys"))))
                        .build()));
        assertThat(school.server.tenant().meetings()).isEmpty();
    }

    @Test
    void anAccountThatTheTenantDoesNotKnowIsSaidByTheMissId() {
        refused(
                Reason.NOT_FOUND,
                "the school account of s-carys",
                () -> provision(SampleCalls.parentMeeting()
                        .host(carys().id())
                        .staff(List.of(
                                carys().withAccount(SamplePeople.schoolAccount(Account.Provider.MICROSOFT, "nobody"))))
                        .build()));
    }

    @Test
    void anotherPlatformOrKindIsNeverTakenOver() {
        refused(
                Reason.UNSUPPORTED,
                "planned on google-meet",
                () -> provision(SampleCalls.parentMeeting()
                        .platform(PlatformId.GOOGLE_MEET)
                        .build()));
        refused(
                Reason.UNSUPPORTED,
                "is a lesson",
                () -> provision(SampleCalls.lesson()
                        .platform(PlatformId.MICROSOFT_TEAMS)
                        .build()));
        assertThat(school.server.asked()).isEmpty();
    }

    @Test
    void aConsultationCanBeHeldHereWhereTheSchoolsPolicySaysSo() {
        Call consultation =
                SampleCalls.parentMeeting().kind(CallKind.PARENT_CONSULTATION).build();

        provision(consultation);

        school.onlyMeeting();
    }

    @Test
    void amendingChangesTheSameMeetingAndTellsTheParents() {
        MeetingRef made = provision(withParents()).meeting();
        Call later = SampleCalls.parentMeeting()
                .time(
                        withParents().start().plus(Duration.ofHours(1)),
                        withParents().end().plus(Duration.ofHours(1)))
                .parents(List.of(priya(), marek()))
                .build();

        Provisioned amended = school.connect().amend(made, later, planned(later));

        assertThat(amended.meeting()).isEqualTo(made);
        assertThat(school.onlyMeeting().get("startDateTime").getAsString()).isEqualTo("2026-12-01T17:30:00Z");
        assertThat(school.subjects()).hasSize(2);
        assertThat(text(letter(1))).contains("17:30 to 18:00");
        assertThat(addresses(letter(1), "bccRecipients")).hasSize(2);
    }

    @Test
    void amendingNothingTellsNobody() {
        MeetingRef made = provision(withParents()).meeting();

        teams.amend(made, withParents(), planned(withParents()));

        assertThat(school.subjects()).hasSize(1);
    }

    @Test
    void anotherHostOrCallIsNotAmended() {
        MeetingRef made = provision(withParents()).meeting();
        Call otherHost = SampleCalls.parentMeeting().host(carys().id()).build();
        Call other = SampleCalls.parentMeeting().id(new CallId("other")).build();

        refused(Reason.CONFLICT, "another host", () -> teams.amend(made, otherHost, Set.of()));
        refused(Reason.CONFLICT, "do not belong together", () -> teams.amend(made, other, Set.of()));
        refused(
                Reason.CONFLICT,
                "do not belong together",
                () -> teams.amend(
                        made, SampleCalls.staffMeeting().id(made.call()).build(), Set.of()));
    }

    @Test
    void aDeletedMeetingIsNotAmended() {
        MeetingRef made = provision(withParents()).meeting();
        teams.cancel(made);

        refused(Reason.NOT_FOUND, "is not there", () -> teams.amend(made, withParents(), Set.of()));
        refused(Reason.NOT_FOUND, "is not there", () -> teams.readBack(made));
        assertThat(school.server.tenant().meetings()).isEmpty();
    }

    @Test
    void cancellingTakesTheMeetingBackAndTellsThoseWhoWereInvitedOnce() {
        MeetingRef made = provision(SampleCalls.parentMeeting()
                        .parents(List.of(priya(), marek()))
                        .build())
                .meeting();

        teams.cancel(made);
        school.connect().cancel(made);

        assertThat(school.server.tenant().meetings()).isEmpty();
        assertThat(school.subjects())
                .containsExactly("Video call: Support plan for Dev", "Cancelled: Video call: Support plan for Dev");
        assertThat(addresses(letter(1), "bccRecipients"))
                .containsExactly("c-marek@mail.example", "c-priya@mail.example");
        assertThat(addresses(letter(1), "toRecipients")).containsExactly(School.AMARA);
    }

    @Test
    void aCancelledCallThatIsProvisionedAgainIsToldAgain() {
        teams.cancel(provision(withParents()).meeting());
        MeetingRef again = provision(withParents()).meeting();
        school.onlyMeeting();
        teams.cancel(again);

        assertThat(school.subjects())
                .containsExactly(
                        "Video call: Support plan for Dev",
                        "Cancelled: Video call: Support plan for Dev",
                        "Video call: Support plan for Dev",
                        "Cancelled: Video call: Support plan for Dev");
    }

    @Test
    void aMeetingOfAnotherAdapterIsRefused() {
        MeetingRef elsewhere = new MeetingRef(
                PlatformId.GOOGLE_MEET, "spaces/abc", withParents().id());
        MeetingRef mangled = new MeetingRef(
                PlatformId.MICROSOFT_TEAMS, "spaces/abc", withParents().id());

        refused(Reason.UNSUPPORTED, "is on google-meet", () -> teams.cancel(elsewhere));
        refused(Reason.NOT_FOUND, "not one of this adapter's", () -> teams.readBack(mangled));
        assertThat(school.server.asked()).isEmpty();
    }
}
