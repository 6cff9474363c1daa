package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.RemoteRequest;
import org.junit.jupiter.api.DynamicTest;

/** What is rehearsed is what is sent. */
final class RehearsalTests {

    private static final Set<Operation> NEEDS = EnumSet.of(Operation.PROVISION, Operation.REHEARSE);
    private static final Pattern LEFT_OPEN = Pattern.compile("\\$\\{[a-z-]+\\}");

    private final Subject subject;

    RehearsalTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(subject.test("rehearsal: foretells each request, without secrets", NEEDS, this::foretells));
    }

    private void foretells(Trial trial) {
        List<RemoteRequest> rehearsed = trial.connection().rehearse(trial.call(), trial.everything());
        assertThat(trial.server().kept(trial.call().id()))
                .as("what a rehearsal made")
                .isEmpty();
        int before = trial.wire().received().size();
        trial.provision();
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
