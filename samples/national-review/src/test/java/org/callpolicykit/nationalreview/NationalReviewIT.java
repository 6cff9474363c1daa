package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Row;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("national-review finds at every school what the school finds, and says of which it found nothing")
@TestInstance(Lifecycle.PER_CLASS)
class NationalReviewIT {

    private static final List<String> SOUND = List.of("S00001", "S00002", "S00003");
    private static final String HALF_READ = "S00004";
    private static final String BAD_POLICY = "S00005";
    private static final String NOWHERE = "S00006";

    private Path home = Path.of("");
    private Path schools = Path.of("");
    private Path index = Path.of("");
    private Path reviewed = Path.of("");
    private Job.Run run = new Job.Run(-1, "", "");
    private List<Row> findings = List.of();
    private List<Row> rows = List.of();

    @BeforeAll
    void sixSchoolsAreReviewed(@TempDir Path folder) throws IOException {
        home = folder;
        schools = home.resolve("schools");
        assertThat(Job.run("generate", "--schools", "5", "--out", schools.toString())
                        .exitCode())
                .isZero();
        append(HALF_READ + "/oneroster/users.csv", "P999,active,,true,ALDER,student,Zebedee\r\n");
        append(BAD_POLICY + "/school-policy.yaml", "nonsense: Zebedee Quill\n");
        append("index.csv", NOWHERE + ",London,nowhere\r\n");
        index = schools.resolve("index.csv");
        reviewed = home.resolve("reviewed");
        run = Job.review(index, reviewed);
        findings = Job.rows(reviewed.resolve("findings"));
        rows = Job.rows(reviewed.resolve("schools"));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(schools.resolve(file), Files.readString(schools.resolve(file)) + text);
    }

    private Row row(String school) {
        return rows.stream()
                .filter(row -> row.getAs("school").equals(school))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSummaryCountsEverySchool() throws IOException {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        long calls = SOUND.stream()
                        .mapToLong(school -> row(school).<Integer>getAs("calls"))
                        .sum()
                + row(HALF_READ).<Integer>getAs("calls");
        long refused = rows.stream()
                .mapToLong(row -> row.getAs("refused") == null ? 0 : row.<Integer>getAs("refused"))
                .sum();
        assertThat(run.out().lines())
                .startsWith(
                        "6 schools: 3 checked, 1 in part, 2 not checked.",
                        String.format("Refused %,d of %,d calls.", refused, calls))
                .contains(
                        "  S00005 (West Midlands) not checked: the policy cannot be used (1, the first at"
                                + " school-policy.yaml line 28)",
                        "  S00006 (London) not checked: there is no such folder");
        assertThat(Files.readString(reviewed.resolve("summary.txt"))).isEqualTo(run.out());
        assertThat(run.err()).contains("6 of 6 schools");
    }

    @Test
    void findsWhatTheSchoolsOwnReviewFinds() throws IOException {
        Path plugins = Files.createDirectory(home.resolve("plugins"));
        unzip(Job.rules(), plugins);
        try (PolicyKit kit = PolicyKit.open(plugins)) {
            for (String school : SOUND) {
                ScheduleReview own = review(kit, schools.resolve(school));
                List<String> expected = new ArrayList<>();
                own.aboutSchool().forEach(finding -> expected.add(line(null, finding)));
                for (int place = 0; place < own.schedule().size(); place++) {
                    String call =
                            CallKey.of(school, own.schedule().calls().get(place).id());
                    own.findings().get(place).forEach(finding -> expected.add(line(call, finding)));
                }

                assertThat(findings.stream()
                                .filter(row -> row.getAs("school").equals(school))
                                .map(NationalReviewIT::line))
                        .as(school)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(row(school).<Integer>getAs("calls"))
                        .isEqualTo(own.schedule().size())
                        .isPositive();
                assertThat(row(school).<Integer>getAs("refused"))
                        .isEqualTo(own.refused())
                        .isPositive();
                assertThat(row(school).<Integer>getAs("permitted_without_some")).isEqualTo(own.permittedWithoutSome());
                assertThat(row(school).<Long>getAs("findings")).isEqualTo(expected.size());
            }
        }
    }

    private static ScheduleReview review(PolicyKit kit, Path folder) {
        ReadingOptions days = ReadingOptions.in(ZoneId.of("Europe/London"))
                .between(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 5));
        return kit.school(PolicyFile.read(folder.resolve("school-policy.yaml")))
                .review(
                        SchoolFolder.read(folder, days).schedule().orElseThrow(),
                        Instant.parse("2026-11-27T16:00:00Z"));
    }

