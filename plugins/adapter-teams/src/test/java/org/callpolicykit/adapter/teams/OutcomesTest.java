package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.byControl;
import static org.callpolicykit.adapter.teams.School.only;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Support;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What became of each control")
class OutcomesTest {

    private final School school = new School();
    private final PlatformConnection teams = school.connect();

    @AfterEach
    void close() {
        teams.close();
        school.close();
    }

    private ControlOutcome outcome(Control control, Who who) {
        return Objects.requireNonNull(
                byControl(teams.provision(withParents(), only(control, who))).get(control));
    }

    @Test
    void whatIsReadBackAsSentIsEnforcedAndTheRestIsLeftToPeople() {
        Map<Control, ControlOutcome> outcomes = byControl(teams.provision(withParents(), planned(withParents())));

        assertThat(outcomes.keySet()).containsExactly(Control.values());
        outcomes.forEach((control, outcome) -> assertThat(outcome)
                .as(control.label())
                .isInstanceOf(
                        TeamsCapabilities.of(control).support() == Support.ENFORCE
                                ? Enforced.class
                                : ManualStep.class));
    }

    @Test
    void whatGraphCannotSayIsSetStricterAndSaidSo() {
        ControlOutcome outcome = outcome(Control.WAITING_ROOM, Who.STAFF);

        assertThat(outcome).isInstanceOf(Enforced.class);
        assertThat(outcome.required()).isEqualTo(new ControlSetting(Control.WAITING_ROOM, Who.STAFF));
        assertThat(school.onlyMeeting()
                        .getAsJsonObject("lobbyBypassSettings")
                        .get("scope")
                        .getAsString())
                .isEqualTo("organizer");
    }

    @ParameterizedTest
    @CsvSource({"WAITING_ROOM", "SCREEN_SHARE", "MUTE_ON_ENTRY"})
    void whatTeamsHasNothingStrictEnoughForIsNoSuccess(Control control) {
        assertThat(outcome(control, Who.NOBODY))
                .isEqualTo(new Drifted(
                        new ControlSetting(control, Who.NOBODY),
                        new ControlSetting(control, Who.HOSTS),
                        "Teams can be set no stricter than that"));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING_ROOM, lobbyBypassSettings, EVERYONE",
        "SCREEN_SHARE, allowedPresenters, EVERYONE",
        "FILE_TRANSFER, allowMeetingChat, EVERYONE",
        "RECORDING, allowRecording, SCHOOL_ACCOUNTS",
        "TRANSCRIPTION, allowTranscription, SCHOOL_ACCOUNTS"
    })
    void aSettingThatIsSilentlyIgnoredIsDrifted(Control control, String property, Who observed) {
        school.server.quirks().ignored = Set.of(property);

        assertThat(outcome(control, Who.HOSTS))
                .isInstanceOfSatisfying(
                        Drifted.class,
                        drifted -> assertThat(drifted.observed().who()).isEqualTo(observed));
    }

    @ParameterizedTest
    @EnumSource(
            value = Control.class,
            names = {"LOCK", "WEB_JOIN", "FORWARD_INVITATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatSomebodyChangesInTeamsIsReadBack(Control control) {
        MeetingRef meeting =
                teams.provision(withParents(), only(control, Who.HOSTS)).meeting();
        assertThat(teams.readBack(meeting).setting(control)).isIn(Who.HOSTS, Who.NOBODY);

        school.server.tamper(meeting, control, Who.EVERYONE);

        assertThat(teams.readBack(meeting).setting(control)).isIn(Who.EVERYONE, Who.SCHOOL_ACCOUNTS);
    }

    @Test
    void aValueOfALaterVersionIsUnverified() {
        MeetingRef meeting = teams.provision(withParents(), only(Control.SCREEN_SHARE, Who.STAFF))
                .meeting();
        school.server.quirks().ignored = Set.of("allowedPresenters");
        school.server.change("allowedPresenters", new JsonPrimitive("trustedCircle"));

        assertThat(byControl(teams.amend(meeting, withParents(), only(Control.SCREEN_SHARE, Who.STAFF))))
                .extractingByKey(Control.SCREEN_SHARE)
                .isInstanceOf(Unverified.class);
        assertThat(teams.readBack(meeting).setting(Control.SCREEN_SHARE)).isNull();
    }

    @Test
    void whatIsNotSaidIsUnverified() {
        MeetingRef meeting = teams.provision(withParents(), only(Control.RECORDING, Who.NOBODY))
                .meeting();
        school.server.quirks().ignored = Set.of("allowRecording");
        school.server.change("allowRecording", JsonNull.INSTANCE);

        assertThat(byControl(teams.amend(meeting, withParents(), only(Control.RECORDING, Who.NOBODY))))
                .extractingByKey(Control.RECORDING)
                .isEqualTo(new Unverified(
                        new ControlSetting(Control.RECORDING, Who.NOBODY), "the platform did not say what it has"));
    }

    @Test
    void anUnknownSettingOfWhatTeamsCannotSetIsUnverifiedAsRequired() {
        school.server.quirks().ignored = Set.of("allowedPresenters");
        MeetingRef meeting = teams.provision(withParents(), Set.of()).meeting();
        school.server.change("allowedPresenters", new JsonPrimitive("trustedCircle"));

        assertThat(byControl(teams.amend(meeting, withParents(), only(Control.SCREEN_SHARE, Who.NOBODY))))
                .extractingByKey(Control.SCREEN_SHARE)
                .isEqualTo(new Unverified(
                        new ControlSetting(Control.SCREEN_SHARE, Who.NOBODY), "the platform did not say what it has"));
    }

    @Test
    void laterMembersOfEnumsAreAskedFor() {
        assertThat(outcome(Control.WAITING_ROOM, Who.SCHOOL_ACCOUNTS)).isInstanceOf(Enforced.class);
        assertThat(school.server.asked()).allMatch(request -> request.wantsLaterMembers());
    }

    @Test
    void renamingIsTriedOnItsOwnAndItsRefusalIsSeen() {
        school.server.quirks().takesUnlisted = false;

        Map<Control, ControlOutcome> outcomes = byControl(teams.provision(withParents(), planned(withParents())));

        assertThat(outcomes.get(Control.RENAME)).isInstanceOf(Drifted.class);
        assertThat(outcomes.get(Control.SCREEN_SHARE)).isInstanceOf(Enforced.class);
    }

    @Test
    void whatIsNotRequiredIsLeftAsItIs() {
        teams.provision(withParents(), Set.of());

        assertThat(school.onlyMeeting().get("allowRecording").getAsBoolean()).isTrue();
        assertThat(school.onlyMeeting().get("allowedPresenters").getAsString()).isEqualTo("everyone");
    }
}
