package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Made-up schools are as many as one likes, each the same every time and unlike the others")
class SchoolTemplateTest {

    private static final LocalDate END_OF_TERM = LocalDate.of(2026, 12, 18);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2027, 7, 21);

    @TempDir
    Path home;

    @Test
    void theSameNumberGivesTheSameSchool() throws IOException {
        assertThat(school(END_OF_TERM, 7, "a")).isEqualTo(school(END_OF_TERM, 7, "b"));
    }

    @Test
    void schoolsShareNeitherIdsNorAddressesNorPupilsWithoutAgreement() throws IOException {
        Map<String, String> first = school(END_OF_TERM, 1, "a");
        Map<String, String> second = school(END_OF_TERM, 2, "b");

        assertThat(first.get("oneroster/orgs.csv")).contains("S00001,").contains("Made-up School S00001");
        assertThat(second.get("oneroster/orgs.csv")).contains("S00002,").doesNotContain("S00001");
        assertThat(first.get("evidence/agreements.csv")).isNotEqualTo(second.get("evidence/agreements.csv"));
        assertThat(String.join("", second.values()))
                .contains("@s00002.example")
                .doesNotContain("alderbank", "ALDER", "Alder Bank");
    }

    @Test
    void aYearHasItsLessonsAndItsHolidays() throws IOException {
        school(END_OF_TERM, 1, "term");
        school(END_OF_YEAR, 1, "year");
        Schedule term = schedule("term");
        Schedule year = schedule("year");

        assertThat(year.size()).isGreaterThan(7 * term.size());
        assertThat(year.calls())
                .noneMatch(call -> call.start()
                        .atZone(ZoneId.of("Europe/London"))
                        .toLocalDate()
                        .equals(LocalDate.of(2026, 12, 28)))
                .anyMatch(call -> call.start()
                        .atZone(ZoneId.of("Europe/London"))
                        .toLocalDate()
                        .equals(END_OF_YEAR));
    }

    private Schedule schedule(String name) {
        FolderReading reading = SchoolFolder.read(home.resolve(name), ReadingOptions.in(ZoneId.of("Europe/London")));
        assertThat(reading.errors()).isEmpty();
        return reading.schedule().orElseThrow();
    }

    private Map<String, String> school(LocalDate until, int number, String name) throws IOException {
        Path folder = home.resolve(name);
        SchoolTemplate.until(until).write(folder, number);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
            }
        }
        return files;
    }
}
