package org.callpolicykit.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
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
    void hasTheCauseThatThePlatformShows() {
        MeetingRef meeting = readBack(Map.of()).meeting();
        ReadBack open = new ReadBack(
                meeting,
                Instant.EPOCH,
                Map.of(Control.SCREEN_SHARE, Who.EVERYONE),
                Map.of(Control.SCREEN_SHARE, "moderation was switched off"));

        assertThat(ControlOutcome.compare(SENT, open))
                .isInstanceOfSatisfying(
                        Drifted.class, drifted -> assertThat(drifted.cause()).isEqualTo("moderation was switched off"));
        assertThat(open.cause(Control.PRIVATE_CHAT)).isNull();
    }

    @Test
    void holdsLaterWhereThePlatformIsAsStrictAsRequiredOrStricter() {
        Capability capability = Capability.enforced(Control.SCREEN_SHARE, "docs");
        ControlSetting staff = new ControlSetting(Control.SCREEN_SHARE, Who.STAFF);

        assertThat(List.of(Who.STAFF, Who.HOSTS, Who.NOBODY))
                .allSatisfy(who -> assertThat(
                                ControlOutcome.later(capability, staff, readBack(Map.of(Control.SCREEN_SHARE, who))))
                        .isInstanceOf(Enforced.class));
        assertThat(ControlOutcome.later(capability, staff, readBack(Map.of(Control.SCREEN_SHARE, Who.EVERYONE))))
                .isInstanceOf(Drifted.class);
        assertThat(ControlOutcome.later(capability, staff, readBack(Map.of()))).isInstanceOf(Unverified.class);
    }

    @Test
    void isLeftToPeopleLaterWhereThePlatformHasNothingAsStrict() {
        ControlSetting nobody = new ControlSetting(Control.SCREEN_SHARE, Who.NOBODY);
        Capability partial = Capability.of(Control.SCREEN_SHARE, Support.PARTIAL, "docs")
                .upTo(Who.HOSTS)
                .with(Trait.READABLE);

        assertThat(ControlOutcome.later(partial, nobody, readBack(Map.of(Control.SCREEN_SHARE, Who.HOSTS))))
                .isInstanceOf(ControlOutcome.ManualStep.class);
        assertThat(ControlOutcome.later(partial, nobody, readBack(Map.of(Control.SCREEN_SHARE, Who.STAFF))))
                .isInstanceOf(Drifted.class);
        assertThat(ControlOutcome.later(
                        Capability.enforced(Control.SCREEN_SHARE, "docs").upTo(Who.HOSTS),
                        nobody,
                        readBack(Map.of(Control.SCREEN_SHARE, Who.HOSTS))))
                .as("what is enforced has to be as strict as required")
                .isInstanceOf(Drifted.class);
    }

    @Test
    void aStricterSettingThatWasSentInsteadIsEnforcedToo() {
        ControlSetting staff = new ControlSetting(Control.SCREEN_SHARE, Who.STAFF);

        assertThat(ControlOutcome.compare(staff, Who.HOSTS, readBack(Map.of(Control.SCREEN_SHARE, Who.HOSTS))))
                .isInstanceOf(Enforced.class)
                .satisfies(outcome -> assertThat(outcome.required()).isEqualTo(staff));
        assertThat(ControlOutcome.compare(staff, Who.HOSTS, readBack(Map.of(Control.SCREEN_SHARE, Who.STAFF))))
                .as("what was sent is not there, though what is there would do")
                .isInstanceOf(Drifted.class);
        assertThatThrownBy(() -> ControlOutcome.compare(staff, Who.EVERYONE, readBack(Map.of())))
                .hasMessageContaining("send what is as strict or stricter");
    }

    @Test
    void onlyWhatAPlatformEnforcesIsEverEnforced() {
        ReadBack equal = readBack(Map.of(Control.SCREEN_SHARE, Who.HOSTS));
        for (Support support : Support.values()) {
            Capability capability = support == Support.ENFORCE
                    ? Capability.enforced(Control.SCREEN_SHARE, "docs")
                    : Capability.of(Control.SCREEN_SHARE, support, "docs").with(Trait.READABLE);
            ControlOutcome outcome = ControlOutcome.of(capability, SENT, Who.HOSTS, equal);

            assertThat(outcome.required()).isEqualTo(SENT);
            assertThat(outcome)
                    .as(support.toString())
                    .isInstanceOf(
                            switch (support) {
                                case ENFORCE -> Enforced.class;
                                case BY_DESIGN -> ControlOutcome.Defaulted.class;
                                default -> ControlOutcome.ManualStep.class;
                            });
        }
        Capability partial = Capability.of(Control.SCREEN_SHARE, Support.PARTIAL, "docs");
        assertThat(ControlOutcome.of(partial, SENT, Who.HOSTS, readBack(Map.of())))
                .isInstanceOf(Unverified.class);
        assertThat(ControlOutcome.of(partial, SENT, Who.HOSTS, readBack(Map.of(Control.SCREEN_SHARE, Who.EVERYONE))))
                .isInstanceOf(Drifted.class);
    }

    @Test
    void whatAPlatformLacksIsSaidWithItsReason() {
        PlatformSpec spec = PlatformSpec.of(
                        PlatformId.SCHOOLCLOUD,
                        "SchoolCloud",
                        CallKind.WITH_PARENTS,
                        control -> Capability.of(control, Support.UNKNOWN, "docs"))
                .lacking(Operation.AMEND, "its API is not public");

        assertThat(spec.lacks()).containsOnlyKeys(Operation.AMEND);
        assertThat(spec.unsupported(Operation.AMEND))
                .hasMessage("No adapter of SchoolCloud changes meetings: its API is not public.")
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(PlatformException.Reason.UNSUPPORTED));
        assertThatThrownBy(() -> spec.lacking(Operation.CANCEL, " ")).hasMessageContaining("give the reason");
    }

    @Test
    void aMeetingIsJoinedByALinkOfOnesOwnOrTheCommonOne() {
        MeetingRef meeting = new MeetingRef(PlatformId.GOOGLE_MEET, "spaces/1", new CallId("L1"));
        PersonId amara = new PersonId("s-amara");
        URI own = URI.create("https://meet.example/amara");
        URI common = URI.create("https://meet.example/all");

        assertThat(new Provisioned(meeting, common, List.of()).linkFor(amara)).isEqualTo(common);
        Provisioned personal = new Provisioned(meeting, null, Map.of(amara, own), List.of());
        assertThat(personal.linkFor(amara)).isEqualTo(own);
        assertThat(personal.linkFor(new PersonId("s-ben"))).isNull();
        assertThat(personal.toString()).doesNotContain("https");
        assertThatThrownBy(() -> new Provisioned(meeting, null, Map.of(), List.of()))
                .hasMessageContaining("nobody can join");
    }

    @Test
    void aPlatformAnswersForEveryControlWithEvidence() {
        assertThatThrownBy(
                        () -> new PlatformSpec(PlatformId.GOOGLE_MEET, "Google Meet", CallKind.WITH_PUPILS, Map.of()))
                .hasMessageContaining("does not answer for WAITING_ROOM");
        assertThatThrownBy(() -> Capability.of(Control.LOCK, Support.NONE, ""))
                .hasMessageContaining("gives no evidence");
        assertThatThrownBy(() -> Capability.of(Control.LOCK, Support.ENFORCE, "docs"))
                .hasMessageContaining("cannot be read back");
        assertThatThrownBy(() -> Capability.enforced(Control.LOCK, "docs")
                        .leaving(SchoolRole.HOST, Step.When.AT_START, "Lock the call."))
                .hasMessageContaining("leaves a step to people");
        PlatformSpec spec = PlatformSpec.of(
                PlatformId.GOOGLE_MEET,
                "Google Meet",
                CallKind.WITH_PUPILS,
                control -> Capability.enforced(control, "docs"));
        assertThat(spec.capability(Control.LOCK).support()).isEqualTo(Support.ENFORCE);
        assertThat(spec.capabilities()).hasSize(Control.values().length);
    }

    @Test
    void whatIsLeftToPeopleIsAlwaysSaid() {
        Capability lock = Capability.of(Control.LOCK, Support.HOST_STEP, "docs");

        assertThat(lock.remaining())
                .extracting(Step::actor, Step::when)
                .containsExactly(tuple(SchoolRole.HOST, Step.When.DURING));
        assertThat(lock.leaving(SchoolRole.HOST, Step.When.AT_START, "Lock the call.")
                        .remaining())
                .containsExactly(new Step(SchoolRole.HOST, Step.When.AT_START, "Lock the call."));
        assertThat(Capability.of(Control.LOCK, Support.BY_DESIGN, "docs").remaining())
                .isEmpty();
        assertThat(Capability.enforced(Control.LOCK, "docs")
                        .with(Trait.CHANGEABLE_LIVE)
                        .needing(Need.Kind.SCOPE, "meetings.space.settings"))
                .satisfies(enforced ->
                        assertThat(enforced.traits()).containsExactlyInAnyOrder(Trait.READABLE, Trait.CHANGEABLE_LIVE))
                .satisfies(enforced -> assertThat(enforced.needs()).hasToString("[scope meetings.space.settings]"));
    }

    @Test
    void aSecretDoesNotShowItself() {
        assertThat(new Secret("hunter2")).hasToString("Secret[hidden]");
        assertThat(new Secret("hunter2").reveal()).isEqualTo("hunter2");
    }
}
