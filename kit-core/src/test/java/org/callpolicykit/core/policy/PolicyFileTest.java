package org.callpolicykit.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.rule.ParameterValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A school's policy file")
class PolicyFileTest {

    private static final String WHOLE = """
            policy: Alder Bank video calls, September 2026
            plugins:
              rules-4-scope: on
              rules-5-1-pupil-calls:
                off: {by: Mrs H. Ward, why: no calls with pupils this term, since: 2026-09-01}
              rules-6-staff-rules:
                rules:
                  two-staff-present:
                    parameters:
                      minimum-staff: 3
                      names: [a, b]
                      by-kind: {lesson: x}
                  within-school-hours:
                    off:
                      by: Mr B. Cole
                      why: evening club
                      since: 2026-11-01
                  acceptable-use-signed: on
            waivers:
              - rule: two-staff-present
                covers: {class: G1}
                granted-by: Mrs H. Ward
                role: head-teacher
                why: reading group of one adult
                from: 2026-11-30
                until: 2026-12-04
            """;

    private static List<String> problemsOf(String text) {
        return catchThrowableOfType(InvalidPolicyException.class, () -> PolicyFile.read(text, "school-policy.yaml"))
                .problems()
                .stream()
                .map(PolicyProblem::toString)
                .toList();
    }

    private static String waiver(String from, String to) {
        String whole = WHOLE.substring(WHOLE.indexOf("waivers:"));
        assertThat(whole).contains(from);
        return "policy: p\n" + whole.replace(from, to);
    }

