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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("school-desk check")
class CheckCommandTest {

    @TempDir
    Path folder;

    @TempDir
    Path plugins;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Instant> moments = new ArrayList<>();
    private FolderInTheMaking making;
    private Function<Path, PolicyKit> kits = path -> PolicyKit.ofRules(List.of(new TwoStaff()));

    /** Two members of staff are on every call; keeps the moments at which it was asked. */
    private final class TwoStaff implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(3)"), "Two members of staff are on every call")
                    .governs(CallKind.ALL, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.TEACHER, "Invite another member of staff.");
        }

        @Override
        public Check bind(Settings settings) {
            return (request, findings) -> {
                moments.add(request.at());
                if (request.call().staffCount() < 2) {
                    findings.breach(
                            "has %d of 2 members of staff", request.call().staffCount());
                }
            };
        }
    }

    @BeforeEach
    void begin() {
        making = FolderInTheMaking.in(folder);
    }

    private int check(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", folder.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Surroundings.Terminal.NONE,
                clock,
                plugins,
                kits,
                Map.of());
        return SchoolDeskCommand.run(surroundings, arguments);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void twoStaffLesson() {
        making.event(
                        "L",
                        "SUMMARY:Guitar",
                        "CATEGORIES:LESSON",
                        "X-ONEROSTER-CLASS:K1",
                        "ORGANIZER:mailto:t1@s.example",
                        "ATTENDEE:mailto:a1@s.example")
                .make();
    }

    @Test
    void endsWith0WhenEveryCallIsPermitted() {
        twoStaffLesson();

        assertThat(check()).isEqualTo(0);
        assertThat(out())
                .contains("Abbey School")
                .contains("Refused 0 of 1 call.")
                .contains("1 may go ahead.");
        assertThat(err())
                .isEqualToNormalizingNewlines(
                        "note: there is no school-policy.yaml; the calls are held against the policy as it was written\n");
        assertThat(folder.resolve("report")).isDirectory();
    }

    @Test
    void endsWith1WhenACallIsRefused() {
        making.lesson().make();

        assertThat(check("--threads", "2")).isEqualTo(1);
        assertThat(out()).contains("Refused 1 of 1 call.");
    }

    @Test
    void endsWith2OnABadRowAndReviewsAllTheSame() {
        twoStaffLesson();
        making.file("evidence/training.csv", "person,course,completed-on", "T9,x,2026-09-03", "T1,x,yesterday");
        making.file("evidence/calender.csv", "x");

        assertThat(check()).isEqualTo(2);
        assertThat(out()).contains("1 may go ahead.").contains("INCOMPLETE: 2 things could not be read");
        assertThat(err())
                .contains("evidence/calender.csv: 1 warning")
                .contains("evidence/training.csv: 2 errors")
                .contains("  error: line 2, column person: found \"T9\"")
                .contains("  error: line 3, column completed-on: found \"yesterday\"");
    }

    @Test
    void endsWith2WhenThereIsNoSuchFolder() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err()).startsWith("school-desk: there is no folder ").contains("nowhere");
    }

    @Test
    void endsWith2WithoutAPluginDirectoryAndStillTellsTheProblems() throws IOException {
        making.lesson().file("evidence/training.csv", "person").make();
        Files.delete(plugins);

        assertThat(check()).isEqualTo(2);
        assertThat(err())
                .contains("evidence/training.csv: 1 error")
                .contains("there is no plugin directory " + plugins);
    }

    @Test
    void endsWith2OnAnInvalidPolicyAndTellsAllProblems() {
        making.lesson()
                .file("school-policy.yaml", "plugnis: 3")
                .file("evidence/training.csv", "person")
                .make();

        assertThat(check()).isEqualTo(2);
        assertThat(err())
                .contains("evidence/training.csv: 1 error")
                .contains("school-policy.yaml: ")
                .contains("not reviewed, because the policy cannot be used");
    }

    @Test
    void endsWith2WithoutATimetable() throws IOException {
        making.make();
        Files.delete(folder.resolve("timetable.ics"));

        assertThat(check()).isEqualTo(2);
        assertThat(err()).contains("timetable.ics: 1 error").contains("not reviewed, because there are no calls");
    }

    @Test
    void endsWith2OnBadOptions() {
        twoStaffLesson();

        assertThat(check("--at", "noon")).isEqualTo(2);
        assertThat(check("--from", "30.11.2026")).isEqualTo(2);
        assertThat(check("--from", "2026-12-01", "--to", "2026-11-30")).isEqualTo(2);
        assertThat(check("--week", "2026-12-01", "--to", "2026-11-30")).isEqualTo(2);
        assertThat(check("--threads", "0")).isEqualTo(2);
        assertThat(check("--zone", "Nowhere/Land")).isEqualTo(2);
        assertThat(check("--what")).isEqualTo(2);
        assertThat(err())
                .contains("found --at \"noon\", expected a date and time such as 2026-11-30T08:00")
                .contains("found --threads 0, expected 1 to 256")
                .contains("Run \"school-desk check --help\"");
    }

    @Test
    void endsWith3OnAnUnexpectedFailureInOneLine() {
        twoStaffLesson();
        kits = path -> {
            throw new IllegalStateException("secret");
        };

        assertThat(check()).isEqualTo(3);
        assertThat(err())
                .contains(
                        "school-desk: failed unexpectedly (IllegalStateException); nothing in the folder was changed. Run it"
                                + " again with --stacktrace and report what it prints.")
                .doesNotContain("at org.callpolicykit");
        assertThat(check("--stacktrace")).isEqualTo(3);
        assertThat(err()).contains("at org.callpolicykit");
    }

    @Test
    void endsWith2WhenTheReportCannotBeWritten() {
        twoStaffLesson();
        making.file("taken", "a file");

        assertThat(check("--out", folder.resolve("taken").toString())).isEqualTo(2);
        assertThat(err()).contains("the report cannot be written to ").contains("--out DIR");
    }

    @Test
    void checksForNowUnlessAMomentIsGiven() {
        twoStaffLesson();

        check();
        check("--at", "2026-07-01T08:00");
        check("--at", "2026-07-01T08:00Z");
        check("--at", "2026-07-01T08:00+02:00", "--zone", "UTC");
        assertThat(moments)
                .containsExactly(
                        Instant.parse("2026-11-27T12:00:00Z"),
                        Instant.parse("2026-07-01T07:00:00Z"),
                        Instant.parse("2026-07-01T08:00:00Z"),
                        Instant.parse("2026-07-01T06:00:00Z"));
    }

    @Test
    void aWeekIsFromMondayToSunday() {
        making.lesson()
                .eventOn("20261206", "S", "CATEGORIES:STAFF-MEETING")
                .eventOn("20261207", "M", "CATEGORIES:LESSON");
        making.make();

        check("--week", "2026-12-03");
        assertThat(out()).contains(": 2 calls,");
    }

    @Test
    void aWeekWithoutCallsIsSaid() {
        twoStaffLesson();

        assertThat(check("--week", "2027-08-05")).isEqualTo(0);
        assertThat(err()).contains("note: there are no calls from 2027-08-02 to 2027-08-08");
    }

    @Test
    void anEmptyPluginDirectoryRefusesEverything() {
        twoStaffLesson();
        kits = PolicyKit::open;

        assertThat(check()).isEqualTo(1);
    }

    @Test
    void aBrokenPluginIsTold() throws IOException {
        twoStaffLesson();
        Files.writeString(plugins.resolve("rules.zip"), "no zip");
        kits = PolicyKit::open;

        assertThat(check()).isEqualTo(1);
        assertThat(err()).contains("plugin rules.zip: refused");
    }

    @Test
    void helpAndVersionEndWith0() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(run("check", "--help")).isEqualTo(0);
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out()).contains("Exit codes:").contains("school-desk 0.");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: school-desk");
    }
}
