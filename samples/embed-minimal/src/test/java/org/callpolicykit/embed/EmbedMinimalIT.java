package org.callpolicykit.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The smallest host")
class EmbedMinimalIT {

    private static final Path SOURCE = Path.of("src/main/java/org/callpolicykit/embed/EmbedMinimal.java");
    private static final Path GUIDE = Path.of("../../docs/embedding.md");

    @Test
    void asksAboutALessonAndReadsWhy() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        EmbedMinimal.ask(Path.of(System.getProperty("callpolicykit.plugins")), new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8).lines())
                .startsWith("Year 4 guitar: REFUSE")
                .contains("6(3) broken: has 1 of the 2 members of staff it needs: Ms A. Khan")
                .anyMatch(line -> line.startsWith("6(2) cannot be shown: "));
    }

    @Test
    void isTheExampleOfTheGuide() throws IOException {
        String source = Files.readString(SOURCE);
        String example = source.substring(
                        source.indexOf("// embedding:start") + "// embedding:start".length() + 1,
                        source.indexOf("\n        // embedding:end"))
                .stripIndent();

        assertThat(Files.readString(GUIDE)).contains("```java\n" + example + "\n```");
    }

    @Test
    void watchesASchedule() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Instant start = Instant.parse("2026-12-01T10:00:00Z");
        Pupil ada = new Pupil(new PersonId("P1"), "Ada Birch");
        School school = School.builder(
                        new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
                .build();
        Call lesson = Call.builder(new CallId("L1"), CallKind.LESSON, "Year 4 guitar", start, start.plusSeconds(2700))
                .pupils(List.of(Participant.of(ada)))
                .build();

        try (PolicyKit kit = PolicyKit.open(Path.of(System.getProperty("callpolicykit.plugins")))) {
            WatchMinimal.watch(
                    kit.school(SchoolPolicy.seed()),
                    Schedule.of(school, List.of(lesson)),
                    Instant.parse("2026-11-27T16:00:00Z"),
                    ada,
                    new PrintStream(printed, true, UTF_8));
        }

        assertThat(printed.toString(UTF_8).strip()).isEqualTo("refused before: 1, foretold: 1, now: 1");
    }

    @Test
    void reviewsAYearWhoseCallsStayInTheStore() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        School school = School.builder(
                        new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
                .build();
        Map<CallId, Call> calls = new LinkedHashMap<>();
        for (int day = 1; day <= 4; day++) {
            Instant start = Instant.parse("2026-12-0" + day + "T10:00:00Z");
            CallId id = new CallId("L" + day);
            calls.put(
                    id,
                    Call.builder(id, CallKind.LESSON, "Year 4 guitar", start, start.plusSeconds(2700))
                            .build());
        }
        ReadMinimal.Store store = new ReadMinimal.Store() {
            @Override
            public List<CallId> idsInOrder(School of) {
                return List.copyOf(calls.keySet());
            }

            @Override
            public Call read(CallId id) {
                return Objects.requireNonNull(calls.get(id)).toBuilder().build();
            }
        };

        try (PolicyKit kit = PolicyKit.open(Path.of(System.getProperty("callpolicykit.plugins")))) {
            ReadMinimal.review(
                    kit.school(SchoolPolicy.seed()),
                    school,
                    store,
                    Instant.parse("2026-11-27T16:00:00Z"),
                    new PrintStream(printed, true, UTF_8));
        }

        assertThat(printed.toString(UTF_8).strip()).isEqualTo("4 of 4 calls are refused as they stand");
    }
}