    @Test
    void isReadWhole() {
        SchoolPolicy policy = PolicyFile.read(WHOLE, "school-policy.yaml");

        assertThat(policy.name()).isEqualTo("Alder Bank video calls, September 2026");
        assertThat(policy.plugin("rules-4-scope"))
                .isEqualTo(new PluginEntry("rules-4-scope", null, List.of(), new Origin("school-policy.yaml", 3, 3)));
        assertThat(policy.plugins().get(1).off())
                .isEqualTo(new SwitchOff("Mrs H. Ward", "no calls with pupils this term", LocalDate.of(2026, 9, 1)));
        List<RuleEntry> rules = policy.plugins().get(2).rules();
        assertThat(rules)
                .extracting(RuleEntry::rule)
                .containsExactly(
                        new RuleId("two-staff-present"),
                        new RuleId("within-school-hours"),
                        new RuleId("acceptable-use-signed"));
        assertThat(rules.get(0).values())
                .containsExactly(
                        new RuleEntry.Value(
                                "minimum-staff",
                                new ParameterValue.Text("3"),
                                new Origin("school-policy.yaml", 10, 11)),
                        new RuleEntry.Value(
                                "names",
                                new ParameterValue.Items(
                                        List.of(new ParameterValue.Text("a"), new ParameterValue.Text("b"))),
                                new Origin("school-policy.yaml", 11, 11)),
                        new RuleEntry.Value(
                                "by-kind",
                                new ParameterValue.Entries(Map.of("lesson", new ParameterValue.Text("x"))),
                                new Origin("school-policy.yaml", 12, 11)));
        assertThat(rules.get(1).off())
                .isEqualTo(new SwitchOff("Mr B. Cole", "evening club", LocalDate.of(2026, 11, 1)));
        assertThat(policy.waivers())
                .containsExactly(new Waiver(
                        new RuleId("two-staff-present"),
                        new Coverage.OneClass(new ClassId("G1")),
                        "Mrs H. Ward",
                        SchoolRole.HEAD_TEACHER,
                        "reading group of one adult",
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 4),
                        new Origin("school-policy.yaml", 20, 5)));
    }

    @Test
    void everyKindOfCoverageIsRead() {
        assertThat(PolicyFile.read(waiver("class: G1", "call: L1"), "p")
                        .waivers()
                        .get(0)
                        .covers())
                .isEqualTo(new Coverage.OneCall(new CallId("L1")));
        assertThat(PolicyFile.read(waiver("class: G1", "pupil: P1"), "p")
                        .waivers()
                        .get(0)
                        .covers())
                .isEqualTo(new Coverage.OnePupil(new PersonId("P1")));
        assertThat(PolicyFile.read(waiver("class: G1", "every: call"), "p")
                        .waivers()
                        .get(0)
                        .covers())
                .isEqualTo(new Coverage.EveryCall());
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertThat(PolicyFile.read("# nothing yet\n", "p")).isEqualTo(SchoolPolicy.seed());
    }

    @Test
    void unknownKeysAreToldWithTheirPlaceAndTheNearestKnownOne() {
        assertThat(problemsOf("policy: p\nplugin:\n  a: on\n"))
                .containsExactly(
                        "school-policy.yaml line 2, column 1: found the key \"plugin\" of the policy file, expected policy,"
                                + " plugins, waivers; did you mean \"plugins\"?");
        assertThat(problemsOf("policy: p\nplugins:\n  a: {rule: {b: on}}\n"))
                .containsExactly(
                        "school-policy.yaml line 3, column 7: found the key \"rule\" of plugin a (or just: on), expected off,"
                                + " rules; did you mean \"rules\"?");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problemsOf("policy: p\nplugins:\n  a: off\n  b: {off: {by: x}}\nwaivers: none\n"))
                .containsExactly(
                        "school-policy.yaml line 3, column 6: found \"off\" as plugin a (or just: on), expected keys with values",
                        "school-policy.yaml line 4, column 12: off of plugin b has no why; add it",
                        "school-policy.yaml line 4, column 12: off of plugin b has no since; add it",
                        "school-policy.yaml line 5, column 10: found \"none\" as waivers, expected a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "covers", "granted-by", "role", "why", "from", "until"})
    void aWaiverThatLeavesSomethingOutIsRefused(String key) {
        String text = WHOLE.substring(WHOLE.indexOf("waivers:"))
                .lines()
                .filter(line ->
                        !line.strip().startsWith(key + ":") && !line.strip().startsWith("- " + key + ":"))
                .reduce("", (left, line) -> left + (line.startsWith("waivers:") ? line + "\n  -\n" : line + "\n"));
        String kept = key.equals("rule") ? text.replace("  -\n    covers", "  - covers") : text.replace("  -\n", "");

        assertThat(problemsOf("policy: p\n" + kept))
                .containsExactly("school-policy.yaml line 3, column 5: the waiver has no " + key + "; add it");
    }

    @Test
    void aWaiverWithAWrongPartSaysWhatWasExpected() {
        assertThat(problemsOf(waiver("2026-12-04", "Friday")))
                .containsExactly(
                        "school-policy.yaml line 9, column 12: found \"Friday\" as until of the waiver, expected a date such as"
                                + " 2026-11-30");
        assertThat(problemsOf(waiver("2026-12-04", "2026-11-01")))
                .containsExactly(
                        "school-policy.yaml line 3, column 5: the waiver of two-staff-present ends on 2026-11-01, before it begins"
                                + " on 2026-11-30");
        assertThat(problemsOf(waiver("head-teacher", "head-teachr")))
                .singleElement()
                .asString()
                .startsWith(
                        "school-policy.yaml line 6, column 11: found \"head-teachr\" as role of the waiver, expected one of head-teacher,")
                .endsWith("; did you mean \"head-teacher\"?");
        assertThat(problemsOf(waiver("{class: G1}", "{class: G1, pupil: P1}")))
                .containsExactly(
                        "school-policy.yaml line 4, column 13: found several things that the waiver covers, expected one; write a"
                                + " waiver for each");
        assertThat(problemsOf(waiver("{class: G1}", "{}")))
                .containsExactly(
                        "school-policy.yaml line 4, column 13: found nothing that the waiver covers, expected call, class, pupil or"
                                + " every: call");
        assertThat(problemsOf(waiver("{class: G1}", "{every: day}")))
                .containsExactly("school-policy.yaml line 4, column 21: found \"day\" after every, expected call");
    }

    @Test
    void aKeyTwiceIsAnError() {
        assertThat(problemsOf("policy: p\nplugins:\n  a: on\n  a: {}\n"))
                .singleElement()
                .asString()
                .contains("line 4", "a");
    }

    @Test
    void whatIsNotYamlIsToldWithItsPlace() {
        assertThat(problemsOf("policy: [p\nplugins: {\n"))
                .singleElement()
                .asString()
                .startsWith("school-policy.yaml line ")
                .contains("this is not YAML: ");
        assertThat(problemsOf("- a\n- b\n"))
                .containsExactly(
                        "school-policy.yaml line 1, column 1: found a list as the policy file, expected keys with values");
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() {
        StringBuilder bomb =
                new StringBuilder("policy: p\nplugins:\n  a:\n    rules:\n      r:\n        parameters:\n");
        bomb.append("          p0: &p0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("          p%d: &p%d [*p%d, *p%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problemsOf(bomb.toString())).isNotEmpty();
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        InvalidPolicyException invalid = catchThrowableOfType(
                InvalidPolicyException.class, () -> PolicyFile.read(folder.resolve("school-policy.yaml")));

        assertThat(invalid).hasMessage("school-policy.yaml: found no such file, expected the school's policy");
    }
}
