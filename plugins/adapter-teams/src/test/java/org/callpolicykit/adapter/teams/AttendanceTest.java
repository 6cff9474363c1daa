package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.withParents;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SamplePeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who was there, from Teams' attendance reports")
class AttendanceTest {

    private final School school = new School();
    private final PlatformConnection teams = school.connect();
    private MeetingRef meeting =
            new MeetingRef(PlatformId.MICROSOFT_TEAMS, "unset", withParents().id());

    @BeforeEach
    void provision() {
        meeting = teams.provision(withParents(), Set.of()).meeting();
    }

    @AfterEach
    void close() {
        teams.close();
        school.close();
    }

    private void report(JsonObject... records) {
        school.server.tenant().report(school.onlyMeeting().get("id").getAsString(), records);
    }

    private static JsonObject record(String type, @Nullable String id, String name, String... times) {
        StringBuilder intervals = new StringBuilder();
        for (String time : times) {
            String[] ends = time.split("-", -1);
            intervals.append(intervals.isEmpty() ? "" : ",");
            intervals.append("{\"joinDateTime\": \"2026-12-01T%s:00Z\"".formatted(ends[0]));
            intervals.append(
                    ends[1].isEmpty() ? "}" : ", \"leaveDateTime\": \"2026-12-01T%s:00Z\"}".formatted(ends[1]));
        }
        return JsonParser.parseString("""
                        {"emailAddress": null, "role": "Attendee", "totalAttendanceInSeconds": 60,
                         "identity": {"@odata.type": "#microsoft.graph.%s", "id": %s, "displayName": "%s", "tenantId": null},
                         "attendanceIntervals": [%s]}
                        """.formatted(type, id == null ? "null" : "\"" + id + "\"", name, intervals))
                .getAsJsonObject();
    }

    private static JsonObject user(String id, String name, String... times) {
        return record("communicationsUserIdentity", id, name, times);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-01T" + time + ":00Z");
    }

    @Test
    void peopleAreKnownByTheirSchoolAccounts() {
        report(
                user(school.amara, "Amara Osei", "16:25-17:00"),
                user(school.server.tenant().user("s-finn@alder-bank.example", "Member"), "Finn", "16:26-16:27"),
                user(school.server.tenant().user("ext#EXT#@alder-bank.example", "Guest"), "Ext", "16:27-16:28"),
                user("99999999-0000-4000-8000-000000000000", "Elsewhere", "16:28-16:29"),
                record("communicationsGuestIdentity", null, "Priya", "16:31-17:00"),
                record("communicationsPhoneIdentity", "tel:4", "+44 1632 960001", "16:32-17:00"),
                record("somethingNew", null, "New", "16:33-17:00"));

        Attendance attendance = teams.attendance(meeting, withParents());

        assertThat(attendance.attendees())
                .extracting(Attendee::displayName, Attendee::person, Attendee::identification)
                .containsExactly(
                        tuple("Amara Osei", amara().id(), Identification.SCHOOL_ACCOUNT),
                        tuple("Finn", null, Identification.SCHOOL_ACCOUNT),
                        tuple("Ext", null, Identification.OTHER_ACCOUNT),
                        tuple("Elsewhere", null, Identification.OTHER_ACCOUNT),
                        tuple("Priya", null, Identification.ANONYMOUS),
                        tuple("+44 1632 960001", null, Identification.TELEPHONE),
                        tuple("New", null, Identification.UNKNOWN));
    }

    @Test
    void theCallGivesThePeopleAndNothingIsRemembered() {
        report(user(school.carys, "Carys Pugh", "16:25-17:00"), user(school.amara, "Amara Osei", "16:26-17:00"));
        Call withoutAmara = SampleCalls.parentMeeting()
                .host(carys().id())
                .staff(List.of(carys().withAccount(SamplePeople.schoolAccount(Account.Provider.MICROSOFT, "S-Carys"))))
                .build();

        assertThat(teams.attendance(meeting, withoutAmara).attendees())
                .extracting(Attendee::person)
                .containsExactly(carys().id(), null);
    }

    @Test
    void anAccountOfAnotherProviderIsNobodysHere() {
        report(user(school.amara, "Amara Osei", "16:25-17:00"));
        Call elsewhere =
                SampleCalls.parentMeeting().staff(List.of(SamplePeople.amara())).build();

        assertThat(teams.attendance(meeting, elsewhere).attendees())
                .extracting(Attendee::person)
                .containsOnlyNulls();
    }

    @Test
    void everyPresenceIsToldInOrderOverAllReports() {
        report(user(school.amara, "Amara Osei", "16:50-", "16:25-16:40"));
        report(
                user(school.amara, "Amara Osei", "15:00-15:05"),
                record("communicationsGuestIdentity", null, "Guest", "15:01-15:02"));
        report(record("communicationsGuestIdentity", null, "Guest", "16:31-16:32"));

        Attendance attendance = teams.attendance(meeting, withParents());

        assertThat(attendance.attendees())
                .extracting(Attendee::displayName)
                .containsExactly("Amara Osei", "Guest", "Guest");
        assertThat(attendance.attendees().get(0).presences())
                .containsExactly(
                        new Presence(at("15:00"), at("15:05")),
                        new Presence(at("16:25"), at("16:40")),
                        new Presence(at("16:50"), null));
    }

    @Test
    void allPagesAreRead() {
        JsonObject[] records = new JsonObject[120];
        for (int index = 0; index < records.length; index++) {
            records[index] = record("communicationsGuestIdentity", null, "Guest " + index, "16:30-17:00");
        }
        report(records);

        assertThat(teams.attendance(meeting, withParents()).attendees()).hasSize(120);
        school.server.quirks().expandsRecords = false;
        assertThat(teams.attendance(meeting, withParents()).attendees()).hasSize(120);
    }

    @Test
    void aPageThatNamesItselfIsNotReadForEver() {
        school.server.quirks().repeatsPages = true;
        JsonObject guest = record("communicationsGuestIdentity", null, "Guest", "16:30-17:00");
        report(Stream.generate(() -> guest).limit(120).toArray(JsonObject[]::new));

        assertThatThrownBy(() -> teams.attendance(meeting, withParents()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
                .hasMessageContaining("round in circles");
    }

    @Test
    void untilWhenTeamsTellsIsSaid() {
        Attendance attendance = teams.attendance(meeting, withParents());

        assertThat(attendance.attendees()).isEmpty();
        assertThat(attendance.availableUntil()).isEqualTo(Instant.parse("2027-01-31T00:00:00Z"));
    }

    @Test
    void aMissingPermissionIsNamed() {
        school.server.tenant().revoke("OnlineMeetingArtifact.Read.All");

        assertThatThrownBy(() -> teams.attendance(meeting, withParents()))
                .hasMessageContaining(
                        "lacks the permission OnlineMeetingArtifact.Read.All to read who was in a meeting");
    }

    @Test
    void aMeetingThatIsGoneTellsNothing() {
        teams.cancel(meeting);

        assertThatThrownBy(() -> teams.attendance(meeting, withParents()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void aCallBetweenStaffIsFoundByItsEntry() {
        teams.cancel(meeting);
        MeetingRef event = teams.provision(betweenStaff(), Set.of()).meeting();
        report(user(school.amara, "Amara Osei", "15:30-16:00"));

        assertThat(teams.attendance(event, betweenStaff()).attendees())
                .extracting(Attendee::person)
                .containsExactly(amara().id());
    }
}
