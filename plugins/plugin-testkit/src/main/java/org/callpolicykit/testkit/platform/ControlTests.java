package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Defaulted;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.junit.jupiter.api.DynamicTest;

/** Each control is what its capability says, and no more. */
final class ControlTests {

    private static final Set<Operation> NEEDS = EnumSet.of(Operation.PROVISION, Operation.READ_BACK);

    private final Subject subject;

    ControlTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.concat(
                Stream.of(subject.test(
                        "every required control has one outcome, and no other has one", NEEDS, this::oneOutcomeEach)),
                Arrays.stream(Control.values()).flatMap(this::of));
    }

    private Stream<DynamicTest> of(Control control) {
        Capability capability = subject.spec().capability(control);
        String name = control.label();
        return switch (capability.support()) {
            case ENFORCE ->
                Stream.of(
                        subject.test(name + ": is enforced, and read back", NEEDS, trial -> isSet(trial, control)),
                        subject.test(name + ": is never looser than required", NEEDS, trial -> holds(trial, control)),
                        subject.test(
                                name + ": has drifted once somebody changed it",
                                NEEDS,
                                trial -> drifts(trial, control)),
                        subject.test(
                                name + ": is not enforced where the platform ignores it",
                                NEEDS,
                                trial -> isIgnored(trial, control)),
                        subject.test(
                                name + ": is unverified where its value is unknown",
                                NEEDS,
                                trial -> isUnknown(trial, control)));
            case HOST_STEP, ADMINISTRATOR ->
                Stream.of(subject.test(
                        name + ": leaves its step to somebody", NEEDS, trial -> leavesAStep(trial, capability)));
            case BY_DESIGN ->
                Stream.of(subject.test(
                        name + ": is so by design",
                        NEEDS,
                        trial -> assertThat(outcome(trial, control, Who.NOBODY)).isInstanceOf(Defaulted.class)));
            case PARTIAL, OBSERVE, NONE, UNKNOWN ->
                Stream.of(subject.test(
                        name + ": is not said to be enforced",
                        NEEDS,
                        trial -> assertThat(outcome(trial, control, Who.NOBODY))
                                .isNotInstanceOfAny(Enforced.class, Defaulted.class)));
        };
    }

    private void oneOutcomeEach(Trial trial) {
        assertThat(trial.provision().outcomes())
                .extracting(ControlOutcome::required)
                .containsExactlyInAnyOrderElementsOf(trial.everything());
        assertThat(trial.connection().provision(trial.call(1), Set.of()).outcomes())
                .as("the outcomes where nothing is required")
                .isEmpty();
    }

    private void isSet(Trial trial, Control control) {
        assertThat(trial.spec().capability(control).strictest())
                .as("the strictest setting of " + control.label() + ", as the adapter says")
                .isEqualTo(trial.strictest(control));
        int number = 0;
        for (Who who : trial.settingsOf(control)) {
            ControlSetting required = new ControlSetting(control, who);
            Provisioned provisioned = trial.connection().provision(trial.call(++number), Set.of(required));
            assertThat(Trial.only(provisioned))
                    .isInstanceOf(Enforced.class)
                    .satisfies(outcome -> assertThat(outcome.required()).isEqualTo(required));
            assertThat(trial.connection().readBack(provisioned.meeting()).setting(control))
                    .isEqualTo(who);
        }
    }

    private void holds(Trial trial, Control control) {
        int number = 0;
        for (Who who : Who.values()) {
            ControlSetting required = new ControlSetting(control, who);
            Provisioned provisioned = trial.connection().provision(trial.call(++number), Set.of(required));
            Who observed = trial.connection().readBack(provisioned.meeting()).setting(control);
            assertThat(Trial.only(provisioned).required()).isEqualTo(required);
            assertThat(observed)
                    .as("what the platform has where " + who + " is required")
                    .isNotNull();
            if (trial.strictest(control).isAtLeastAsStrictAs(who)) {
                assertThat(observed != null && observed.isAtLeastAsStrictAs(who))
                        .as("%s is as strict as %s", observed, who)
                        .isTrue();
            } else {
                assertThat(observed).as("the strictest that the platform has").isEqualTo(trial.strictest(control));
                assertThat(Trial.only(provisioned))
                        .as("what is said where the platform has nothing as strict as " + who)
                        .isInstanceOf(Drifted.class);
            }
        }
    }

    private void drifts(Trial trial, Control control) {
        ControlSetting required = new ControlSetting(control, trial.strictest(control));
        Provisioned provisioned = trial.connection().provision(trial.call(), Set.of(required));
        for (Who other : trial.settingsOf(control)) {
            if (other != required.who()) {
                trial.server().tamper(provisioned.meeting(), control, other);
                ReadBack readBack = trial.connection().readBack(provisioned.meeting());
                assertThat(ControlOutcome.compare(required, readBack))
                        .isInstanceOfSatisfying(Drifted.class, drifted -> {
                            assertThat(drifted.required()).as("expected").isEqualTo(required);
                            assertThat(drifted.observed()).as("observed").isEqualTo(new ControlSetting(control, other));
                        });
            }
        }
        Provisioned again = trial.connection().provision(trial.call(), Set.of(required));
        boolean restored = trial.connection().readBack(provisioned.meeting()).setting(control) == required.who();
        assertThat(Trial.only(again) instanceof Enforced)
                .as("is said to be enforced when it is provisioned again")
                .isEqualTo(restored);
    }

    private void isIgnored(Trial trial, Control control) {
        trial.server().ignore(control);
        List<Who> enforced = new ArrayList<>();
        int number = 0;
        for (Who who : trial.settingsOf(control)) {
            ControlSetting required = new ControlSetting(control, who);
            if (Trial.only(trial.connection().provision(trial.call(++number), Set.of(required))) instanceof Enforced) {
                enforced.add(who);
            }
        }
        assertThat(enforced)
                .as(
                        "what is said to be enforced while the platform heeds nothing; one of them can be what it has anyway")
                .hasSizeLessThanOrEqualTo(1);
    }

    private void isUnknown(Trial trial, Control control) {
        ControlSetting required = new ControlSetting(control, trial.strictest(control));
        Provisioned provisioned = trial.connection().provision(trial.call(), Set.of(required));
        trial.server().tamperWithTheUnknown(provisioned.meeting(), control);
        assertThat(ControlOutcome.compare(required, trial.connection().readBack(provisioned.meeting())))
                .isInstanceOf(Unverified.class);
    }

    private void leavesAStep(Trial trial, Capability capability) {
        assertThat(outcome(trial, capability.control(), Who.NOBODY))
                .isInstanceOfSatisfying(
                        ManualStep.class, manual -> assertThat(manual.step()).isIn(capability.remaining()));
    }

    private static ControlOutcome outcome(Trial trial, Control control, Who who) {
        ControlSetting required = new ControlSetting(control, who);
        return Trial.only(trial.connection().provision(trial.call(), Set.of(required)));
    }
}
