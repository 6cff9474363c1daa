package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.AgePhase;
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
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A policy is held against itself and against the platforms")
class PolicySenseTest {

    private static final Set<CallKind> LESSONS = Set.of(CallKind.LESSON);

    private static MadeRule asking(String id, Demand... demands) {
        return MadeRule.of(id, Stage.PLANNING, (request, findings) -> {}).demanding(demands);
    }

    private static MadeRule on(String id, PlatformId platform) {
        return asking(id, new Demand.OnPlatform(LESSONS, Set.of(platform)));
    }

    private static List<String> errors(MadeRule... rules) {
        InvalidPolicyException invalid = catchThrowableOfType(
                InvalidPolicyException.class,
                () -> PolicyKit.ofRules(List.of(rules)).school(SchoolPolicy.seed()));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(PolicyProblem::message).toList();
    }

    private static List<String> warnings(PlatformAdapter adapter, MadeRule... rules) {
        return PolicyKit.ofRules(List.of(rules), List.of(adapter)).school(SchoolPolicy.seed()).warnings().stream()
                .map(PolicyProblem::message)
                .toList();
    }

    @Test
    void twoPlatformsForOneKindOfCallAreAContradiction() {
        assertThat(errors(on("first", PlatformId.GOOGLE_MEET), on("second", PlatformId.MICROSOFT_TEAMS)))
                .containsExactly(
                        "no lesson could ever be permitted: it would have to run on no platform that satisfies all of"
                                + " clause 6(3) (first) and clause 6(3) (second); change one of their settings, or switch"
                                + " one of them off");
        assertThat(errors(on("first", PlatformId.GOOGLE_MEET), on("second", PlatformId.GOOGLE_MEET)))
                .isEmpty();
    }

    @Test
    void aRuleThatNeverRefusesOrIsOffContradictsNothing() {
        MadeRule first = on("first", PlatformId.GOOGLE_MEET);
        MadeRule second = on("second", PlatformId.MICROSOFT_TEAMS);
        PolicyKit kit = PolicyKit.ofRules(List.of(first, second));

        assertThat(kit.school(SchoolPolicy.seed()
                                .withRuleOff(
                                        "host",
                                        new RuleId("second"),
                                        new SwitchOff("Helen Marsh", "trial", LocalDate.of(2026, 9, 1))))
                        .warnings())
                .isEmpty();
        assertThat(kit.school(SchoolPolicy.seed().withLevel("host", new RuleId("second"), Level.ADVISORY))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aControlThatHasToBeOpenAndClosedIsAContradiction() {
        Demand nobody = new Demand.Restricted(LESSONS, Control.RECORDING, Who.NOBODY);
        Demand hosts = new Demand.Allowed(LESSONS, Control.RECORDING, Who.HOSTS);

        assertThat(errors(asking("first", nobody), asking("second", hosts)))
                .singleElement()
                .asString()
                .contains(
                        "have no setting of recording that satisfies both clause 6(3) (first) and clause 6(3) (second)");
        assertThat(errors(
                        asking("first", new Demand.Restricted(LESSONS, Control.RECORDING, Who.HOSTS)),
                        asking("second", hosts)))
                .isEmpty();
    }

    @Test
    void hoursThatLeaveNoSlotAreAContradiction() {
        Demand morning = new Demand.Within(LESSONS, new SchoolHours(LocalTime.of(8, 45), LocalTime.of(12, 0)));
        Demand fiveMinutes = new Demand.Within(LESSONS, new SchoolHours(LocalTime.of(11, 55), LocalTime.of(13, 0)));
        Demand fourMinutes = new Demand.Within(LESSONS, new SchoolHours(LocalTime.of(11, 56), LocalTime.of(13, 0)));

        assertThat(errors(asking("first", morning), asking("second", fiveMinutes)))
                .isEmpty();
        assertThat(errors(asking("first", morning), asking("second", fourMinutes)))
                .singleElement()
                .asString()
                .contains("fit into less than 5 minutes within the hours of clause 6(3) (first)");
    }

    @Test
    void aCameraThatHasToBeOnAndOffForOneAgePhaseIsAContradiction() {
        Requirements on = Requirements.always(Requirement.REQUIRED);
        Requirements offForTheYoungest = Requirements.always(Requirement.OPTIONAL)
                .with(CallKind.LESSON, AgePhase.EARLY_YEARS, Requirement.FORBIDDEN);

        assertThat(errors(
                        asking("first", new Demand.That(LESSONS, "the camera on", on)),
                        asking("second", new Demand.That(LESSONS, "the camera on", offForTheYoungest))))
                .singleElement()
                .asString()
                .contains("both have and not have the camera on, which is asked by clause 6(3) (first)");
        assertThat(errors(
                        asking("first", new Demand.That(LESSONS, "the camera on", on)),
                        asking("second", new Demand.That(LESSONS, "the microphone on", offForTheYoungest))))
                .isEmpty();
    }

    @Test
    void aPlatformThatNoAdapterServesIsSaid() {
        assertThat(warnings(adapter(Support.ENFORCE, CallKind.LESSON), on("first", PlatformId.MICROSOFT_TEAMS)))
                .containsExactly(
                        "clause 6(3) (first): no adapter that is loaded serves the platform microsoft-teams for a lesson;"
                                + " nothing is set up or read back there, load an adapter or do it by hand");
        assertThat(warnings(adapter(Support.ENFORCE, CallKind.STAFF_MEETING), on("first", PlatformId.GOOGLE_MEET)))
                .hasSize(1);
        assertThat(warnings(adapter(Support.ENFORCE, CallKind.LESSON), on("first", PlatformId.GOOGLE_MEET)))
                .isEmpty();
    }

    @Test
    void aControlThatThePlatformDoesNotEnforceNamesTheStepThatReplacesIt() {
        MadeRule platform = on("platform", PlatformId.GOOGLE_MEET);
        MadeRule lock = asking("lock", new Demand.Restricted(LESSONS, Control.LOCK, Who.HOSTS));

        assertThat(warnings(adapter(Support.HOST_STEP, CallKind.LESSON), platform, lock))
                .containsExactly("clause 6(3) (lock): Meet does not enforce lock (lesson); the host sets it by hand in"
                        + " the call (open Host controls)");
        assertThat(warnings(adapter(Support.ENFORCE, CallKind.LESSON), platform, lock))
                .isEmpty();
        assertThat(warnings(adapter(Support.BY_DESIGN, CallKind.LESSON), platform, lock))
                .isEmpty();
        for (Support support : List.of(Support.PARTIAL, Support.OBSERVE, Support.ADMINISTRATOR, Support.NONE)) {
            assertThat(warnings(adapter(support, CallKind.LESSON), platform, lock))
                    .hasSize(1);
        }
    }

    private static Capability capability(Control control, Support support) {
        return switch (support) {
            case ENFORCE -> Capability.enforced(control, "made for a test");
            case BY_DESIGN -> Capability.of(control, support, "made for a test");
            default ->
                Capability.of(control, support, "made for a test")
                        .leaving(SchoolRole.HOST, Step.When.AT_START, "open Host controls");
        };
    }

    private static PlatformAdapter adapter(Support support, CallKind serves) {
        PlatformSpec spec = PlatformSpec.of(
                PlatformId.GOOGLE_MEET, "Meet", Set.of(serves), control -> capability(control, support));
        return new PlatformAdapter() {
            @Override
            public PlatformSpec spec() {
                return spec;
            }

            @Override
            public PlatformConnection connect(AdapterSettings settings) {
                throw new UnsupportedOperationException("a policy is checked without a connection");
            }
        };
    }
}
