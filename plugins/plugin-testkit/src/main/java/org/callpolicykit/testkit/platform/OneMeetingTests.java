package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** A call has one meeting, whatever happens while it is made, changed or taken back. */
final class OneMeetingTests {

    /** No adapter sends so many requests for one call. */
    private static final int MANY = 100;

    private static final Set<Operation> MAKE = EnumSet.of(Operation.PROVISION);
    private static final Set<Operation> CHANGE = EnumSet.of(Operation.PROVISION, Operation.AMEND, Operation.READ_BACK);
    private static final Set<Operation> END = EnumSet.of(Operation.PROVISION, Operation.CANCEL);

    private final Subject subject;
    private @Nullable List<String> keptWithoutCrash;

    OneMeetingTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("one meeting: a call that is provisioned twice has one", MAKE, this::twice),
                subject.test("one meeting: each call has its own", MAKE, this::oneEach),
                crash("provisioned", MAKE, Fault.Broken.REQUEST_LOST, this::making),
                crash("provisioned", MAKE, Fault.Broken.ANSWER_LOST, this::making),
                subject.test("one meeting: an answer that is lost makes no second one", MAKE, this::losesAnswers),
                subject.test("one meeting: amending changes it", CHANGE, this::amends),
                crash("amended", CHANGE, Fault.Broken.REQUEST_LOST, this::amending),
                crash("amended", CHANGE, Fault.Broken.ANSWER_LOST, this::amending),
                subject.test("one meeting: nothing is left of what was cancelled", END, this::cancels),
                crash("cancelled", END, Fault.Broken.REQUEST_LOST, this::cancelling),
                crash("cancelled", END, Fault.Broken.ANSWER_LOST, this::cancelling));
    }

    private void twice(Trial trial) {
        Provisioned first = trial.provision();
        List<String> kept = trial.server().kept(trial.call().id());
        trial.reconnect();
        Provisioned second = trial.provision();

        assertThat(kept).as("what is there for the call").isNotEmpty().doesNotHaveDuplicates();
        assertThat(trial.server().kept(trial.call().id()))
                .as("after the second time")
                .isEqualTo(kept);
        assertThat(second.meeting()).isEqualTo(first.meeting());
        assertThat(second.joinLink()).isEqualTo(first.joinLink());
        assertThat(second.personalLinks()).isEqualTo(first.personalLinks());
    }

    private void oneEach(Trial trial) {
        MeetingRef one = trial.connection().provision(trial.call(1), Set.of()).meeting();
        MeetingRef other = trial.connection().provision(trial.call(2), Set.of()).meeting();

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.call()).isEqualTo(trial.call(1).id());
        assertThat(one.platform()).isEqualTo(trial.spec().id());
    }

    /** Whoever sends a request again that was served makes a second thing. */
    private void losesAnswers() {
        for (int number = 1, hit = 1; hit > 0; number++) {
            try (Trial trial = subject.open()) {
                trial.wire().faultAt(number, Fault.Broken.ANSWER_LOST);
                PlatformException refusal = Trial.refusal(trial::provision);
                hit = trial.wire().faults();
                if (refusal == null) {
                    assertThat(isMade(trial))
                            .as("all is there, once, after lost answer %s", number)
                            .isTrue();
                }
                isMadeOnce(trial);
                assertThat(number).as("requests").isLessThan(MANY);
            }
        }
    }

    /** Ends the adapter's process at each request in turn, and does the same again with a new one. */
    private DynamicTest crash(
            String what, Set<Operation> needs, Fault.Broken how, Function<Trial, Crashed> preparation) {
        String when = how == Fault.Broken.REQUEST_LOST ? "before" : "after";
        return subject.test(
                "one meeting: a call is " + what + " once after a crash " + when + " any request", needs, () -> {
                    int number = 1;
                    while (crashesAt(number, how, preparation)) {
                        number++;
                        assertThat(number).as("requests").isLessThan(MANY);
                    }
                    assertThat(number).as("requests at which it could crash").isGreaterThan(1);
                });
    }

    private boolean crashesAt(int number, Fault.Broken how, Function<Trial, Crashed> preparation) {
        try (Trial trial = subject.open()) {
            Crashed crashed = preparation.apply(trial);
            trial.wire().crashAt(number, how);
            PlatformException refusal = Trial.refusal(crashed.action());
            boolean hit = trial.wire().faults() > 0;
            assertThat(hit && refusal == null && crashed.claims())
                    .as("what broke off at request %s is said to be done", number)
                    .isFalse();
            trial.wire().heal();
            trial.reconnect();
            crashed.again().run();
            return hit;
        }
    }

    private Crashed making(Trial trial) {
        Attempt attempt = new Attempt();
        return new Crashed(
                () -> attempt.result = trial.provision(),
                () -> attempt.isEnforced() || (attempt.result != null && !isMade(trial)),
                () -> isMadeOnce(trial));
    }

    private void isMadeOnce(Trial trial) {
        trial.provision();
        assertThat(trial.server().kept(trial.call().id()))
                .as("what is there for the call")
                .isEqualTo(keptWithoutCrash());
    }

    private boolean isMade(Trial trial) {
        return trial.server().kept(trial.call().id()).equals(keptWithoutCrash());
    }

    /** The same for each server, so it is looked at once. */
    private synchronized List<String> keptWithoutCrash() {
        List<String> known = keptWithoutCrash;
        if (known == null) {
            try (Trial trial = subject.open()) {
                trial.provision();
                known = trial.server().kept(trial.call().id());
            }
            keptWithoutCrash = known;
        }
        return known;
    }

    private void amends(Trial trial) {
        Provisioned before = trial.provision();
        List<String> kept = trial.server().kept(trial.call().id());
        isAmendedOnce(trial, before.meeting(), kept);
    }

    private Crashed amending(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        List<String> kept = trial.server().kept(trial.call().id());
        Attempt attempt = new Attempt();
        return new Crashed(
                () -> attempt.result = trial.connection().amend(meeting, later(trial.call()), trial.loosest()),
                attempt::isEnforced,
                () -> isAmendedOnce(trial, meeting, kept));
    }

    private void isAmendedOnce(Trial trial, MeetingRef meeting, List<String> kept) {
        Set<ControlSetting> required = trial.loosest();
        Provisioned after = trial.connection().amend(meeting, later(trial.call()), required);

        assertThat(after.meeting()).isEqualTo(meeting);
        assertThat(trial.server().kept(trial.call().id()))
                .as("what is there for the call")
                .isEqualTo(kept);
        for (ControlSetting setting : required) {
            assertThat(trial.connection().readBack(meeting).setting(setting.control()))
                    .isEqualTo(setting.who());
        }
    }

    /** Returns the call with another title, an hour later. */
    static Call later(Call call) {
        Duration hour = Duration.ofHours(1);
        return call.toBuilder()
                .title(call.title() + ", later")
                .time(call.start().plus(hour), call.end().plus(hour))
                .build();
    }

    private void cancels(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        trial.connection().cancel(meeting);
        isGone(trial, meeting);
        if (!trial.spec().lacks().containsKey(Operation.READ_BACK)) {
            assertThat(Trial.refusal(() -> trial.connection().readBack(meeting)))
                    .as("reading back what is gone")
                    .isNotNull()
                    .extracting(PlatformException::reason)
                    .isEqualTo(PlatformException.Reason.NOT_FOUND);
        }
    }

    private Crashed cancelling(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        return new Crashed(
                () -> {
                    trial.connection().cancel(meeting);
                    return meeting;
                },
                () -> !trial.server().kept(trial.call().id()).isEmpty(),
                () -> isGone(trial, meeting));
    }

    private static void isGone(Trial trial, MeetingRef meeting) {
        trial.connection().cancel(meeting);
        assertThat(trial.server().kept(trial.call().id()))
                .as("what is left of it")
                .isEmpty();
    }

    /** What came of something that may not have come to its end. */
    private static final class Attempt {

        private @Nullable Provisioned result;

        boolean isEnforced() {
            return result != null && Trial.hasEnforced(result);
        }
    }

    /**
     * Something that breaks off.
     *
     * @param action what is done
     * @param claimed whether the adapter says that it is done, though it was not told so
     * @param again does it again and looks at what came of it
     */
    private record Crashed(Callable<?> action, BooleanSupplier claimed, Runnable again) {

        boolean claims() {
            return claimed.getAsBoolean();
        }
    }
}
