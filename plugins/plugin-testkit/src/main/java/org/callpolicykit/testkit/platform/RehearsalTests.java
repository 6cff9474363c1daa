package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LockMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.RemoteRequest;
import org.junit.jupiter.api.DynamicTest;

/** What is rehearsed is what is sent, and nothing is sent to rehearse it. */
final class RehearsalTests {

    private static final Pattern LEFT_OPEN = Pattern.compile("\\$\\{[a-z-]+\\}");

    private final Subject subject;

    RehearsalTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                foretells(
                        "how a meeting is made",
                        EnumSet.of(Operation.PROVISION),
                        trial -> new MakeMeeting(trial.call(), trial.everything())),
                foretells(
                        "how a meeting is changed",
                        EnumSet.of(Operation.AMEND),
                        trial -> new ChangeMeeting(
                                trial.meeting(), OneMeetingTests.later(trial.call()), trial.loosest())),
                foretells(
                        "how a meeting is read back",
                        EnumSet.of(Operation.READ_BACK),
                        trial -> new ReadMeeting(trial.meeting())),
                foretells("how it is asked who was there", EnumSet.of(Operation.ATTENDANCE), RehearsalTests::attended),
                foretells(
                        "how a meeting is locked",
                        EnumSet.of(Operation.LOCK),
                        trial -> new LockMeeting(trial.meeting(), trial.call())),
                foretells(
                        "how a meeting is taken back",
                        EnumSet.of(Operation.CANCEL),
                        trial -> new TakeBack(trial.meeting())),
                foretells("how a tenant is looked over", EnumSet.noneOf(Operation.class), trial -> new LookOver()));
    }

    private static Errand attended(Trial trial) {
        MeetingRef meeting = trial.meeting();
        trial.server().attended(meeting, trial.call(), List.of(AttendanceTests.somebody(trial)));
        return new AskAttendance(meeting, trial.call());
    }

    private DynamicTest foretells(String what, Set<Operation> needs, Function<Trial, Errand> preparation) {
        Set<Operation> all = EnumSet.of(Operation.REHEARSE);
        all.addAll(needs);
        return subject.test("rehearsal: foretells " + what, all, trial -> {
            Errand errand = preparation.apply(trial);
            trial.reconnect();
            foretells(trial, errand, rehearsed(trial, errand));
        });
    }

    private static List<RemoteRequest> rehearsed(Trial trial, Errand errand) {
        List<String> kept = trial.server().kept(trial.call().id());
        int before = trial.wire().received().size();
        List<RemoteRequest> rehearsed = trial.connection().rehearse(errand);
        assertThat(trial.wire().received())
                .as("all requests after a rehearsal, which sends none")
                .hasSize(before);
        assertThat(trial.server().kept(trial.call().id()))
                .as("what is there for the call after a rehearsal")
                .isEqualTo(kept);
        return rehearsed;
    }

    private static void foretells(Trial trial, Errand errand, List<RemoteRequest> rehearsed) {
        int before = trial.wire().received().size();
        Errands.run(trial.connection(), errand);
        List<Received> sent = trial.wire().received().stream()
                .skip(before)
                .filter(trial.server()::isRehearsed)
                .toList();

        assertThat(sent).as("what was sent, beside %s", rehearsed).hasSameSizeAs(rehearsed);
        for (int index = 0; index < sent.size(); index++) {
            RemoteRequest foretold = rehearsed.get(index);
            Received request = sent.get(index);
            assertThat(request.method()).isEqualTo(foretold.method());
            assertThat(request.address()).matches(pattern(asReceived(foretold.address())));
            assertThat(request.body()).matches(pattern(foretold.body()));
            assertThat(trial.secrets()).noneMatch(foretold.toString()::contains);
        }
    }

    /** A request arrives without its server, and with its path decoded. */
    private static String asReceived(String address) {
        String[] parts = address.replaceFirst("^https?://[^/]+", "").split("\\?", 2);
        String path = URLDecoder.decode(parts[0].replace("+", "%2B"), UTF_8);
        return parts.length == 1 ? path : path + "?" + parts[1];
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(LEFT_OPEN.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".+")),
                Pattern.DOTALL);
    }
}
