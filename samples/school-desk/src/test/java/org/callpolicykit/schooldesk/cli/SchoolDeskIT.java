package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.schooldesk.cli.Distribution.Run;
import org.callpolicykit.schooldesk.madeup.ExpectedFinding;
import org.callpolicykit.schooldesk.madeup.MadeUpSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("school-desk as it is packed")
class SchoolDeskIT {

    @TempDir
    Path folder;

    private Distribution desk = new Distribution(Path.of(""));
    private Path school = Path.of("");

    @BeforeEach
    void aMadeUpSchoolIsThere() {
        desk = new Distribution(folder);
        school = folder.resolve("school");
        MadeUpSchool.write(school);
    }

    private Run check(String... more) {
        return desk.run(Stream.concat(
                        Stream.of(
                                "check",
                                school.toString(),
                                "--at",
                                "2026-11-27T16:00",
                                "--from",
                                "2026-11-27",
                                "--to",
                                "2026-12-05",
                                "--quiet"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<ExpectedFinding> findings() {
        return FindingsFile.read(school.resolve("report/findings.json"));
    }

    private Path somePlugins(String... left) throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> zips = Files.list(Distribution.plugins())) {
            for (Path zip : zips.toList()) {
                if (Stream.of(left)
                        .noneMatch(name -> zip.getFileName().toString().startsWith(name))) {
                    Files.copy(zip, plugins.resolve(zip.getFileName()));
                }
            }
        }
        return plugins;
    }

    @Test
    void findsExactlyWhatIsWrongInTheMadeUpSchool() {
        Run run = check();

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("note: the platforms leave ")
                .endsWith(" of a call");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(new HashSet<>(findings())).isEqualTo(new HashSet<>(MadeUpSchool.expectedFindings()));
        assertThat(run.out()).contains("Refused 75 of 327 calls.").contains("252 may go ahead");
        assertThat(school.resolve("report/report.html")).isNotEmptyFile();
    }

    @Test
    void theDemoIsTheSameSchool() {
        Run run = desk.run("demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Refused 75 of 327 calls.");
        assertThat(folder.resolve("made-up-school/report/report.html")).isNotEmptyFile();
        assertThat(desk.run("demo").exitCode()).as("again").isEqualTo(1);
    }

    @Test
    void theDemoWritesOverNobodysFolder() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("school-policy.yaml"), "policy: mine\n");

        Run run = desk.run("demo", "mine");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("was not made up by this program");
        assertThat(mine.resolve("school-policy.yaml")).hasContent("policy: mine\n");
    }

    @Test
    void severalThreadsFindTheSame() throws IOException {
        check();
        String sequential = Files.readString(school.resolve("report/findings.json"));
        check("--threads", "4");

        assertThat(Files.readString(school.resolve("report/findings.json"))).isEqualTo(sequential);
    }

    @Test
    void withoutThePluginOfSectionSixTheCallsItGovernsAreRefusedAsNotChecked() throws IOException {
        Run run = check("--plugins", somePlugins("rules-6").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Refused 327 of 327 calls.");
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("two-staff-present"))
                .as("every call with pupils, and no other")
                .hasSize(250)
                .extracting(ExpectedFinding::status)
                .containsOnly("FAILED");
    }

    @Test
    void withoutThePluginOfSectionFiveOneOnlyCallsWithPupilsAreRefusedForIt() throws IOException {
        check("--plugins", somePlugins("rules-5-1").toString());

        assertThat(findings())
                .filteredOn(finding -> finding.status().equals("FAILED"))
                .extracting(ExpectedFinding::call)
                .isNotEmpty()
                .noneMatch(call -> call.startsWith("SM-") || call.startsWith("PM-") || call.startsWith("PE-"));
    }

