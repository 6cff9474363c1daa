package org.callpolicykit.core.loading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.staffMeeting;
import static org.callpolicykit.core.Calls.toArrange;
import static org.callpolicykit.core.loading.PluginWorkshop.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.PluginReport.State;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the kit does with plugins that are broken: each is named with what to do, the others work, and what the school relies on and did
 * not arrive refuses the calls it governs.
 */
@DisplayName("A directory with a bad plugin")
class PluginDirectoryTest {

    private static final String STAFF_RULES = "rules-6-staff-rules";
    private static final String ONE_STAFF_IS_TOO_FEW =
            "if (request.call().staffCount() < 2) { findings.breach(\"has %d staff\", request.call().staffCount()); }";

    @TempDir
    Path plugins;

    @TempDir
    Path workbench;

    @BeforeEach
    void aGoodPluginIsThere() {
        plugin(workbench, "good-rules")
                .rule("GoodRule", "findings.breach(\"was seen by the good rule\");")
                .packInto(plugins, "good.zip");
    }

    /** The rules of section 6 are on; everything else that the kit ships is switched off. */
    private static SchoolPolicy relyingOnStaffRules() {
        SwitchOff off = new SwitchOff("H. Ward", "only section 6 is tried here", LocalDate.of(2026, 9, 1));
        return SchoolPolicy.seed().withPluginOff("rules-4-scope", off).withPluginOff("rules-5-1-pupil-calls", off);
    }

    private Decision decide(PolicyKit kit, Call call) {
        return kit.school(relyingOnStaffRules()).decide(toArrange(call));
    }

    private static Finding findingOf(Decision decision, String rule) {
        return decision.findings().stream()
                .filter(finding -> finding.citation().rule().equals(new RuleId(rule)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + rule + " in " + decision.findings()));
    }

    private static PluginReport reportOn(PolicyKit kit, String file) {
        return kit.plugins().stream()
                .filter(report -> report.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private void assertTheGoodPluginWorks(PolicyKit kit) {
        assertThat(reportOn(kit, "good.zip").state()).isEqualTo(State.LOADED);
        assertThat(findingOf(decide(kit, lesson("L1").build()), "good-rule").text())
                .isEqualTo("was seen by the good rule");
    }

    private void assertLessonsAreRefusedAsNotChecked(PolicyKit kit, String reason) {
        Decision decision = decide(kit, lesson("L1").build());
        Finding finding = findingOf(decision, "two-staff-present");
        assertThat(decision.isPermitted()).isFalse();
        assertThat(finding.status()).isEqualTo(Status.FAILED);
        assertThat(finding.citation().clause().id()).isEqualTo("6(3)");
        assertThat(finding.text()).startsWith("was not checked: ").contains(reason);
        assertThat(decide(kit, staffMeeting("M1").build()).findings())
                .as("staff meetings are not governed by 6(3)")
                .noneMatch(other -> other.citation().rule().value().equals("two-staff-present"));
    }

    @Test
    void aCorruptZipIsNamedAndItsRulesFailClosed() throws IOException {
        Files.write(plugins.resolve("staff.zip"), "PK and then nothing of a zip".getBytes(UTF_8));

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").state()).isEqualTo(State.REFUSED);
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .startsWith("plugin file staff.zip: it was not loaded: it is not a readable zip (")
                    .endsWith("); copy it again from where it came");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "plugin rules-6-staff-rules is not in the plugin directory");
        }
    }