    private static String line(@Nullable String call, Finding finding) {
        return String.join(
                " ",
                String.valueOf(call),
                finding.citation().clause().id(),
                finding.citation().rule().value(),
                finding.status().name(),
                finding.citation().level().name(),
                String.valueOf(finding.refuses()),
                String.valueOf(finding.people().size()),
                finding.deadline() == null
                        ? "null"
                        : finding.deadline().truncatedTo(ChronoUnit.MICROS).toString(),
                finding.citation().remedy().text());
    }

    private static String line(Row row) {
        return String.join(
                " ",
                String.valueOf(row.<String>getAs("call")),
                row.getAs("clause"),
                row.getAs("rule"),
                row.getAs("status"),
                row.getAs("level"),
                String.valueOf(row.<Boolean>getAs("refuses")),
                String.valueOf(row.<Integer>getAs("people")),
                String.valueOf(row.<Instant>getAs("deadline")),
                row.getAs("remedy"));
    }

    @Test
    void schoolsDiffer() {
        assertThat(SOUND.stream()
                        .map(school -> row(school).<Integer>getAs("refused"))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aSchoolWithoutAFolderIsNotChecked() {
        assertThat(row(NOWHERE).<String>getAs("state")).isEqualTo("NOT_CHECKED");
        assertThat(row(NOWHERE).<String>getAs("reason")).isEqualTo("NO_FOLDER");
        assertThat(row(NOWHERE).<Integer>getAs("calls")).isNull();
        assertThat(row(NOWHERE).<Integer>getAs("refused")).isNull();
    }

    @Test
    void aSchoolWhosePolicyHasErrorsIsNotChecked() {
        assertThat(row(BAD_POLICY).<String>getAs("state")).isEqualTo("NOT_CHECKED");
        assertThat(row(BAD_POLICY).<String>getAs("reason")).isEqualTo("INVALID_POLICY");
        assertThat(row(BAD_POLICY).<String>getList(row(BAD_POLICY).fieldIndex("places")))
                .containsExactly("school-policy.yaml line 28");
    }

    @Test
    void aSchoolWithAnUnreadableRowIsCheckedInPart() {
        assertThat(row(HALF_READ).<String>getAs("state")).isEqualTo("IN_PART");
        assertThat(row(HALF_READ).<String>getAs("reason")).isEqualTo("READ_ERRORS");
        assertThat(row(HALF_READ).<Integer>getAs("errors")).isEqualTo(1);
        assertThat(row(HALF_READ)
                        .<String>getList(row(HALF_READ).fieldIndex("places"))
                        .get(0))
                .startsWith("oneroster/users.csv line ");
        assertThat(row(HALF_READ).<Integer>getAs("calls")).isPositive();
    }

    @Test
    void everyClauseIsCountedInEveryRegion() throws IOException {
        List<String> counts = Files.readAllLines(reviewed.resolve("counts.csv"));

        assertThat(counts.get(0))
                .isEqualTo(
                        "region,clause,title,schools,schools_checked,schools_in_part,schools_off,schools_not_checked,"
                                + "calls,failed,breach,unproven,due,waived,switched_off,calls_refused");
        for (String region : List.of("East Midlands", "London", "North East", "North West", "West Midlands")) {
            assertThat(counts)
                    .filteredOn(line -> line.startsWith(region + ","))
                    .as(region)
                    .hasSizeGreaterThanOrEqualTo(78);
        }
        assertThat(counts)
                .as("half read, not checked, and switched off")
                .anyMatch(line -> line.startsWith("East Midlands,6(3),") && line.contains(",1,0,1,0,0,"))
                .anyMatch(line -> line.startsWith("London,6(3),") && line.endsWith(",1,0,0,0,1,0,0,0,0,0,0,0,0"))
                .anyMatch(line -> line.startsWith("North East,5.1(k),") && line.contains(",1,0,0,1,0,"));
    }

    @Test
    void theCountsAreTheFindings() throws IOException {
        long breaches = findings.stream()
                .filter(row -> row.getAs("region").equals("North East"))
                .filter(row -> row.getAs("clause").equals("6(2)"))
                .filter(row -> row.getAs("status").equals("BREACH"))
                .count();
        long refused = findings.stream()
                .filter(row -> row.getAs("region").equals("North East"))
                .filter(row -> row.getAs("clause").equals("6(2)"))
                .filter(row -> row.<Boolean>getAs("refuses"))
                .map(row -> row.<String>getAs("call"))
                .distinct()
                .count();

        assertThat(breaches).isPositive();
        assertThat(Files.readAllLines(reviewed.resolve("counts.csv")))
                .filteredOn(line -> line.startsWith("North East,6(2),"))
                .singleElement()
                .asString()
                .contains("," + breaches + ",")
                .endsWith("," + refused);
    }

    @Test
    void nobodyIsNamed() throws IOException {
        Set<String> names = new TreeSet<>(List.of("Zebedee"));
        for (String school : List.of("S00001", HALF_READ)) {
            for (String line : Files.readAllLines(schools.resolve(school).resolve("oneroster/users.csv"))) {
                List<String> cells = List.of(line.split(",", -1));
                if (cells.size() > 12 && !cells.get(0).equals("sourcedId")) {
                    names.add(cells.get(8) + " " + cells.get(9));
                    names.add(cells.get(12));
                    if (!cells.get(0).startsWith("T")) { // T09 is in a time, too
                        names.add(cells.get(0));
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(1_000).contains("Ada Birch");

        List<String> written = new ArrayList<>();
        findings.forEach(row -> written.add(row.toString()));
        rows.forEach(row -> written.add(row.toString()));
        written.addAll(Files.readAllLines(reviewed.resolve("counts.csv")));
        written.add(run.out());
        written.add(run.err());
        String all = String.join("\n", written);
        assertThat(names.stream().filter(all::contains)).isEmpty();
    }

    @Test
    void whatAFindingSaysIsWrittenByTheRulesAndTheIndexOnly() {
        assertThat(findings.get(0).schema().fieldNames())
                .containsExactly(
                        "school",
                        "region",
                        "call",
                        "kind",
                        "start",
                        "clause",
                        "rule",
                        "status",
                        "level",
                        "refuses",
                        "people",
                        "deadline",
                        "actor",
                        "remedy");
        assertThat(findings)
                .extracting(row -> row.<String>getAs("call"))
                .filteredOn(call -> call != null)
                .allMatch(call -> call.matches("[0-9a-f]{16}"));
    }

    @Test
    void aReviewThatIsThereIsNotWrittenOver() throws IOException {
        Job.Run second = Job.review(index, reviewed);

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err().lines())
                .contains("national-review: found a finished review at " + reviewed
                        + ", expected nothing there; give another folder with --out DIR, or --overwrite to replace the"
                        + " review in it");
        assertThat(second.out()).isEmpty();
        assertThat(reviewed.resolve("summary.txt")).hasContent(run.out());
    }

    @Test
    void aTableOfFilesGivesTheSameAndIsReplacedByTheSame() throws IOException {
        Path table = home.resolve("files");
        Path out = home.resolve("of-table");
        Job.Run packed = Job.run("pack", "--index", index.toString(), "--out", table.toString());
        assertThat(packed.exitCode()).isEqualTo(1);
        assertThat(packed.err()).contains("national-review: not in the table: S00006: there is no such folder");
        assertThat(packed.out()).isEqualToIgnoringNewLines("Packed 5 of 6 schools in " + table + ".");

        assertThat(Job.review(index, out, "--files", table.toString()).exitCode())
                .isEqualTo(1);
        assertThat(Job.review(index, out, "--files", table.toString(), "--overwrite")
                        .exitCode())
                .isEqualTo(1);

        assertThat(Job.rows(out.resolve("findings"))).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(Job.rows(out.resolve("schools")))
                .filteredOn(row -> !row.getAs("school").equals(NOWHERE))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> !row.getAs("school").equals(NOWHERE))
                        .toList());
        assertThat(Job.rows(out.resolve("schools")))
                .filteredOn(row -> row.getAs("school").equals(NOWHERE))
                .singleElement()
                .extracting(row -> row.<String>getAs("reason"))
                .isEqualTo("NO_FILES");
    }

    @Test
    void filesOfASchoolThatIsNotListedAreTold() throws IOException {
        Path table = home.resolve("more-files");
        Path some = home.resolve("some.csv");
        Path out = home.resolve("of-some");
        Files.writeString(some, "school,region\nS00002,North West\n");
        Path two = schools.resolve("two.csv");
        Files.writeString(two, "school,region,folder\nS00001,North East,S00001\nS00002,North West,S00002\n");
        assertThat(Job.run("pack", "--index", two.toString(), "--out", table.toString())
                        .exitCode())
                .isZero();

        Job.Run listed = Job.review(some, out, "--files", table.toString(), "--quiet");

        assertThat(listed.exitCode()).isEqualTo(1);
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .contains(
                        "2 schools: 1 checked, 0 in part, 1 not checked.",
                        "  S00001 () not checked: the index does not list it");
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Files.write(folder.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
                }
            }
        }
    }
}
