package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Whatever the platform does, the adapter says what happened, in words, and in bounded time. */
final class FaultTests {

    /** Longer than any host waits for one call to be set up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MANY = 100;
    private static final int A_DAY = 86_400;
    private static final Set<Operation> MAKE = EnumSet.of(Operation.PROVISION);
    private static final Set<Operation> READ = EnumSet.of(Operation.PROVISION, Operation.READ_BACK);

    private final Subject subject;

    FaultTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(waiting(), refusing(), breaking()).flatMap(tests -> tests);
    }

    private Stream<DynamicTest> waiting() {
        return Stream.of(
                subject.test("faults: 429 at any request is tried again", MAKE, () -> passes(Answer.busy(429, 0))),
                subject.test("faults: 503 at any request is tried again", MAKE, () -> passes(Answer.busy(503, 0))),
                subject.test("faults: waits for as long as the platform asks", MAKE, this::waitsAsAsked),
                subject.test("faults: gives up while the platform stays busy", MAKE, this::givesUp),
                subject.test("faults: waits no longer than its deadline", MAKE, this::keepsItsDeadline),
                subject.test(
                        "faults: 500 again and again is reported",
                        MAKE,
                        trial -> fails(trial, Fault.answering(new Answer(500, "")), Reason.BUSY, Reason.UNREACHABLE)));
    }

    private Stream<DynamicTest> refusing() {
        return Stream.of(
                subject.test(
                        "faults: a credential that is refused is reported",
                        MAKE,
                        trial -> fails(trial, refusal(trial, 401), Reason.NOT_AUTHENTICATED)),
                subject.test("faults: a credential that expires is renewed or reported", MAKE, this::expires),
                subject.test(
                        "faults: what the tenant does not allow is reported",
                        MAKE,
                        trial -> refuses(trial, 403, Reason.NOT_ALLOWED)),
                subject.test(
                        "faults: something else under the same id is reported",
                        MAKE,
                        trial -> refuses(trial, 409, Reason.CONFLICT)),
                subject.test("faults: a meeting that is gone is reported", READ, this::isGone));
    }

    private Stream<DynamicTest> breaking() {
        return Stream.of(
                subject.test(
                        "faults: silence is reported",
                        MAKE,
                        trial -> fails(trial, Fault.Broken.SILENCE, Reason.UNREACHABLE)),
                subject.test(
                        "faults: an answer that stops in the middle is reported",
                        MAKE,
                        trial -> fails(trial, Fault.Broken.ANSWER_STALLED, Reason.UNREACHABLE)),
                subject.test(
                        "faults: a connection that is cut is reported",
                        MAKE,
                        trial -> fails(trial, Fault.Broken.REQUEST_LOST, Reason.UNREACHABLE)),
                subject.test(
                        "faults: an answer that is cut in the middle is reported",
                        MAKE,
                        trial -> fails(trial, Fault.Broken.ANSWER_CUT, Reason.UNREACHABLE, Reason.MALFORMED)),
                subject.test(
                        "faults: an answer that makes no sense, to all requests from any on, is reported",
                        MAKE,
                        () -> nonsense("<{\"what\": ")),
                subject.test(
                        "faults: an empty answer, to all requests from any on, is reported", MAKE, () -> nonsense("")));
    }

    private void passes(Answer once) {
        List<String> kept = keptWithoutFault();
        for (int number = 1, hit = 1; hit > 0; number++) {
            try (Trial trial = subject.open()) {
                trial.wire().faultAt(number, Fault.answering(once));
                trial.provision();
                hit = trial.wire().faults();
                assertThat(trial.server().kept(trial.call().id())).isNotEmpty().isEqualTo(kept);
                assertThat(number).as("requests").isLessThan(MANY);
            }
        }
    }

    private Waits waits() {
        Waits waits = subject.waits();
        if (waits == null) {
            return Assumptions.abort("nobody said where the adapter waits: AdapterContract.waitsIn");
        }
        return waits;
    }

    private void waitsAsAsked(Trial trial) {
        trial.wire().faultAt(1, Fault.answering(Answer.busy(503, 3)));
        Waits waits = waits();
        trial.provision();
        assertThat(waits.all()).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(3)) >= 0);
    }

    private void givesUp(Trial trial) {
        trial.wire().faultFrom(1, Fault.answering(Answer.busy(503, 0)));
        Trial.isReported(Trial.refusal(trial::provision), Reason.BUSY);
        assertThat(trial.wire().received()).as("requests").hasSizeBetween(2, MANY);
    }

    private void keepsItsDeadline(Trial trial) {
        Waits waits = waits();
        trial.wire().faultFrom(1, Fault.answering(Answer.busy(503, A_DAY)));
        Trial.isReported(Trial.refusal(trial::provision), Reason.BUSY);
        assertThat(waits.total()).as("time waited").isLessThanOrEqualTo(PATIENCE);
    }

    private static Fault refusal(Trial trial, int status) {
        return Fault.answering(trial.server().refusal(status));
    }

    private static void fails(Trial trial, Fault fault, Reason... reasons) {
        trial.wire().faultFrom(1, fault);
        Trial.isReported(Trial.refusal(trial::provision), reasons);
        assertThat(trial.wire().received()).as("requests").hasSizeLessThan(MANY);
    }

    /** What a sign-in of its own never says: so it is signed in already. */
    private static void refuses(Trial trial, int status, Reason reason) {
        trial.connection().provision(trial.call(1), trial.everything());
        fails(trial, refusal(trial, status), reason);
    }

    private void expires(Trial trial) {
        trial.provision();
        trial.wire().faultAt(1, refusal(trial, 401));
        PlatformException refusal = Trial.refusal(trial::provision);
        if (refusal != null) {
            Trial.isReported(refusal, Reason.NOT_AUTHENTICATED);
        }
        assertThat(trial.wire().faults()).as("requests that were refused").isEqualTo(1);
    }

    private void isGone(Trial trial) {
        MeetingRef meeting = trial.provision().meeting();
        trial.wire().faultFrom(1, refusal(trial, 404));
        Trial.isReported(Trial.refusal(() -> trial.connection().readBack(meeting)), Reason.NOT_FOUND);
    }

    private void nonsense(String body) {
        List<String> kept = keptWithoutFault();
        for (int number = 1, hit = 1; hit > 0; number++) {
            try (Trial trial = subject.open()) {
                trial.wire().faultFrom(number, Fault.answering(new Answer(200, body)));
                Attempted attempted = attempt(trial);
                hit = trial.wire().faults();
                if (hit > 0 && attempted.refusal() != null) {
                    Trial.isReported(attempted.refusal(), Reason.MALFORMED);
                } else if (hit > 0 && attempted.result() != null) {
                    assertThat(Trial.hasEnforced(attempted.result()))
                            .as("nonsense at request %s is taken for a read back", number)
                            .isFalse();
                    assertThat(trial.server().kept(trial.call().id()))
                            .as("what is there where all is said to be done after nonsense at request %s", number)
                            .isEqualTo(kept);
                }
                assertThat(number).as("requests").isLessThan(MANY);
            }
        }
    }

    private List<String> keptWithoutFault() {
        try (Trial trial = subject.open()) {
            trial.provision();
            return trial.server().kept(trial.call().id());
        }
    }

    private static Attempted attempt(Trial trial) {
        Provisioned[] result = new Provisioned[1];
        PlatformException refusal = Trial.refusal((Callable<Object>) () -> result[0] = trial.provision());
        return new Attempted(result[0], refusal);
    }

    private record Attempted(
            @Nullable Provisioned result, @Nullable PlatformException refusal) {}
}
