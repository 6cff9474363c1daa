package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("school-desk compare and schema")
class CompareCommandTest {

    private static final Parameter<Integer> MINIMUM =
            Parameter.integer("minimum-staff", 2, 1, 6).describedAs("members of staff");

    @TempDir
    Path folder;

    @TempDir
    Path plugins;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final class TwoStaff implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(3)"), "Two members of staff are on every call")
                    .governs(CallKind.ALL, Stage.PLANNING)
                    .parameter(MINIMUM)
                    .mandatory()
                    .remedy(SchoolRole.TEACHER, "Invite another member of staff.");
        }

        @Override
        public Check bind(Settings settings) {
            int minimum = settings.get(MINIMUM);
            return (request, findings) -> {
                if (request.call().staffCount() < minimum) {
                    findings.breach(
                            "has %d of %d members of staff", request.call().staffCount(), minimum);
                }
            };
        }
    }

    @BeforeEach
    void aLessonOfTwo() {
        FolderInTheMaking.in(folder)
                .event(
                        "L",
                        "SUMMARY:Guitar",
                        "CATEGORIES:LESSON",
                        "X-ONEROSTER-CLASS:K1",
                        "ORGANIZER:mailto:t1@s.example",
                        "ATTENDEE:mailto:a1@s.example")
                .make();
    }

    private int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Surroundings.Terminal.NONE,
                Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC),
                plugins,
                path -> PolicyKit.ofRules(List.of(new TwoStaff())),
                Map.of());
        return SchoolDeskCommand.run(surroundings, arguments);
    }

    private String other(String staff) throws IOException {
        return Files.writeString(folder.resolve("other.yaml"), """
                policy: Three staff
                plugins:
                  host:
                    rules:
                      two-staff:
                        parameters:
                          minimum-staff: %s
                """.formatted(staff))
                .toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhichCallsWouldBeNewlyRefusedAndByWhichClause() throws IOException {
        assertThat(run("compare", folder.toString(), "--with", other("3"))).isEqualTo(ExitCode.REFUSED);

        assertThat(out())
                .contains("From: the seed policy")
                .contains("To:   Three staff")
                .contains("Of 1 call, 1 would be newly refused, 0 newly permitted, and 0 would have other duties.")
                .contains("Refused altogether: 0 now, 1 then.")
                .containsPattern("6\\(3\\) +1 +0 +1 +0")
                .contains("Guitar, ")
                .contains("new      6(3)    broken: has 2 of 3 members of staff");
    }

    @Test
    void saysSoWhenNothingWouldChange() throws IOException {
        assertThat(run("compare", folder.toString(), "--with", other("1"))).isEqualTo(ExitCode.PERMITTED);

        assertThat(out()).contains("Nothing would change for any call.");
    }

    @Test
    void aPolicyThatCannotBeUsedIsToldAndNothingIsCompared() throws IOException {
        assertThat(run("compare", folder.toString(), "--with", other("7"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("expected a whole number from 1 to 6");

        assertThat(run(
                        "compare",
                        folder.toString(),
                        "--with",
                        folder.resolve("none.yaml").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("found no such file").contains("not compared");
        assertThat(out()).isEmpty();
    }

    @Test
    void theOtherPolicyHasToBeGiven() {
        assertThat(run("compare", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("--with");
    }

    @Test
    void aSchemaNamesEveryRuleAndParameterWithItsBounds() {
        assertThat(run("schema")).isEqualTo(ExitCode.PERMITTED);

        assertThat(out())
                .startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"two-staff\"")
                .contains("\"6(3): Two members of staff are on every call\"")
                .containsPattern(
                        "\"minimum-staff\" : \\{\\s+\"description\" : \"members of staff; default: 2\",\\s+\"type\" :"
                                + " \"integer\",\\s+\"minimum\" : 1,\\s+\"maximum\" : 6");
    }

    @Test
    void aPluginDirectoryThatIsNotThereIsSaid() throws IOException {
        Files.delete(plugins);

        assertThat(run("schema")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("compare", folder.toString(), "--with", other("3"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("there is no plugin directory");
    }
}