    @Test
    void aZipCutOffInTheMiddleIsNamed() throws IOException {
        Path zip = plugin(workbench, STAFF_RULES).rule("TwoStaffPresent", "").packInto(plugins, "staff.zip");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("it is not a readable zip");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "is not in the plugin directory");
        }
    }

    @Test
    void aRuleWhoseConstructorThrowsIsLostAloneAndFailsClosed() {
        plugin(workbench, STAFF_RULES)
                .rule(
                        "TwoStaffPresent",
                        "public TwoStaffPresent() { throw new IllegalStateException(\"no licence\"); }",
                        "")
                .rule("WithinSchoolHours", "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            PluginReport report = reportOn(kit, "staff.zip");
            assertThat(report.state()).isEqualTo(State.INCOMPLETE);
            assertThat(report.rules()).containsExactly(new RuleId("within-school-hours"));
            assertThat(report.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "plugin rules-6-staff-rules 1.0.0 (staff.zip): its rule or adapter acme.TwoStaffPresent was not loaded: it"
                                    + " threw java.lang.IllegalStateException (no licence) at TwoStaffPresent.java:")
                    .endsWith("report it to the plugin's provider, or install a version built for this kit");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "acme.TwoStaffPresent was not loaded");
        }
    }

    @Test
    void aPluginClassThatThrowsRefusesThePlugin() {
        plugin(workbench, STAFF_RULES)
                .set("plugin.class", "acme.Starter")
                .source(
                        "acme.Starter",
                        "package acme; public class Starter extends org.pf4j.Plugin {"
                                + " public Starter() { throw new IllegalStateException(\"no licence\"); } }")
                .rule("TwoStaffPresent", "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").state()).isEqualTo(State.REFUSED);
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("loading it threw java.lang.IllegalStateException (no licence) at Starter.java:");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "loading it threw java.lang.IllegalStateException");
        }
    }

    @Test
    void aPluginClassThatThrowsWhenStartedRefusesThePlugin() {
        plugin(workbench, STAFF_RULES)
                .set("plugin.class", "acme.Starter")
                .source(
                        "acme.Starter",
                        "package acme; public class Starter extends org.pf4j.Plugin {"
                                + " @Override public void start() { throw new IllegalStateException(\"no licence\"); } }")
                .rule("TwoStaffPresent", "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains(
                            "its plugin class acme.Starter could not be started: it threw java.lang.IllegalStateException (no licence)");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "could not be started");
        }
    }

    private PluginWorkshop compiledAgainstANewerCall() {
        return plugin(workbench, STAFF_RULES)
                .compiledAgainst(
                        "org.callpolicykit.api.call.Call",
                        "package org.callpolicykit.api.call; public final class Call { public int cameraCount() { return 0; } }");
    }

    @Test
    void aRuleThatCallsAMissingApiMethodFailsClosedWhenChecking() {
        compiledAgainstANewerCall()
                .rule("TwoStaffPresent", "if (request.call().cameraCount() < 2) { findings.breach(\"too few\"); }")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(
                    kit,
                    "rule two-staff-present of plugin rules-6-staff-rules threw java.lang.NoSuchMethodError at TwoStaffPresent.java:");
        }
    }

    @Test
    void aRuleThatCallsAMissingApiMethodWhenMadeIsLost() {
        compiledAgainstANewerCall()
                .rule(
                        "TwoStaffPresent",
                        "private final int cameras = cameras(null);"
                                + " private static int cameras(org.callpolicykit.api.call.Call call) {"
                                + " return new org.callpolicykit.api.call.Call().cameraCount(); }",
                        "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("acme.TwoStaffPresent was not loaded: it threw java.lang.");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "acme.TwoStaffPresent was not loaded");
        }
    }

    @Test
    void twoPluginsWithOneIdAreBothLeftOut() {
        plugin(workbench, STAFF_RULES).rule("TwoStaffPresent", "").packInto(plugins, "staff-1.zip");
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", ONE_STAFF_IS_TOO_FEW)
                .packInto(plugins, "staff-2.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff-1.zip").problems())
                    .containsExactly(
                            "plugin rules-6-staff-rules 1.0.0 (staff-1.zip): it was not loaded: its id is claimed by staff-1.zip and"
                                    + " staff-2.zip, and nobody can tell which is meant; take all but one out of the plugin directory");
            assertThat(reportOn(kit, "staff-2.zip").state()).isEqualTo(State.REFUSED);
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "its id is claimed by staff-1.zip and staff-2.zip");
        }
    }

    @Test
    void twoRulesWithOneNameAreBothLeftOut() {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", ONE_STAFF_IS_TOO_FEW)
                .packInto(plugins, "staff.zip");
        plugin(workbench, "a-shadow").rule("TwoStaffPresent", "").packInto(plugins, "a-shadow.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").state()).isEqualTo(State.INCOMPLETE);
            assertThat(reportOn(kit, "a-shadow.zip").problems())
                    .containsExactly(
                            "plugin a-shadow 1.0.0 (a-shadow.zip): its rule two-staff-present was not loaded: the name is claimed by"
                                    + " a-shadow and rules-6-staff-rules, and nobody can tell which is meant; take one of the plugins out, or"
                                    + " rename the rule");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "the name is claimed by a-shadow and rules-6-staff-rules");
        }
    }

    @Test
    void aPluginForANewerKitSaysWhatItNeeds() {
        plugin(workbench, STAFF_RULES)
                .set("plugin.requires", ">=9.0.0")
                .rule("TwoStaffPresent", "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .containsExactly(
                            "plugin rules-6-staff-rules 1.0.0 (staff.zip): it was not loaded: it needs kit >=9.0.0, this is kit "
                                    + KitVersion.current()
                                    + "; update the kit, or install a version of the plugin for this kit");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "it needs kit >=9.0.0");
        }
    }

    @Test
    void aCopyOfTheKitsApiInsideAPluginIsNotUsed() {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", ONE_STAFF_IS_TOO_FEW)
                .entry("lib/kit-api.jar", PluginWorkshop.jarOfKitApi(workbench))
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            PluginReport report = reportOn(kit, "staff.zip");
            assertThat(report.state()).isEqualTo(State.LOADED);
            assertThat(report.rules()).containsExactly(new RuleId("two-staff-present"));
            assertThat(report.problems())
                    .containsExactly(
                            "plugin rules-6-staff-rules 1.0.0 (staff.zip): it carries its own copy of kit-api, which is not used: the"
                                    + " kit's own is; build it with kit-api as provided");
            assertThat(findingOf(decide(kit, lesson("L1").build()), "two-staff-present")
                            .text())
                    .isEqualTo("has 1 staff");
            assertTheGoodPluginWorks(kit);
        }
    }

    @Test
    void aPluginReadsItsOwnClassFilesAsResources() {
        plugin(workbench, STAFF_RULES).rule("TwoStaffPresent", """
                        try (java.io.InputStream in = getClass().getResourceAsStream("TwoStaffPresent.class")) {
                            byte[] bytes = in.readAllBytes();
                            findings.breach("begins with %x", (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        """).packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(findingOf(decide(kit, lesson("L1").build()), "two-staff-present")
                            .text())
                    .isEqualTo("begins with cafe");
        }
    }

    @Test
    void aClassFileThatIsDamagedInsideTheZipIsFoundBeforeAnyOfThePluginRuns() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Path zip = plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", "")
                .entry("classes/acme/Noise.class", noise)
                .packInto(plugins, "staff.zip");
        byte[] whole = Files.readAllBytes(zip);
        String name = "classes/acme/Noise.class";
        int begin = new String(whole, ISO_8859_1).indexOf(name) + name.length();
        Arrays.fill(whole, begin, begin + 10, (byte) 0xFF);
        Files.write(zip, whole);

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("its zip cannot be unpacked");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "its zip cannot be unpacked");
        }
    }

    @Test
    void aPluginWithoutAnIndexOfExtensionsIsRefused() {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", "")
                .withoutIndex()
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .containsExactly(
                            "plugin rules-6-staff-rules 1.0.0 (staff.zip): it was not loaded: it has no META-INF/extensions.idx that"
                                    + " lists a rule or an adapter; build it with PF4J's annotation processor and pack the zip again");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "it has no META-INF/extensions.idx");
        }
    }

    @Test
    void aRuleThatIsListedButNotPackedFailsClosed() {
        plugin(workbench, STAFF_RULES)
                .rule("WithinSchoolHours", "")
                .withoutIndex()
                .entry(
                        "classes/META-INF/extensions.idx",
                        "acme.WithinSchoolHours\nacme.TwoStaffPresent\n".getBytes(UTF_8))
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("acme.TwoStaffPresent was not loaded: it threw java.lang.ClassNotFoundException");
            assertLessonsAreRefusedAsNotChecked(kit, "acme.TwoStaffPresent was not loaded");
        }
    }

    @Test
    void aPathThatLeadsOutOfTheZipIsRefusedAndNothingIsWritten() throws IOException {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", "")
                .entry("../../../outside.txt", "written outside".getBytes(UTF_8))
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .containsExactly(
                            "plugin file staff.zip: it was not loaded: its zip has the entry \"../../../outside.txt\", which leads out"
                                    + " of the plugin's own folder; do not use this file, and ask where it came from");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "is not in the plugin directory");
        }
        try (Stream<Path> around = Files.walk(plugins.getParent(), 4)) {
            assertThat(around.filter(path -> path.endsWith("outside.txt"))).isEmpty();
        }
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", "")
                .entry("classes/acme/twostaffpresent.class", new byte[] {1})
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .containsExactly("plugin file staff.zip: it was not loaded: its zip has the entry"
                            + " \"classes/acme/twostaffpresent.class\" twice; copy it again from where it came");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "is not in the plugin directory");
        }
    }

    @Test
    void aRuleThatThrowsWhileCheckingFailsClosedWithoutQuotingTheException() {
        plugin(workbench, STAFF_RULES)
                .rule("TwoStaffPresent", "throw new IllegalStateException(\"Ada Birch is not there\");")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(
                    kit,
                    "rule two-staff-present of plugin rules-6-staff-rules threw java.lang.IllegalStateException at TwoStaffPresent.java:");
            assertThat(findingOf(decide(kit, lesson("L1").build()), "two-staff-present")
                            .text())
                    .doesNotContain("Ada Birch");
        }
    }

    @Test
    void aRuleThatThrowsWhileBindingFailsClosed() {
        plugin(workbench, STAFF_RULES).source("acme.TwoStaffPresent", """
                        package acme;
                        import org.callpolicykit.api.call.CallKind;
                        import org.callpolicykit.api.decision.Clause;
                        import org.callpolicykit.api.person.SchoolRole;
                        import org.callpolicykit.api.request.Stage;
                        import org.callpolicykit.api.rule.*;
                        @org.pf4j.Extension
                        public final class TwoStaffPresent implements PolicyRule {
                            public RuleSpec spec() {
                                return RuleSpec.of(Clause.of("6(3)"), "Two").governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                                    .mandatory().remedy(SchoolRole.HOST, "Invite another.");
                            }
                            public Check bind(Settings settings) { throw new UnsupportedOperationException(); }
                        }
                        """).packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "could not be bound to the school's settings");
        }
    }

    @Test
    void aPluginWhoseDependencyIsNotThereIsRefused() {
        plugin(workbench, STAFF_RULES)
                .set("plugin.dependencies", "cover-list@>=2.0.0")
                .rule("TwoStaffPresent", "")
                .packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("it needs plugin cover-list >=2.0.0, which is not loaded");
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "it needs plugin cover-list");
        }
    }

    @Test
    void pluginsThatDependOnEachOtherAreRefused() {
        plugin(workbench, STAFF_RULES)
                .set("plugin.dependencies", "chicken")
                .rule("TwoStaffPresent", "")
                .packInto(plugins, "staff.zip");
        plugin(workbench, "chicken")
                .set("plugin.dependencies", STAFF_RULES)
                .rule("Egg", "")
                .packInto(plugins, "chicken.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "chicken.zip").state()).isEqualTo(State.REFUSED);
            assertTheGoodPluginWorks(kit);
            assertLessonsAreRefusedAsNotChecked(kit, "it depends on plugins that depend on it in turn");
        }
    }

    @Test
    void aDescriptorWithoutAnIdIsRefused() {
        plugin(workbench, "").rule("TwoStaffPresent", "").packInto(plugins, "staff.zip");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(reportOn(kit, "staff.zip").problems())
                    .singleElement()
                    .asString()
                    .contains("its plugin.properties does not give plugin.id");
            assertTheGoodPluginWorks(kit);
        }
    }

    @Test
    void aJarInThePluginDirectoryIsNoPlugin() throws IOException {
        Files.write(plugins.resolve("rules.jar"), PluginWorkshop.jarOfKitApi(workbench));
        Files.writeString(plugins.resolve("README.md"), "not a plugin, and nobody minds");

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            assertThat(kit.plugins()).extracting(PluginReport::file).containsExactly("good.zip", "rules.jar");
            assertThat(reportOn(kit, "rules.jar").problems())
                    .singleElement()
                    .asString()
                    .contains("a plugin is a zip with plugin.properties");
            assertTheGoodPluginWorks(kit);
        }
    }

    @Test
    void aPluginThatNobodyKnowsAndTheSchoolReliesOnRefusesEveryCall() {
        SchoolPolicy relyingOnMore = new SchoolPolicy(
                "more",
                Stream.concat(
                                relyingOnStaffRules().plugins().stream(),
                                Stream.of(new PluginEntry("acme-lockdown", null, List.of(), Origin.IN_CODE)))
                        .toList(),
                List.of());

        try (PolicyKit kit = PolicyKit.open(plugins)) {
            Decision decision = kit.school(relyingOnMore)
                    .decide(toArrange(staffMeeting("M1").build()));
            assertThat(decision.isPermitted()).isFalse();
            assertThat(findingOf(decision, "plugin-not-loaded").text())
                    .isEqualTo("was not checked: plugin acme-lockdown is not in the plugin directory");
        }
    }

    @Test
    void theDirectoryIsNotWrittenToAndNothingIsLeftBehind() throws IOException {
        plugin(workbench, STAFF_RULES).rule("TwoStaffPresent", "").packInto(plugins, "staff.zip");

        PolicyKit.open(plugins).close();

        try (Stream<Path> files = Files.list(plugins)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("good.zip", "staff.zip");
        }
    }

    @Test
    void aMissingDirectoryIsTheHostsMistake() {
        assertThatThrownBy(() -> PolicyKit.open(plugins.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found no plugin directory at ")
                .hasMessageEndingWith("expected a directory of plugin zips");
    }
}
