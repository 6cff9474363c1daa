package org.callpolicykit.adapter.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SamplePeople;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Fault;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.Waits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A meeting on BigBlueButton")
class BigBlueButtonAdapterTest {

    private static final String ADDRESS = "https://bbb.example/bigbluebutton/api";

    private final BigBlueButtonServer server = new BigBlueButtonServer();
    private final BigBlueButtonAdapter adapter = new BigBlueButtonAdapter(new Waits()::add);
    private final PlatformConnection connection = adapter.connect(server.settings());
    private final Call lesson =
            SampleCalls.lesson().platform(BigBlueButtonAdapter.SPEC.id()).build();

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    private Map<String, String> createdWith(ControlSetting... required) {
        return server.createdWith(connection.provision(lesson, Set.of(required)).meeting());
    }

    private static ControlSetting set(Control control, Who who) {
        return new ControlSetting(control, who);
    }

    @Test
    void isRestrictedAsThePolicyAsks() {
        assertThat(createdWith(
                        set(Control.WAITING_ROOM, Who.STAFF),
                        set(Control.MUTE_ON_ENTRY, Who.STAFF),
                        set(Control.PRIVATE_CHAT, Who.NOBODY),
                        set(Control.SCREEN_SHARE, Who.STAFF),
                        set(Control.FILE_TRANSFER, Who.NOBODY),
                        set(Control.RECORDING, Who.NOBODY)))
                .containsEntry("name", "Year 4 guitar")
                .containsEntry("guestPolicy", "ASK_MODERATOR")
                .containsEntry("muteOnStart", "true")
                .containsEntry("lockSettingsDisablePrivateChat", "true")
                .containsEntry("lockSettingsLockOnJoin", "true")
                .containsEntry("record", "false")
                .containsEntry("allowStartStopRecording", "false")
                .containsEntry(
                        "disabledFeatures",
                        "privateChat,downloadPresentationWithAnnotations,downloadPresentationConvertedToPdf,"
                                + "downloadPresentationOriginalFile");
    }

    @Test
    void isRecordedOnlyWhereThatIsAskedFor() {
        assertThat(createdWith()).containsEntry("record", "false");
        assertThat(server.createdWith(connection
                        .provision(SampleCalls.assembly().build(), Set.of(set(Control.RECORDING, Who.STAFF)))
                        .meeting()))
                .containsEntry("record", "true")
                .containsEntry("autoStartRecording", "false")
                .containsEntry("allowStartStopRecording", "true");
    }

    @Test
    void isJoinedByEachWithASignedLinkOfTheirOwn() {
        Provisioned provisioned = connection.provision(lesson, Set.of());

        assertThat(provisioned.joinLink()).isNull();
        assertThat(provisioned.personalLinks()).hasSize(lesson.size());
        Map<String, String> pupil = query(provisioned.linkFor(SamplePeople.dev().id()));
        assertThat(pupil)
                .containsEntry("fullName", "Dev Patel")
                .containsEntry("role", "VIEWER")
                .containsEntry("guest", "true");
        assertThat(query(provisioned.linkFor(SamplePeople.ben().id())))
                .containsEntry("role", "MODERATOR")
                .doesNotContainKey("guest");
        pupil.remove("checksum");
        assertThat(DocumentedParameters.problem("join", pupil)).isNull();
    }

    @Test
    void isNotOpenedByTheLinkOfAnEarlierOne() {
        Provisioned before = connection.provision(lesson, Set.of());
        connection.cancel(before.meeting());
        Provisioned after = connection.provision(lesson, Set.of());

        assertThat(after.meeting()).isEqualTo(before.meeting());
        assertThat(after.personalLinks()).isNotEqualTo(before.personalLinks());
    }

    @Test
    void isAnotherForAnotherSchoolOnTheSameServer() {
        PlatformConnection other = adapter.connect(server.settings().value("school", "elm-road"));

        assertThat(other.provision(lesson, Set.of()).meeting())
                .isNotEqualTo(connection.provision(lesson, Set.of()).meeting());
    }

    @Test
    void isSignedAsTheDocumentationShows() {
        // The example of the API's security model, with SHA-256 in place of its SHA-1.
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", "Test Meeting");
        parameters.put("meetingID", "abc123");
        ServerSettings settings = ServerSettings.of(GivenSettings.none()
                .value("address", ADDRESS)
                .secret("shared-secret", "639259d4-9dd8-4b25-bf01-95f9567eaf4b"));

        assertThat(new BigBlueButtonApi(settings, wait -> {}).signed("create", parameters))
                .hasToString(ADDRESS + "/create?name=Test+Meeting&meetingID=abc123&checksum="
                        + BigBlueButtonApi.sha256(
                                "createname=Test+Meeting&meetingID=abc123" + "639259d4-9dd8-4b25-bf01-95f9567eaf4b"));
    }

    @Test
    void isNeverReadFromXmlThatPointsElsewhere() {
        server.wire()
                .faultFrom(
                        1,
                        Fault.answering(new Answer(
                                200,
                                "<!DOCTYPE response [<!ENTITY x SYSTEM \""
                                        + server.wire().address() + "/x\">]>"
                                        + "<response><returncode>&x;</returncode></response>")));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> connection.provision(lesson, Set.of()))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(PlatformException.Reason.MALFORMED));
        assertThat(server.wire().received()).hasSize(1);
    }

    @Test
    void isOnlyReachedWithSettingsThatSuffice() {
        assertRefused(GivenSettings.none(), "setting \"address\"");
        assertRefused(GivenSettings.none().value("address", ADDRESS), "secret \"shared-secret\"");
        GivenSettings whole = GivenSettings.none().value("address", ADDRESS).secret("shared-secret", "x");
        assertRefused(whole.value("address", "http://bbb.example/bigbluebutton/api"), "an https address");
        assertRefused(whole.value("deadline", "30"), "an ISO-8601 duration");
        assertRefused(whole.value("time-out", "PT0S"), "a duration above zero");
        assertThat(ServerSettings.of(whole).deadline()).isEqualTo(Duration.ofSeconds(30));
    }

    private void assertRefused(GivenSettings settings, String saying) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> adapter.connect(settings))
                .withMessageContaining(saying);
    }

    private static Map<String, String> query(@Nullable URI link) {
        Map<String, String> query = new LinkedHashMap<>();
        Arrays.stream(Objects.requireNonNull(link).getRawQuery().split("&", -1)).forEach(pair -> {
            int equals = pair.indexOf('=');
            query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        });
        return query;
    }
}
