package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.callpolicykit.core.PolicyKit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A school that cannot be reviewed has a row that says why, and quotes nothing")
class SchoolReviewTest {

    private static final int STATE = 2;
    private static final int REASON = 3;
    private static final int ERRORS = 4;
    private static final int PLACES = 5;
    private static final int CALLS = 6;

    @TempDir
    Path folder;

    private final SchoolReview review = new SchoolReview(
            PolicyKit.ofRules(List.of()),
            new Question(Instant.parse("2026-11-27T16:00:00Z"), ZoneId.of("Europe/London"), null, null));

    @Test
    void withoutAFolder() {
        Row row = row(folder.resolve("nowhere"));

        assertThat(row.getString(STATE)).isEqualTo("NOT_CHECKED");
        assertThat(row.getString(REASON)).isEqualTo("NO_FOLDER");
        assertThat(row.get(CALLS)).isNull();
    }

    @Test
    void withoutATimetable() throws IOException {
        write("oneroster/users.csv", "sourcedId,familyName\nP1,Birch\n");

        Row row = row(folder);

        assertThat(row.getString(STATE)).isEqualTo("NOT_CHECKED");
        assertThat(row.getString(REASON)).isEqualTo("NO_CALLS");
        assertThat(row.getInt(ERRORS)).isPositive();
        assertThat((Object[]) row.get(PLACES))
                .contains("timetable.ics")
                .noneMatch(place -> place.toString().contains("Birch"));
    }

    @Test
    void withAPolicyThatHasErrors() throws IOException {
        write("school-policy.yaml", "policy: ours\nplugins:\n  rules-4-scope: Ada Birch\n");

        Row row = row(folder);

        assertThat(row.getString(STATE)).isEqualTo("NOT_CHECKED");
        assertThat(row.getString(REASON)).isEqualTo("INVALID_POLICY");
        assertThat((Object[]) row.get(PLACES)).containsExactly("school-policy.yaml line 3");
    }

    @Test
    void manyErrorsAreCountedAndTheFirstPlacesKept() {
        List<String> places = IntStream.rangeClosed(1, 50)
                .mapToObj(line -> "oneroster/users.csv line " + line)
                .toList();

        Row row = SchoolRow.notChecked(new ListedSchool("S1", "London", ""), Reason.NO_CALLS, places, List.of());

        assertThat(row.getInt(ERRORS)).isEqualTo(50);
        assertThat((Object[]) row.get(PLACES)).hasSize(20).endsWith("oneroster/users.csv line 20");
    }

    private Row row(Path school) {
        List<Row> lines = ImmutableList.copyOf(review.lines(new ListedSchool("S1", "London", ""), school));
        assertThat(lines).hasSize(1);
        return lines.get(0).getStruct(0);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
