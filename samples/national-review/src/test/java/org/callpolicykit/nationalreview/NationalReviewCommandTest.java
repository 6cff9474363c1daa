package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command line says what cannot be used, before Spark is started")
class NationalReviewCommandTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("review", "pack", "generate");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: national-review");
    }

    @Test
    void aMomentIsExpected() {
        assertThat(run("review", "--index", "i.csv", "--out", "o", "--at", "noon"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("national-review: found --at \"noon\", expected a date and time such as 2026-11-30T08:00,")
                .contains("Run \"national-review review --help\" for what can be given.");
    }

    @Test
    void daysThatEndBeforeTheyStartAreRefused() {
        assertThat(run("review", "--index", "i.csv", "--out", "o", "--from", "2026-12-05", "--to", "2026-11-27"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("national-review: the days to read end on 2026-11-27, before they start on 2026-12-05");
    }

    @Test
    void anIndexIsExpected() {
        assertThat(run("review", "--index", home.resolve("index.csv").toString(), "--out", "o"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualToIgnoringNewLines("national-review: index.csv: found no such file, expected a file");
    }

    @Test
    void theZipOfThePluginsIsExpected() throws IOException {
        Path index = Files.writeString(home.resolve("index.csv"), "school,region,folder\nS1,London,a\n");

        assertThat(run("review", "--index", index.toString(), "--out", "o", "--plugins", "nowhere.zip"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualToIgnoringNewLines(
                        "national-review: there is no file nowhere.zip; give the zip of all plugins with --plugins ZIP");
    }

    @Test
    void madeUpSchoolsAreWrittenOverNothing() throws IOException {
        Path mine = Files.createDirectory(home.resolve("mine"));

        assertThat(run("generate", "--schools", "1", "--out", mine.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("national-review: found something at " + mine);
        assertThat(mine).isEmptyDirectory();
    }

    @Test
    void schoolsAreMadeUpWithTheirIndex() throws IOException {
        Path schools = home.resolve("schools");

        assertThat(run("generate", "--schools", "2", "--out", schools.toString()))
                .isZero();
        assertThat(Files.readAllLines(schools.resolve("index.csv")))
                .containsExactly("school,region,folder", "S00001,North East,S00001", "S00002,North West,S00002");
        assertThat(schools.resolve("S00002/timetable.ics")).isNotEmptyFile();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("Made up 2 schools in " + schools + ".");
    }

    private int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.systemUTC(),
                home.resolve("all-rules.zip"));
        return NationalReviewCommand.run(surroundings, arguments);
    }
}
