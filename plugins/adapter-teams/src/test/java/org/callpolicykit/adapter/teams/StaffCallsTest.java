package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.only;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3 Calls between staff on Teams, scheduled in Office 365")
class StaffCallsTest {

    private static final Set<ControlSetting> NOTHING_RECORDED = only(Control.RECORDING, Who.NOBODY);

    private final School school = new School();
    private final PlatformConnection teams = school.connect();

    @AfterEach
    void close() {
        teams.close();
        school.close();
    }

    @Test
    void theCallIsInTheHostsCalendarWithItsMeeting() {
        Provisioned made = teams.provision(betweenStaff(), NOTHING_RECORDED);

        JsonObject event = school.onlyEvent();
        JsonObject meeting = school.onlyMeeting();
        assertThat(event.get("subject").getAsString()).isEqualTo("Staff briefing");
        assertThat(event.getAsJsonObject("start").get("dateTime").getAsString()).isEqualTo("2026-12-01T15:30:00");
        assertThat(event.getAsJsonObject("end").get("timeZone").getAsString()).isEqualTo("UTC");
        assertThat(event.getAsJsonArray("attendees").toString()).contains("s-helen@alder-bank.example");
        assertThat(made.joinLink()).hasToString(meeting.get("joinWebUrl").getAsString());
        assertThat(made.meeting().id()).contains("/events/").contains(school.amara);
        assertThat(school.server.tenant().letters()).isEmpty();
    }

    @Test
    void theMeetingsControlsAreSetAndReadBack() {
        Provisioned made = teams.provision(betweenStaff(), NOTHING_RECORDED);

        assertThat(made.outcomes()).singleElement().isInstanceOf(Enforced.class);
        assertThat(teams.readBack(made.meeting()).setting(Control.RECORDING)).isEqualTo(Who.NOBODY);
        assertThat(school.onlyMeeting().get("allowRecording").getAsBoolean()).isFalse();
        school.server.tamper(made.meeting(), Control.RECORDING, Who.EVERYONE);
        assertThat(teams.readBack(made.meeting()).setting(Control.RECORDING)).isEqualTo(Who.SCHOOL_ACCOUNTS);
    }

    @Test
    void doingItAgainGivesTheSameEntry() {
        Provisioned first = teams.provision(betweenStaff(), NOTHING_RECORDED);
        Provisioned again = school.connect().provision(betweenStaff(), NOTHING_RECORDED);

        assertThat(again.meeting()).isEqualTo(first.meeting());
        school.onlyEvent();
        school.onlyMeeting();
    }

    @Test
    void amendingChangesEntryAndMeeting() {
        MeetingRef made = teams.provision(betweenStaff(), NOTHING_RECORDED).meeting();
        Call later = SampleCalls.staffMeeting()
                .title("Staff briefing, moved")
                .time(
                        betweenStaff().start().plus(Duration.ofDays(1)),
                        betweenStaff().end().plus(Duration.ofDays(1)))
                .build();

        Provisioned amended = school.connect().amend(made, later, NOTHING_RECORDED);

        assertThat(amended.meeting()).isEqualTo(made);
        assertThat(school.onlyEvent().getAsJsonObject("start").get("dateTime").getAsString())
                .isEqualTo("2026-12-02T15:30:00");
        assertThat(school.onlyMeeting().get("subject").getAsString()).isEqualTo("Staff briefing, moved");
    }

    @Test
    void cancellingTakesBothBackAlsoTwice() {
        MeetingRef made = teams.provision(betweenStaff(), NOTHING_RECORDED).meeting();

        teams.cancel(made);
        school.connect().cancel(made);

        assertThat(school.server.tenant().events()).isEmpty();
        assertThat(school.server.tenant().meetings()).isEmpty();
    }

    @Test
    void anEntryWithoutItsMeetingYetIsToComeBackFor() {
        school.server.quirks().makesMeetingsAtOnce = false;

        assertThatThrownBy(() -> teams.provision(betweenStaff(), NOTHING_RECORDED))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY))
                .hasMessageContaining("has not made the meeting of call staff-briefing yet");
    }

    @Test
    void anEntryThatSomebodyDeletedIsSaid() {
        MeetingRef made = teams.provision(betweenStaff(), NOTHING_RECORDED).meeting();
        teams.cancel(made);

        assertThatThrownBy(() -> teams.readBack(made))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND))
                .hasMessageContaining("took it out of the calendar");
    }
}
