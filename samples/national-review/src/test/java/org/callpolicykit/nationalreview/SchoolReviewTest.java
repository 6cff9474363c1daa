package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.madeup.MadeUpSchool;
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
    private static final int REFUSED = 7;

    private static final Question QUESTION =
            new Question(Instant.parse("2026-11-27T16:00:00Z"), ZoneId.of("Europe/London"), null, null);

    @TempDir
    Path folder;

    private final SchoolReview review = new SchoolReview(PolicyKit.ofRules(List.of())::school, QUESTION);

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
    void withAFailureThatNobodyExpected() {
        AtomicBoolean hasFailed = new AtomicBoolean();
        PolicyKit kit = PolicyKit.ofRules(List.of());
        SchoolReview failing = new SchoolReview(
                policy -> {
                    if (!hasFailed.getAndSet(true)) {
                        throw new IllegalStateException("of Ada Birch");
                    }
                    return kit.school(policy);
                },
                QUESTION);

        Row row = rows(failing, folder).get(0);

        assertThat(row.getString(STATE)).isEqualTo("NOT_CHECKED");
        assertThat(row.getString(REASON)).isEqualTo("FAILED");
        assertThat((Object[]) row.get(PLACES))
                .singleElement()
                .asString()
                .startsWith("java.lang.IllegalStateException at org.callpolicykit.nationalreview.SchoolReviewTest")
                .doesNotContain("Birch");
    }

    @Test
    void aSchoolIsCheckedWhenEveryRuleIs() throws IOException {
        madeUpSchool();

        Row row = rows(reviewBy((request, findings) -> {}), folder).get(0);

        assertThat(row.getString(STATE)).isEqualTo("CHECKED");
        assertThat(row.get(REASON)).isNull();
        assertThat(row.getInt(CALLS)).isPositive();
        assertThat(row.getInt(REFUSED)).isZero();
    }

    @Test
    void aSchoolIsCheckedInPartWhenARuleFails() throws IOException {
        madeUpSchool();

        Row row = rows(
                        reviewBy((request, findings) -> {
                            throw new IllegalStateException("of Ada Birch");
                        }),
                        folder)
                .get(0);

        assertThat(row.getString(STATE)).isEqualTo("IN_PART");
        assertThat(row.getString(REASON)).isEqualTo("RULE_FAILED");
        assertThat(row.getInt(REFUSED)).as("nobody checked").isEqualTo(row.getInt(CALLS));
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
        List<Row> rows = rows(review, school);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** The school's own row, and an empty place for each finding. */
    private static List<Row> rows(SchoolReview review, Path school) {
        List<Row> rows = new ArrayList<>();
        review.lines(new ListedSchool("S1", "London", ""), school)
                .forEachRemaining(line -> rows.add(line.getStruct(0)));
        return rows;
    }

    private static SchoolReview reviewBy(Check check) {
        return new SchoolReview(PolicyKit.ofRules(List.of(new OneRule(check)))::school, QUESTION);
    }

    /** A rule for every call. */
    private record OneRule(Check check) implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(3)"), "Two members of staff are on every call with pupils")
                    .governs(
                            CallKind.ALL,
                            Stage.PLANNING,
                            Stage.INVITING,
                            Stage.JOINING,
                            Stage.LIVE,
                            Stage.CLOSING,
                            Stage.RETAINING)
                    .mandatory()
                    .remedy(SchoolRole.COVER_MANAGER, "Invite another member of staff.");
        }

        @Override
        public Check bind(Settings settings) {
            return check;
        }
    }

    private void madeUpSchool() throws IOException {
        MadeUpSchool.write(folder);
        Files.delete(folder.resolve("school-policy.yaml"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
