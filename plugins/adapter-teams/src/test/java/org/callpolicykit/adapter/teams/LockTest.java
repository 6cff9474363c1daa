package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.only;
import static org.callpolicykit.adapter.teams.School.withParents;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import org.callpolicykit.adapter.teams.graph.Errors;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("5.1(f) Late comers are kept out, as near as Teams comes to a lock")
class LockTest {

    private static final ControlSetting BY_HOSTS = new ControlSetting(Control.LOCK, Who.HOSTS);

    private final School school = new School();
    private final PlatformConnection teams = school.connect();

    @AfterEach
    void close() {
        teams.close();
        school.close();
    }

    private MeetingRef loose() {
        return teams.provision(withParents(), only(Control.WAITING_ROOM, Who.EVERYONE))
                .meeting();
    }

    private void isLocked() {
        JsonObject lobby = school.onlyMeeting().getAsJsonObject("lobbyBypassSettings");
        assertThat(lobby.get("scope").getAsString()).isEqualTo("organizer");
        assertThat(lobby.get("isDialInBypassEnabled").getAsBoolean()).isFalse();
        assertThat(school.onlyMeeting().get("allowedLobbyAdmitters").getAsString())
                .isEqualTo("organizerAndCoOrganizers");
    }

    @Test
    void everybodyWaitsTheHostsLetInAndTheTrueLockIsLeftToTheHost() {
        ControlOutcome outcome = teams.lock(loose(), withParents());

        isLocked();
        assertThat(outcome).isInstanceOfSatisfying(ManualStep.class, manual -> {
            assertThat(manual.required()).isEqualTo(BY_HOSTS);
            assertThat(manual.step().actor()).isEqualTo(SchoolRole.HOST);
            assertThat(manual.step().what()).contains("Lock the meeting");
        });
    }

    @Test
    void aCallBetweenStaffIsLockedByItsEntry() {
        MeetingRef event = teams.provision(betweenStaff(), Set.of()).meeting();

        assertThat(teams.lock(event, betweenStaff())).isInstanceOf(ManualStep.class);
        isLocked();
    }

    @Test
    void doingItAgainIsNoErrorAlsoByAnotherClient() {
        MeetingRef meeting = loose();
        ControlOutcome first = teams.lock(meeting, withParents());

        assertThat(school.connect().lock(meeting, withParents())).isEqualTo(first);
        isLocked();
    }

    @Test
    void whatSomebodyOpensMeanwhileIsLockedAgain() {
        MeetingRef meeting = loose();
        teams.lock(meeting, withParents());
        school.server.tamper(meeting, Control.WAITING_ROOM, Who.EVERYONE);

        assertThat(teams.lock(meeting, withParents())).isInstanceOf(ManualStep.class);
        isLocked();
    }

    @ParameterizedTest
    @CsvSource({"lobbyBypassSettings, EVERYONE", "allowedLobbyAdmitters, STAFF"})
    void whatTeamsSilentlyIgnoresIsDrifted(String property, Who observed) {
        MeetingRef meeting = teams.provision(withParents(), Set.of()).meeting();
        school.server.quirks().ignored = Set.of(property);

        assertThat(teams.lock(meeting, withParents())).isInstanceOfSatisfying(Drifted.class, drifted -> {
            assertThat(drifted.required()).isEqualTo(BY_HOSTS);
            assertThat(drifted.observed()).isEqualTo(new ControlSetting(Control.LOCK, observed));
        });
    }

    @Test
    void wordsOfALaterVersionAreUnverified() {
        MeetingRef meeting = loose();
        school.server.quirks().ignored = Set.of("allowedLobbyAdmitters");
        school.server.change("allowedLobbyAdmitters", new JsonPrimitive("trustedCircle"));

        assertThat(teams.lock(meeting, withParents())).isInstanceOf(Unverified.class);
    }

    @Test
    void whatWasPlannedIsWhatIsAnsweredFor() {
        MeetingRef meeting = loose();

        assertThat(teams.lock(
                                meeting,
                                SampleCalls.parentMeeting()
                                        .planned(Control.LOCK, Who.NOBODY)
                                        .build())
                        .required())
                .isEqualTo(new ControlSetting(Control.LOCK, Who.NOBODY));
    }

    @Test
    void whatBreaksOffIsNotSaidToBeLockedAndIsLockedTheNextTime() {
        MeetingRef meeting = loose();
        school.server.next(6, "PATCH", Fault.Broken.ANSWER_LOST);

        assertThatThrownBy(() -> teams.lock(meeting, withParents()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(teams.lock(meeting, withParents())).isInstanceOf(ManualStep.class);
        isLocked();
    }

    @Test
    void aBusyTeamsIsAskedAgain() {
        MeetingRef meeting = loose();
        school.server.next(1, "PATCH", Errors.error(429, "tooManyRequests", "busy", "7"));

        assertThat(teams.lock(meeting, withParents())).isInstanceOf(ManualStep.class);
        isLocked();
    }

    @Test
    void theMeetingOfAnotherCallIsNotLocked() {
        MeetingRef meeting = loose();

        assertThatThrownBy(() -> teams.lock(meeting, betweenStaff()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
    }
}
