package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What Meet really has")
class ReadBackTest {

    private final School school = new School();
    private final Provisioned provisioned = school.provision(School.lesson());
    private final MeetingRef meeting = provisioned.meeting();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void isReadForEachControlThatASpaceOrAnEventShows() {
        assertThat(School.settings(school.connection().readBack(meeting)))
                .isEqualTo(Map.of(
                        Control.WAITING_ROOM, Who.HOSTS,
                        Control.SCREEN_SHARE, Who.HOSTS,
                        Control.FILE_TRANSFER, Who.HOSTS,
                        Control.PRIVATE_CHAT, Who.HOSTS,
                        Control.MUTE_ON_ENTRY, Who.HOSTS,
                        Control.RECORDING, Who.HOSTS,
                        Control.TRANSCRIPTION, Who.HOSTS,
                        Control.FORWARD_INVITATION, Who.HOSTS));
    }

    @Test
    void isEnforcedForTwoControlsAndAStepForTheRest() {
        assertThat(outcome(provisioned, Control.SCREEN_SHARE)).isInstanceOf(Enforced.class);
        assertThat(outcome(provisioned, Control.PRIVATE_CHAT)).isInstanceOf(Enforced.class);
        for (Control control :
                List.of(Control.WAITING_ROOM, Control.FILE_TRANSFER, Control.MUTE_ON_ENTRY, Control.RECORDING)) {
            assertThat(outcome(provisioned, control)).isInstanceOf(ManualStep.class);
        }
    }

    /** One flip loses four controls: each is reported, all with one cause. */
    @Test
    void hasOneCauseForAllThatIsLostWithModeration() {
        school.google.configure(meeting, "{\"moderation\":\"OFF\"}");
        ReadBack readBack = school.connection().readBack(meeting);
        List<Control> lost =
                List.of(Control.SCREEN_SHARE, Control.PRIVATE_CHAT, Control.FILE_TRANSFER, Control.MUTE_ON_ENTRY);
        Set<String> causes = new HashSet<>();
        for (Control control : lost) {
            ControlOutcome outcome = ControlOutcome.later(
                    GmeetCapabilities.of(control), new ControlSetting(control, Who.HOSTS), readBack);
            assertThat(outcome).isInstanceOfSatisfying(Drifted.class, drifted -> {
                assertThat(drifted.observed().who()).isEqualTo(Who.EVERYONE);
                causes.add(drifted.cause());
            });
        }

        assertThat(causes).containsExactly(SpaceReading.MODERATION_OFF);
        assertThat(readBack.setting(Control.RECORDING)).isNull();
    }

    @Test
    void isRestoredWholeWhenTheCallIsProvisionedAgain() {
        school.google.configure(meeting, "{\"moderation\":\"OFF\",\"accessType\":\"OPEN\"}");
        Provisioned again = school.provision(School.lesson());

        assertThat(outcome(again, Control.SCREEN_SHARE)).isInstanceOf(Enforced.class);
        assertThat(School.settings(school.connection().readBack(meeting)))
                .containsEntry(Control.WAITING_ROOM, Who.HOSTS);
    }

    @Test
    void changesOnlyWhatDiffersByAnExplicitMask() {
        school.google.configure(meeting, "{\"accessType\":\"OPEN\"}");
        school.provision(School.lesson());

        assertThat(school.google.wire().received())
                .filteredOn(request -> request.method().equals("PATCH"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.query()).isEqualTo("updateMask=config.accessType");
                    assertThat(request.body()).isEqualTo("{\"config\":{\"accessType\":\"RESTRICTED\"}}");
                });
    }

    @Test
    void isAbsentWhereItIsSaidInWordsOfALaterVersion() {
        school.google.configure(
                meeting,
                "{\"accessType\":\"INVITED\",\"moderation\":\"SCHEDULED\",\"artifactConfig\":{\"recordingConfig\":"
                        + "{\"autoRecordingGeneration\":\"ASK\"},\"transcriptionConfig\":{\"autoTranscriptionGeneration\":\"ASK\"}}}");

        assertThat(School.settings(school.connection().readBack(meeting))).containsOnlyKeys(Control.FORWARD_INVITATION);
    }

    @Test
    void isLooseWhereRecordingStartsByItself() {
        school.google.configure(
                meeting, "{\"artifactConfig\":{\"recordingConfig\":{\"autoRecordingGeneration\":\"ON\"}}}");
        ReadBack readBack = school.connection().readBack(meeting);

        assertThat(readBack.setting(Control.RECORDING)).isEqualTo(Who.EVERYONE);
        assertThat(readBack.cause(Control.RECORDING)).contains("starts by itself");
    }

    @Test
    void isNeverStricterThanMeetCanBe() {
        Provisioned strict = school.connection()
                .provision(
                        SampleCalls.assembly().build(),
                        Set.of(
                                new ControlSetting(Control.SCREEN_SHARE, Who.NOBODY),
                                new ControlSetting(Control.RECORDING, Who.NOBODY)));

        assertThat(outcome(strict, Control.SCREEN_SHARE))
                .isInstanceOfSatisfying(
                        Drifted.class,
                        drifted -> assertThat(drifted.cause()).isEqualTo("Meet can be set no stricter than that"));
        assertThat(outcome(strict, Control.RECORDING)).isInstanceOf(ManualStep.class);
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredForEachControlWithEvidenceNeedsAndSteps(Control control) {
        Capability capability = GmeetCapabilities.of(control);

        assertThat(capability.evidence()).contains("https://");
        assertThat(capability.traits()).doesNotContain(Capability.Trait.CHANGEABLE_LIVE);
        if (capability.support() == Support.PARTIAL || capability.support() == Support.ENFORCE) {
            assertThat(capability.needs()).isNotEmpty();
        }
        if (!capability.support().isComplete()) {
            assertThat(capability.steps())
                    .isNotEmpty()
                    .allMatch(step -> step.what().endsWith("."));
        }
    }

    @Test
    void isEnforcedForNoMoreThanTheReferenceSays() {
        assertThat(Arrays.stream(Control.values())
                        .filter(control -> GmeetCapabilities.of(control).support() == Support.ENFORCE))
                .containsExactly(Control.SCREEN_SHARE, Control.PRIVATE_CHAT);
    }

    private static ControlOutcome outcome(Provisioned provisioned, Control control) {
        return provisioned.outcomes().stream()
                .filter(outcome -> outcome.required().control() == control)
                .findFirst()
                .orElseThrow();
    }
}