    @Test
    void aBrokenPluginIsNamedAndRefuses() throws IOException {
        Path plugins = somePlugins();
        try (Stream<Path> zips = Files.list(plugins)) {
            Path zip = zips.filter(file -> file.getFileName().toString().startsWith("rules-4"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(zip, "not a zip any more");
        }

        Run run = check("--plugins", plugins.toString());

        assertThat(run.err())
                .contains("rules-4-scope")
                .contains("it is not a readable zip")
                .contains("copy it again");
        assertThat(run.out()).contains("Refused 327 of 327 calls.");
    }

    @Test
    void aMistypedPolicyIsTold() throws IOException {
        Path policy = school.resolve("school-policy.yaml");
        Files.writeString(
                policy,
                Files.readString(policy)
                        .replace("within-school-hours:", "within-school-hour:")
                        .replace("until:", "untill:"));

        Run run = check();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean \"until\"?");
        assertThat(school.resolve("report")).doesNotExist();
    }

    @Test
    void brokenRowsAreToldAndTheReportSaysThatItIsIncomplete() throws IOException {
        Path enrollments = school.resolve("oneroster/enrollments.csv");
        Files.writeString(
                enrollments,
                Files.readString(enrollments).replaceFirst("F-RA,ALDER,P001,student", "F-RA,ALDER,P999,student"));
        Path agreements = school.resolve("evidence/agreements.csv");
        Files.writeString(agreements, Files.readString(agreements).replaceFirst("2026-09-07", "7 September"));

        Run run = check();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("oneroster/enrollments.csv: 1 error")
                .contains("found \"P999\"")
                .contains("evidence/agreements.csv: 1 error")
                .contains("line 2, column signed-on: found \"7 September\"");
        assertThat(run.out()).contains("INCOMPLETE: 2 things could not be read");
        assertThat(Files.readString(school.resolve("report/report.html"))).contains("7 September");
        assertThat(Files.readString(school.resolve("report/findings.json"))).contains("7 September");
    }

    @Test
    void aSchoolWithStandardsAloneHasNothingProvenAndNothingPermitted() throws IOException {
        try (Stream<Path> evidence = Files.walk(school.resolve("evidence"))) {
            for (Path file :
                    evidence.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(school.resolve("school-policy.yaml"));

        Run run = check();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Refused 231 of 231 calls.");
        assertThat(findings()).extracting(ExpectedFinding::status).doesNotContain("DUE", "WAIVED", "FAILED");
        assertThat(findings())
                .filteredOn(finding -> finding.status().equals("BREACH"))
                .extracting(ExpectedFinding::rule)
                .as("what standards alone contradict")
                .containsOnly("two-staff-present", "staff-in-one-call-at-once");
    }

    private Run why(String call) {
        return desk.run(
                "why",
                school.toString(),
                "--call",
                call,
                "--at",
                "2026-11-27T16:00",
                "--from",
                "2026-11-27",
                "--to",
                "2026-12-05");
    }

    @Test
    void saysWhyACallIsRefusedAndWhoIsFree() {
        Run run = why("f-5a-fri-0930");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("5A spelling, Fri 4 Dec 2026 at 09:30: refused")
                .contains("  6(3)    broken: has 1 of the 2 members of staff it needs: Ms I. Rahman")
                .contains("Cover manager: Invite another member of staff for the whole call; see the cover list.")
                .contains("Free then: Mrs P. Wren.");
    }

    @Test
    void theCoverListSaysWhenAdultsAreMissingAndWhoIsFree() {
        Run run = desk.run("cover", school.toString(), "--week", "2026-11-30");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Fri 4 Dec 2026 at 09:30 to 10:00: 1 adult missing, 0 free. Not enough.")
                .contains("  lack    5A spelling")
                .contains("Mon 30 Nov 2026 at 14:15 to 14:45: 1 adult missing, ")
                .contains("  lack    1A reading group")
                .containsPattern("  free    .*Mr D. Lloyd");
        assertThat(desk.run("cover", school.toString(), "--week", "2026-11-30", "--adults", "1")
                        .out())
                .contains("No call lacks an adult.");
    }

    @Test
    void saysTheLeastThatWouldChangeIt() {
        Run run = why("PM-1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("5.2(b)  broken: is planned on google-meet, expected microsoft-teams")
                .contains("It would go ahead with the platform microsoft-teams.");
    }

    @Test
    void saysWhenNothingIsWrong() {
        Run run = why("PE-RA-02");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Thu 3 Dec 2026 at 15:55: may go ahead").doesNotContain("broken");
    }

    @Test
    void whatFitsSeveralCallsOrNoneIsTold() {
        assertThat(why("I-0").err()).contains("which fits 9 calls; give more of one of I-01, I-02");
        assertThat(why("Z-9").err()).contains("expected a call of these days as the report names it");
        assertThat(why("I-0").exitCode()).isEqualTo(2);
    }

    @Test
    void theRulesAreListedWithWhatCanBeSet() {
        Run run = desk.run("rules");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("6(3)     Two members of staff are on every call with pupils")
                .contains("minimum-staff: 2")
                .contains("takes a whole number from 2 to 6");
    }

    @Test
    void helpAndVersionSayWhatThereIs() {
        assertThat(desk.run("--help").out()).contains("check").contains("demo").contains("rules");
        assertThat(desk.run("check", "--help").out()).contains("--week").contains("Exit codes:");
        assertThat(desk.run("--version").out()).contains("0.1.0");
        assertThat(desk.run("chekc").exitCode()).isEqualTo(2);
        assertThat(desk.run("check", "school", "--week", "tomorrow").err())
                .contains("Invalid value for option '--week': found \"tomorrow\", expected a date such as 2026-11-30");
    }
}
