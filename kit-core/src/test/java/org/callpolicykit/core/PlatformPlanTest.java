package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.staffMeeting;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Duty;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.core.platform.PlatformPlan;
import org.callpolicykit.core.platform.PlatformPlan.Measure;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the policy asks of a call's platform")
class PlatformPlanTest {

    private static final PlatformSpec MEET =
            PlatformSpec.of(PlatformId.GOOGLE_MEET, "Google Meet", CallKind.WITH_PUPILS, PlatformPlanTest::capability);

    /** Connects to nothing: a plan is made without the platform. */
    private record Described(PlatformSpec spec) implements PlatformAdapter {

        @Override
        public PlatformConnection connect(AdapterSettings settings) {
            throw new UnsupportedOperationException("a plan is made without a connection");
        }
    }

    private static Capability capability(Control control) {
        return switch (control) {
            case SCREEN_SHARE -> Capability.enforced(control, "made for a test");
            case LOCK ->
                Capability.of(control, Support.HOST_STEP, "made for a test")
                        .leaving(SchoolRole.HOST, Step.When.AT_START, "Choose Host controls, then Lock.");
            case RENAME ->
                Capability.of(control, Support.ADMINISTRATOR, "made for a test")
                        .leaving(
                                SchoolRole.COMPUTING_LEAD,
                                Step.When.BEFORE_FIRST_CALL,
                                "Switch anonymous joining off for the school.")
                        .leaving(SchoolRole.HOST, Step.When.DURING, "Let in nobody under another name.");
            default -> Capability.of(control, Support.UNKNOWN, "made for a test");
        };
    }

    private static MadeRule asking(String id, Control control, Who atMost) {
        return MadeRule.of(id, Stage.PLANNING, (request, findings) -> {})
                .demanding(new Demand.Restricted(CallKind.WITH_PUPILS, control, atMost));
    }

    private static PlatformPlan plan(Call call, MadeRule... rules) {
        return desk(SchoolPolicy.seed(), rules).platformPlan(call);
    }

    private static SchoolDesk desk(SchoolPolicy policy, MadeRule... rules) {
        return PolicyKit.ofRules(List.of(rules), List.of(new Described(MEET))).school(policy);
    }

    private static Call onMeet() {
        return lesson("L1").platform(PlatformId.GOOGLE_MEET).build();
    }

    @Test
    void whatThePlatformEnforcesIsNobodysDuty() {
        PlatformPlan plan = plan(onMeet(), asking("sharing", Control.SCREEN_SHARE, Who.STAFF));

        assertThat(plan.required()).containsExactly(new ControlSetting(Control.SCREEN_SHARE, Who.STAFF));
        assertThat(plan.measures()).extracting(Measure::support).containsExactly(Support.ENFORCE);
        assertThat(plan.duties()).isEmpty();
    }

    @Test
    void whatIsLeftToPeopleIsTheirDutyUntilThen() {
        PlatformPlan plan =
                plan(onMeet(), asking("names", Control.RENAME, Who.NOBODY), asking("lock", Control.LOCK, Who.NOBODY));

        assertThat(plan.duties())
                .extracting(
                        duty -> duty.citation().rule().value(),
                        duty -> duty.citation().remedy().actor(),
                        duty -> duty.what().text(),
                        Duty::by)
                .containsExactly(
                        tuple("lock", SchoolRole.HOST, "at the start: Choose Host controls, then Lock.", START),
                        tuple(
                                "names",
                                SchoolRole.COMPUTING_LEAD,
                                "once, before the first call: Switch anonymous joining off for the school.",
                                START),
                        tuple(
                                "names",
                                SchoolRole.HOST,
                                "during the call: Let in nobody under another name.",
                                START.plusSeconds(2700)));
    }

    @Test
    void ofSeveralSettingsTheStrictestCountsAndEachRuleIsCited() {
        PlatformPlan plan = plan(
                onMeet(),
                asking("looser", Control.SCREEN_SHARE, Who.STAFF),
                asking("stricter", Control.SCREEN_SHARE, Who.HOSTS));

        assertThat(plan.required()).containsExactly(new ControlSetting(Control.SCREEN_SHARE, Who.HOSTS));
        assertThat(plan.measures().get(0).askedBy())
                .extracting(citation -> citation.rule().value())
                .containsExactly("looser", "stricter");
    }

    @Test
    void aPlanMayBeStricterThanThePolicyButNeverLooser() {
        MadeRule sharing = asking("sharing", Control.SCREEN_SHARE, Who.STAFF);

        assertThat(plan(
                                lesson("L1")
                                        .platform(PlatformId.GOOGLE_MEET)
                                        .planned(Control.SCREEN_SHARE, Who.NOBODY)
                                        .build(),
                                sharing)
                        .required())
                .containsExactly(new ControlSetting(Control.SCREEN_SHARE, Who.NOBODY));
        assertThat(plan(
                                lesson("L1")
                                        .platform(PlatformId.GOOGLE_MEET)
                                        .planned(Control.SCREEN_SHARE, Who.EVERYONE)
                                        .build(),
                                sharing)
                        .required())
                .containsExactly(new ControlSetting(Control.SCREEN_SHARE, Who.STAFF));
    }

    @Test
    void withoutAnAdapterEverythingIsLeftToTheHost() {
        MadeRule sharing = asking("sharing", Control.SCREEN_SHARE, Who.STAFF);

        assertThat(plan(lesson("L1").platform(PlatformId.MICROSOFT_TEAMS).build(), sharing)
                        .duties())
                .extracting(duty -> duty.what().text())
                .containsExactly("before the start: Set by hand that staff may share a screen: no adapter for"
                        + " microsoft-teams is loaded.");
        assertThat(plan(lesson("L1").build(), sharing).duties())
                .extracting(duty -> duty.what().text())
                .containsExactly("before the start: Set by hand that staff may share a screen: nobody said on which"
                        + " platform the call is held.");
    }

    @Test
    void aControlOfWhichNobodyKnowsIsTheHostsToSeeTo() {
        PlatformPlan plan = plan(onMeet(), asking("recording", Control.RECORDING, Who.NOBODY));

        assertThat(plan.measures()).extracting(Measure::support).containsExactly(Support.UNKNOWN);
        assertThat(plan.duties())
                .extracting(duty -> duty.what().text(), Duty::by)
                .containsExactly(tuple(
                        "during the call: See to it yourself, without help of the platform: recording.",
                        START.plusSeconds(2700)));
    }

    @Test
    void otherKindsOfCallAndRulesThatOnlyAdviseAskForNothing() {
        MadeRule sharing = asking("sharing", Control.SCREEN_SHARE, Who.STAFF);
        SchoolPolicy advisory = SchoolPolicy.seed().withLevel("host", new RuleId("sharing"), Level.ADVISORY);

        assertThat(plan(staffMeeting("S1").build(), sharing).measures()).isEmpty();
        assertThat(desk(advisory, sharing).platformPlan(onMeet()).measures()).isEmpty();
    }

    @Test
    void whatOnlyThePlanAsksForIsSetButIsNoDuty() {
        PlatformPlan plan = plan(lesson("L1")
                .platform(PlatformId.GOOGLE_MEET)
                .planned(Control.LOCK, Who.HOSTS)
                .build());

        assertThat(plan.required()).isEqualTo(Set.of(new ControlSetting(Control.LOCK, Who.HOSTS)));
        assertThat(plan.measures().get(0).remaining()).hasSize(1);
        assertThat(plan.duties()).isEmpty();
    }
}
