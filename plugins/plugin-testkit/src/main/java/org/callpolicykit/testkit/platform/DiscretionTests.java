package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.junit.jupiter.api.DynamicTest;

/** No secret, no name and no address of anybody gets into an exception, its causes, or the log. */
final class DiscretionTests {

    private static final Set<Operation> MAKE = EnumSet.of(Operation.PROVISION);
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 409, 500, 200);

    private final Subject subject;

    DiscretionTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("discretion: what is made does not show its links", MAKE, this::links),
                subject.test("discretion: exceptions name nobody and show no secret", MAKE, () -> {
                    for (int status : STATUSES) {
                        tellTale(status);
                    }
                    for (Fault.Broken fault : EnumSet.range(Fault.Broken.REQUEST_LOST, Fault.Broken.ANSWER_CUT)) {
                        try (Trial trial = subject.open()) {
                            isDiscreet(trial, fault);
                        }
                    }
                }),
                subject.test("discretion: the log names nobody and shows no secret", MAKE, this::log));
    }

    private void links(Trial trial) {
        Provisioned provisioned = trial.provision();
        assertThat(showing(trial)).noneMatch(provisioned.toString()::contains);
    }

    /** The platform tells, with each refusal, all that it was told. */
    private void tellTale(int status) {
        try (Trial trial = subject.open()) {
            isDiscreet(
                    trial,
                    new Fault.Instead(request -> new Answer(
                            status,
                            String.join("\n", showing(trial))
                                    + request.address()
                                    + request.headers()
                                    + request.body())));
        }
    }

    private void isDiscreet(Trial trial, Fault fault) {
        MeetingRef meeting = trial.provision().meeting();
        for (Callable<?> action : actions(trial, meeting)) {
            trial.wire().faultFrom(1, fault);
            PlatformException refusal = Trial.refusal(action);
            trial.wire().heal();
            if (refusal != null) {
                String text = Overheard.text(refusal);
                assertThat(showing(trial).stream().filter(text::contains))
                        .as("what must not show in:%n%s", text)
                        .isEmpty();
            }
        }
    }

    private List<Callable<?>> actions(Trial trial, MeetingRef meeting) {
        return List.of(
                () -> trial.provision(),
                () -> trial.connection().readBack(meeting),
                () -> trial.connection().amend(meeting, trial.call(), trial.everything()),
                () -> trial.connection().attendance(meeting, trial.call()),
                () -> trial.connection().lock(meeting, trial.call()),
                () -> trial.connection().preflight(),
                () -> {
                    trial.connection().cancel(meeting);
                    return meeting;
                });
    }

    private void log(Trial trial) {
        Overheard.needsTheLog();
        try (Overheard overheard = new Overheard()) {
            MeetingRef meeting = trial.provision().meeting();
            for (Callable<?> action : actions(trial, meeting)) {
                Trial.refusal(action);
                trial.wire().faultFrom(1, Fault.answering(new Answer(403, String.join("\n", showing(trial)))));
                Trial.refusal(action);
                trial.wire().heal();
            }
            Set<String> showing = showing(trial);
            assertThat(overheard.text().lines().filter(line -> showing.stream().anyMatch(line::contains)))
                    .as("lines of the log that name somebody or show a secret")
                    .isEmpty();
        }
    }

    /** What must not show, as it is and as it stands in an address. */
    private static Set<String> showing(Trial trial) {
        List<String> plain = new ArrayList<>(trial.secrets());
        Call call = trial.call();
        plain.add(call.title());
        Stream.<List<? extends Participant<?>>>of(call.staff(), call.pupils(), call.parents(), call.visitors())
                .flatMap(List::stream)
                .forEach(participant -> plain.addAll(of(participant)));
        Set<String> all = new LinkedHashSet<>();
        for (String text : plain) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            all.addAll(List.of(text, encoded, encoded.replace("+", "%20")));
        }
        return all;
    }

    private static List<String> of(Participant<?> participant) {
        List<String> personal = new ArrayList<>(List.of(participant.person().name()));
        if (participant.account() != null) {
            personal.add(participant.account().address());
        }
        return personal;
    }
}
