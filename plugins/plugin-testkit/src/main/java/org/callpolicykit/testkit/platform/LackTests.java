package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.SchoolPeople;
import org.junit.jupiter.api.DynamicTest;

/** What a platform lacks is refused, and never done by half. */
final class LackTests {

    private final Subject subject;

    LackTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return subject.spec().lacks().keySet().stream()
                .sorted()
                .map(operation -> subject.test(
                        "lacking: it never " + operation.label() + ", and says so",
                        Set.of(),
                        trial -> isRefused(trial, operation)));
    }

    private static void isRefused(Trial trial, Operation operation) {
        MeetingRef meeting =
                new MeetingRef(trial.spec().id(), "a-meeting", trial.call().id());
        PlatformConnection connection = trial.connection();
        Map<Operation, Callable<?>> actions = Map.of(
                Operation.PROVISION,
                trial::provision,
                Operation.AMEND,
                () -> connection.amend(meeting, trial.call(), trial.everything()),
                Operation.READ_BACK,
                () -> connection.readBack(meeting),
                Operation.ATTENDANCE,
                () -> connection.attendance(meeting, trial.call()),
                Operation.LOCK,
                () -> connection.lock(meeting, trial.call()),
                Operation.REHEARSE,
                () -> connection.rehearse(new Errand.LookOver()),
                Operation.IMPORT,
                () -> connection.bookings(SchoolPeople.of(trial.call())),
                Operation.CANCEL,
                () -> {
                    connection.cancel(meeting);
                    return meeting;
                });
        isUnsupported("when asked to", actions.getOrDefault(operation, () -> meeting));
        Errands.of(meeting, trial.call(), trial.everything()).stream()
                .filter(errand -> operation == Operation.REHEARSE
                        || errand.operation().filter(operation::equals).isPresent())
                .forEach(errand -> isUnsupported("when asked to rehearse it", () -> connection.rehearse(errand)));
        assertThat(trial.server().kept(trial.call().id())).isEmpty();
    }

    private static void isUnsupported(String when, Callable<?> action) {
        assertThat(Trial.refusal(action))
                .as("what the adapter says %s", when)
                .isNotNull()
                .extracting(PlatformException::reason)
                .isEqualTo(PlatformException.Reason.UNSUPPORTED);
    }
}
