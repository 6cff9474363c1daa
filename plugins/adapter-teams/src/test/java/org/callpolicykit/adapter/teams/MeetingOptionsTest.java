package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.EnumSet;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is asked of a meeting, in Graph's words and back")
class MeetingOptionsTest {

    private static final String LOBBY = "{'lobbyBypassSettings': {'scope': '%s', 'isDialInBypassEnabled': %s}}";

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    private static JsonObject sent(Control control, Who who) {
        return MeetingOptions.of(Set.of(new ControlSetting(control, who)));
    }

    private static @Nullable Who read(Control control, String meeting) {
        return MeetingOptions.read(json(meeting)).get(control);
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, everyone",
        "SCHOOL_ACCOUNTS, organizationExcludingGuests",
        "STAFF, organizer",
        "HOSTS, organizer",
        "NOBODY, organizer"
    })
    void theWaitingRoomIsTheLobby(Who who, String scope) {
        JsonObject sent = sent(Control.WAITING_ROOM, who);

        assertThat(sent.getAsJsonObject("lobbyBypassSettings"))
                .isEqualTo(json(LOBBY.formatted(scope, false)).getAsJsonObject("lobbyBypassSettings"));
        assertThat(sent.has("allowedLobbyAdmitters")).isEqualTo(who != Who.EVERYONE);
    }

    @ParameterizedTest
    @CsvSource({
        "everyone, false, EVERYONE",
        "organizationAndFederated, false, EVERYONE",
        "organization, false, EVERYONE",
        "invited, false, EVERYONE",
        "organizationExcludingGuests, false, SCHOOL_ACCOUNTS",
        "organizer, false, HOSTS",
        "organizer, true, EVERYONE",
        "organizationExcludingGuests, true, EVERYONE",
        "unknownFutureValue, false, ",
        "aFutureScope, true, ",
        "organizer, null, "
    })
    void theLobbyIsReadAsTheNextLooserAnswer(String scope, String dialIn, @Nullable Who who) {
        assertThat(read(Control.WAITING_ROOM, LOBBY.formatted(scope, dialIn))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, everyone",
        "SCHOOL_ACCOUNTS, roleIsPresenter",
        "STAFF, roleIsPresenter",
        "HOSTS, organizer",
        "NOBODY, organizer"
    })
    void whoSharesAScreenIsWhoPresents(Who who, String presenters) {
        assertThat(sent(Control.SCREEN_SHARE, who)).isEqualTo(json("{'allowedPresenters': '" + presenters + "'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "everyone, EVERYONE",
        "organization, EVERYONE",
        "roleIsPresenter, STAFF",
        "organizer, HOSTS",
        "unknownFutureValue, ",
        "aFutureRole, "
    })
    void whoPresentsIsReadAsTheNextLooserAnswer(String presenters, @Nullable Who who) {
        assertThat(read(Control.SCREEN_SHARE, "{'allowedPresenters': '" + presenters + "'}"))
                .isEqualTo(who);
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void withoutChatThereAreNoFilesAndNoPrivateMessages(Who who) {
        JsonObject expected = json("{'allowMeetingChat': '" + (who == Who.EVERYONE ? "enabled" : "disabled") + "'}");

        assertThat(sent(Control.FILE_TRANSFER, who)).isEqualTo(expected);
        assertThat(sent(Control.PRIVATE_CHAT, who)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"enabled, EVERYONE", "limited, EVERYONE", "disabled, NOBODY", "unknownFutureValue, ", "aFutureMode, "})
    void chatIsReadAsTheNextLooserAnswer(String mode, @Nullable Who who) {
        assertThat(read(Control.FILE_TRANSFER, "{'allowMeetingChat': '" + mode + "'}"))
                .isEqualTo(who);
        assertThat(read(Control.PRIVATE_CHAT, "{'allowMeetingChat': '" + mode + "'}"))
                .isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, true, ",
        "SCHOOL_ACCOUNTS, false, roleIsPresenter",
        "STAFF, false, roleIsPresenter",
        "HOSTS, false, organizer",
        "NOBODY, false, organizer"
    })
    void whoeverMayNotPresentEntersMuted(Who who, boolean allowed, @Nullable String presenters) {
        JsonObject expected =
                json("{'allowAttendeeToEnableMic': %s, 'allowAttendeeToEnableCamera': %s}".formatted(allowed, allowed));
        if (presenters != null) {
            expected.addProperty("allowedPresenters", presenters);
        }

        assertThat(sent(Control.MUTE_ON_ENTRY, who)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, roleIsPresenter, EVERYONE",
        "false, true, roleIsPresenter, EVERYONE",
        "true, false, organizer, EVERYONE",
        "true, null, organizer, EVERYONE",
        "false, false, everyone, EVERYONE",
        "false, false, roleIsPresenter, STAFF",
        "false, false, organizer, HOSTS",
        "false, false, aFutureRole, ",
        "false, null, organizer, ",
        "null, false, organizer, "
    })
    void bothMicrophoneAndCameraCount(String microphone, String camera, String presenters, @Nullable Who who) {
        assertThat(read(
                        Control.MUTE_ON_ENTRY,
                        "{'allowAttendeeToEnableMic': %s, 'allowAttendeeToEnableCamera': %s, 'allowedPresenters': '%s'}"
                                .formatted(microphone, camera, presenters)))
                .isEqualTo(who);
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void renamingIsAllowedOrNot(Who who) {
        assertThat(sent(Control.RENAME, who))
                .isEqualTo(json("{'allowParticipantsToChangeName': %s}".formatted(who == Who.EVERYONE)));
    }

    @ParameterizedTest
    @CsvSource({"EVERYONE, true", "SCHOOL_ACCOUNTS, true", "STAFF, false", "HOSTS, false", "NOBODY, false"})
    void recordingAndTranscribingAreAllowedOrNot(Who who, boolean allowed) {
        assertThat(sent(Control.RECORDING, who))
                .isEqualTo(json("{'allowRecording': %s, 'recordAutomatically': false}".formatted(allowed)));
        assertThat(sent(Control.TRANSCRIPTION, who)).isEqualTo(json("{'allowTranscription': %s}".formatted(allowed)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, SCHOOL_ACCOUNTS",
        "false, false, NOBODY",
        "false, true, EVERYONE",
        "true, true, EVERYONE",
        "null, false, ",
        "false, null, "
    })
    void whatRecordsByItselfIsRecordedByAnybody(String allowed, String automatic, @Nullable Who who) {
        assertThat(read(
                        Control.RECORDING,
                        "{'allowRecording': %s, 'recordAutomatically': %s}".formatted(allowed, automatic)))
                .isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({"true, SCHOOL_ACCOUNTS, EVERYONE", "false, NOBODY, NOBODY", "null, , "})
    void transcribingAndRenamingAreReadAsTheyAre(String allowed, @Nullable Who transcribes, @Nullable Who renames) {
        assertThat(read(Control.TRANSCRIPTION, "{'allowTranscription': " + allowed + "}"))
                .isEqualTo(transcribes);
        assertThat(read(Control.RENAME, "{'allowParticipantsToChangeName': " + allowed + "}"))
                .isEqualTo(renames);
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aLockIsNearedByLettingHostsAloneAdmit(Who who) {
        assertThat(sent(Control.LOCK, who))
                .isEqualTo(
                        who == Who.EVERYONE
                                ? new JsonObject()
                                : json("{'allowedLobbyAdmitters': 'organizerAndCoOrganizers'}"));
        assertThat(MeetingOptions.read(sent(Control.LOCK, who))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void forJoiningAndPassingOnThereIsNothing(Who who) {
        assertThat(sent(Control.WEB_JOIN, who)).isEqualTo(new JsonObject());
        assertThat(sent(Control.FORWARD_INVITATION, who)).isEqualTo(new JsonObject());
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsSentIsNeverLooserThanRequiredExceptWhereTeamsHasNothingStricter(Who who) {
        Set<Control> hostsAtMost = EnumSet.of(Control.WAITING_ROOM, Control.SCREEN_SHARE, Control.MUTE_ON_ENTRY);
        for (Control control : Control.values()) {
            Who sent = MeetingOptions.read(sent(control, who)).get(control);
            if (sent != null) {
                Who expected = who == Who.NOBODY && hostsAtMost.contains(control) ? Who.HOSTS : who;
                assertThat(sent.isAtLeastAsStrictAs(expected))
                        .as("%s %s", control, who)
                        .isTrue();
            }
        }
    }

    @Test
    void whereTwoControlsNeedOnePropertyTheStricterCounts() {
        assertThat(MeetingOptions.of(Set.of(
                                new ControlSetting(Control.FILE_TRANSFER, Who.NOBODY),
                                new ControlSetting(Control.PRIVATE_CHAT, Who.EVERYONE)))
                        .get("allowMeetingChat")
                        .getAsString())
                .isEqualTo("disabled");
        assertThat(MeetingOptions.of(Set.of(
                                new ControlSetting(Control.FILE_TRANSFER, Who.EVERYONE),
                                new ControlSetting(Control.PRIVATE_CHAT, Who.STAFF)))
                        .get("allowMeetingChat")
                        .getAsString())
                .isEqualTo("disabled");
        assertThat(MeetingOptions.of(Set.of(
                                new ControlSetting(Control.SCREEN_SHARE, Who.EVERYONE),
                                new ControlSetting(Control.MUTE_ON_ENTRY, Who.STAFF)))
                        .get("allowedPresenters")
                        .getAsString())
                .isEqualTo("roleIsPresenter");
        assertThat(MeetingOptions.of(Set.of(
                                new ControlSetting(Control.SCREEN_SHARE, Who.HOSTS),
                                new ControlSetting(Control.MUTE_ON_ENTRY, Who.STAFF)))
                        .get("allowedPresenters")
                        .getAsString())
                .isEqualTo("organizer");
    }

    @Test
    void whatIsNotSaidIsNotRead() {
        JsonObject nothing = new JsonObject();
        JsonObject nulls = new JsonObject();
        for (String name :
                new String[] {"allowedPresenters", "allowMeetingChat", "lobbyBypassSettings", "allowRecording"}) {
            nulls.add(name, JsonNull.INSTANCE);
        }

        assertThat(MeetingOptions.read(nothing)).isEmpty();
        assertThat(MeetingOptions.read(nulls)).isEmpty();
        assertThat(MeetingOptions.read(
                        json("{'allowRecording': 'no', 'recordAutomatically': 0, 'allowMeetingChat': true}")))
                .isEmpty();
    }
}
