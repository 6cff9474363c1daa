package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Capability.Trait;
import org.callpolicykit.api.platform.Need;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What Teams can do about each control")
class TeamsCapabilitiesTest {

    @Test
    void pupilsAreMetElsewhere() {
        assertThat(new TeamsAdapter().spec().id()).isEqualTo(PlatformId.MICROSOFT_TEAMS);
        assertThat(new TeamsAdapter().spec().serves())
                .containsExactly(CallKind.PARENT_CONSULTATION, CallKind.PARENT_MEETING, CallKind.STAFF_MEETING);
    }

    @Test
    void everyControlHasItsAnswer() {
        Map<Control, Support> answers = Arrays.stream(Control.values())
                .collect(Collectors.toMap(
                        control -> control,
                        control -> TeamsCapabilities.of(control).support()));

        assertThat(answers)
                .containsOnly(
                        Map.entry(Control.WAITING_ROOM, Support.ENFORCE),
                        Map.entry(Control.SCREEN_SHARE, Support.ENFORCE),
                        Map.entry(Control.FILE_TRANSFER, Support.ENFORCE),
                        Map.entry(Control.RECORDING, Support.ENFORCE),
                        Map.entry(Control.TRANSCRIPTION, Support.ENFORCE),
                        Map.entry(Control.LOCK, Support.PARTIAL),
                        Map.entry(Control.PRIVATE_CHAT, Support.PARTIAL),
                        Map.entry(Control.MUTE_ON_ENTRY, Support.PARTIAL),
                        Map.entry(Control.RENAME, Support.PARTIAL),
                        Map.entry(Control.WEB_JOIN, Support.ADMINISTRATOR),
                        Map.entry(Control.FORWARD_INVITATION, Support.HOST_STEP));
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void theEvidenceIsAPageOfTheDocumentation(Control control) {
        assertThat(TeamsCapabilities.of(control).evidence()).contains("https://learn.microsoft.com/");
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void whatIsNotEnforcedLeavesAStepThatSaysWhereInTheProduct(Control control) {
        Capability capability = TeamsCapabilities.of(control);

        assertThat(capability.steps().isEmpty()).isEqualTo(capability.support() == Support.ENFORCE);
        assertThat(capability.steps())
                .allSatisfy(step -> assertThat(step.what()).containsPattern("open|Choose|run|lobby"));
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void whatIsSetNeedsThePermissionAndTheAccessPolicy(Control control) {
        Capability capability = TeamsCapabilities.of(control);

        assertThat(capability.needs().contains(new Need(Need.Kind.SCOPE, "OnlineMeetings.ReadWrite.All")))
                .isEqualTo(capability.support() == Support.ENFORCE || capability.support() == Support.PARTIAL);
        assertThat(capability.needs().contains(new Need(Need.Kind.CONSENT, "application access policy")))
                .isEqualTo(capability.support() == Support.ENFORCE || capability.support() == Support.PARTIAL);
    }

    @Test
    void theTrueLockIsTheHostsAtTheStart() {
        assertThat(TeamsCapabilities.of(Control.LOCK).remaining())
                .extracting(Step::actor, Step::when)
                .containsExactly(tuple(SchoolRole.HOST, Step.When.AT_START));
    }

    @Test
    void renamingCannotBeChangedLive() {
        assertThat(TeamsCapabilities.of(Control.RENAME).traits()).containsExactly(Trait.READABLE);
        assertThat(TeamsCapabilities.of(Control.SCREEN_SHARE).traits())
                .containsExactlyInAnyOrder(Trait.READABLE, Trait.CHANGEABLE_LIVE);
    }
}
