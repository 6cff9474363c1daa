package org.callpolicykit.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Capability.Trait;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of a control")
class ControlOutcomeTest {

    private static final ControlSetting SENT = new ControlSetting(Control.SCREEN_SHARE, Who.HOSTS);

    private static ReadBack readBack(Map<Control, Who> settings) {
        MeetingRef meeting = new MeetingRef(PlatformId.GOOGLE_MEET, "spaces/1", new CallId("L1"));
        return new ReadBack(meeting, Instant.parse("2026-12-01T09:00:00Z"), settings);
    }

    @Test
    void isEnforcedOnlyByAnEqualReadBack() {
        assertThat(ControlOutcome.compare(SENT, readBack(Map.of(Control.SCREEN_SHARE, Who.HOSTS))))
                .isInstanceOf(Enforced.class)
                .satisfies(outcome -> assertThat(outcome.required()).isEqualTo(SENT));
        assertThat(Arrays.stream(Enforced.class.getDeclaredConstructors()))
                .isNotEmpty()
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }

    @Test
    void isDriftedByAnyOtherSettingAndUnverifiedBySilence() {
        assertThat(ControlOutcome.compare(SENT, readBack(Map.of(Control.SCREEN_SHARE, Who.EVERYONE))))
                .isEqualTo(new Drifted(
                        SENT,
                        new ControlSetting(Control.SCREEN_SHARE, Who.EVERYONE),
                        "the platform has another setting"));
        assertThat(ControlOutcome.compare(SENT, readBack(Map.of(Control.LOCK, Who.HOSTS))))
                .isInstanceOf(Unverified.class);
    }

    @Test
    void aPlatformAnswersForEveryControlWithEvidence() {
        assertThatThrownBy(
                        () -> new PlatformSpec(PlatformId.GOOGLE_MEET, "Google Meet", CallKind.WITH_PUPILS, Map.of()))
                .hasMessageContaining("does not answer for WAITING_ROOM");
        assertThatThrownBy(() -> new Capability(Control.LOCK, Support.NONE, Set.of(), List.of(), ""))
                .hasMessageContaining("gives no evidence");
        assertThatThrownBy(() -> new Capability(Control.LOCK, Support.ENFORCE, Set.of(), List.of(), "docs"))
                .hasMessageContaining("cannot be read back");
        PlatformSpec spec = PlatformSpec.of(
                PlatformId.GOOGLE_MEET,
                "Google Meet",
                CallKind.WITH_PUPILS,
                control -> new Capability(control, Support.ENFORCE, Set.of(Trait.READABLE), List.of(), "docs"));
        assertThat(spec.capability(Control.LOCK).support()).isEqualTo(Support.ENFORCE);
        assertThat(spec.capabilities()).hasSize(Control.values().length);
    }

    @Test
    void aSecretDoesNotShowItself() {
        assertThat(new Secret("hunter2")).hasToString("Secret[hidden]");
        assertThat(new Secret("hunter2").reveal()).isEqualTo("hunter2");
    }
}
