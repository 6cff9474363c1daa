package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Defaulted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.Support;
import org.junit.jupiter.api.DynamicTest;

/** Whoever is late is kept out as far as the platform can, and that is all that it is said to be. */
final class LockTests {

    private static final Set<Operation> NEEDS = EnumSet.of(Operation.PROVISION, Operation.LOCK);
    private static final Set<Operation> READ = EnumSet.of(Operation.PROVISION, Operation.LOCK, Operation.READ_BACK);

    private final Subject subject;

    LockTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("locking: says what became of the lock, and no more than is so", NEEDS, this::says),
                subject.test("locking: a call that is locked twice is locked", NEEDS, this::twice),
                subject.test(
                        "locking: loosens nothing of what was strict",
                        READ,
                        trial -> loosensNothing(trial, trial.everything())),
                subject.test(
                        "locking: loosens nothing of what was loose",
                        READ,
                        trial -> loosensNothing(trial, trial.loosest())),
                subject.test("locking: makes nothing, and takes nothing away", NEEDS, this::keeps),
                subject.test(
                        "locking: what the tenant does not allow is reported",
                        NEEDS,
                        trial -> fails(trial, 403, Reason.NOT_ALLOWED)),
                subject.test(
                        "locking: a meeting that is gone is reported",
                        NEEDS,
                        trial -> fails(trial, 404, Reason.NOT_FOUND)));
    }

    private void says(Trial trial) {
        isSaid(trial, trial.connection().lock(trial.provision().meeting(), trial.call()));
    }

    private static void isSaid(Trial trial, ControlOutcome outcome) {
        Support support = trial.spec().capability(Control.LOCK).support();
        assertThat(outcome.required().control()).as("what the outcome is about").isEqualTo(Control.LOCK);
        if (support != Support.ENFORCE) {
            assertThat(outcome)
                    .as("the outcome where the platform does not enforce it")
                    .isNotInstanceOf(Enforced.class);
        }
        if (support != Support.BY_DESIGN) {
            assertThat(outcome).as("the outcome where it is not so by design").isNotInstanceOf(Defaulted.class);
        }
    }

    private void twice(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        ControlOutcome first = trial.connection().lock(meeting, trial.call());
        trial.reconnect();
        ControlOutcome second = trial.connection().lock(meeting, trial.call());

        isSaid(trial, second);
        assertThat(second).as("the outcome of the second time").hasSameClassAs(first);
        assertThat(second.required()).isEqualTo(first.required());
    }

    private void loosensNothing(Trial trial, Set<ControlSetting> required) {
        MeetingRef meeting =
                trial.connection().provision(trial.call(), required).meeting();
        Map<Control, Who> before = settings(trial, meeting);
        for (int time = 1; time <= 2; time++) {
            trial.connection().lock(meeting, trial.call());
            Map<Control, Who> after = settings(trial, meeting);
            assertThat(after.keySet()).as("what can be read after locking").containsAll(before.keySet());
            before.forEach((control, who) -> assertThat(after.get(control))
                    .as("who has %s after locking, and had it before: %s", control.label(), who)
                    .isNotNull()
                    .matches(now -> now.isAtLeastAsStrictAs(who), "is as strict, or stricter"));
        }
    }

    private static Map<Control, Who> settings(Trial trial, MeetingRef meeting) {
        ReadBack readBack = trial.connection().readBack(meeting);
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            Who who = readBack.setting(control);
            if (who != null) {
                settings.put(control, who);
            }
        }
        return settings;
    }

    private void keeps(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        List<String> kept = trial.server().kept(trial.call().id());
        trial.connection().lock(meeting, trial.call());
        assertThat(trial.server().kept(trial.call().id()))
                .as("what is there for the call")
                .isEqualTo(kept);
    }

    private static void fails(Trial trial, int status, Reason reason) {
        MeetingRef meeting = trial.provision().meeting();
        trial.wire().faultFrom(1, Fault.answering(trial.server().refusal(status)));
        Trial.isReported(Trial.refusal(() -> trial.connection().lock(meeting, trial.call())), reason);
    }
}
