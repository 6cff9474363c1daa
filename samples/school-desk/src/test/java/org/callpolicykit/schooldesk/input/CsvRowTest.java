package org.callpolicykit.schooldesk.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A CSV row answers in the type asked for, or says what is wrong with the value")
class CsvRowTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Choice<Kind> KIND = Choice.of(Kind.class);

    private final Problems problems = new Problems();

    private enum Kind {
        PUPIL_CALL,
        STAFF_CALL
    }

    @Test
    void valuesAreTrimmedAndOptionalOnesMayBeEmpty() {
        assertThat(ask(" a ", row -> row.text("v"))).isEqualTo("a");
        assertThat(ask("", row -> row.optionalText("v"))).isEqualTo(Optional.empty());
        assertThat(ask("", row -> row.optionalText("no such column"))).isEqualTo(Optional.empty());
        assertThat(ask("", row -> row.optionalDate("v"))).isEqualTo(Optional.empty());
        assertThat(ask("", row -> row.optionalChoice("v", KIND))).isEqualTo(Optional.empty());
        assertThat(ask("", row -> row.optionalInstant("v", LONDON))).isEqualTo(Optional.empty());
        assertThat(ask("", row -> row.optionalWholeNumber("v", 1, 2))).isEqualTo(Optional.empty());
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void aRequiredTextThatIsEmptyIsAnError() {
        ask(" ", row -> row.text("v"));

        assertError("found nothing, expected a value");
    }

    @Test
    void aListIsSplitAtItsCommas() {
        assertThat(ask("\"AUT, SPR,,SUM\"", row -> row.list("v"))).isEqualTo(List.of("AUT", "SPR", "SUM"));
    }

    @Test
    void datesAreIso() {
        assertThat(ask("2026-11-30", row -> row.date("v"))).isEqualTo(LocalDate.of(2026, 11, 30));
        ask("30/11/2026", row -> row.date("v"));

        assertError("found \"30/11/2026\", expected a date such as 2026-11-30");
    }

    @Test
    void aMomentNeedsAnOffsetUnlessThereIsAZone() {
        Instant expected = Instant.parse("2026-07-01T07:50:00Z");
        assertThat(ask("2026-07-01T08:50:00+01:00", row -> row.instant("v"))).isEqualTo(expected);
        assertThat(ask("2026-07-01 08:50", row -> row.instant("v", LONDON))).isEqualTo(expected);
        ask("2026-07-01T08:50", row -> row.instant("v"));

        assertError(
                "found \"2026-07-01T08:50\", expected a date and time with its offset such as 2026-11-30T08:50:00Z");
    }

    @Test
    void aMomentThatIsNoneSaysHowToWriteOne() {
        ask("tomorrow", row -> row.instant("v", LONDON));

        assertError("found \"tomorrow\", expected a date and time such as 2026-11-30T08:50 or 2026-11-30T08:50:00Z");
    }

    @Test
    void yesAndNoAreRead() {
        assertThat(ask("TRUE", row -> row.bool("v"))).isEqualTo(true);
        assertThat(ask("no", row -> row.bool("v"))).isEqualTo(false);
        assertThat(ask("", row -> row.bool("v", true))).isEqualTo(true);
        ask("maybe", row -> row.bool("v"));

        assertError("found \"maybe\", expected true or false");
    }

    @Test
    void aWholeNumberKeepsItsBounds() {
        assertThat(ask("1", row -> row.wholeNumber("v", 1, 5))).isEqualTo(1);
        assertThat(ask("5", row -> row.wholeNumber("v", 1, 5))).isEqualTo(5);
        ask("6", row -> row.wholeNumber("v", 1, 5));

        assertError("found \"6\", expected a whole number from 1 to 5");
    }

    @Test
    void aChoiceIsReadWhateverItsCaseAndDashes() {
        assertThat(ask("Pupil_Call", row -> row.choice("v", KIND))).isEqualTo(Kind.PUPIL_CALL);
        assertThat(ask("staff-call", row -> row.choice("v", KIND))).isEqualTo(Kind.STAFF_CALL);
        ask("pupli-call", row -> row.choice("v", KIND));

        assertError("found \"pupli-call\", expected pupil-call, staff-call; did you mean \"pupil-call\"?");
    }

    @Test
    void allProblemsOfARowAreReportedAtOnceAndItIsCountedOnce() {
        ask("x", row -> row.date("v").toString() + row.bool("v"));

        assertThat(problems.errors()).hasSize(2);
        assertThat(problems.rowCounts()).hasToString("[t.csv: 1 read, 0 used, 1 left out (1 with errors)]");
    }

    @Test
    void aRowCanBeLeftOutForAReasonOrRejectedOrWarnedAbout() {
        ask("a", row -> {
            row.leaveOut("tobedeleted");
            return row.isGood();
        });
        ask("b", row -> {
            row.warn("v", "a c", null);
            return row.isGood();
        });
        ask("d", row -> {
            row.reject("v", "a c", "ask");
            return row.isGood();
        });

        assertThat(problems.rowCounts())
                .hasToString("[t.csv: 3 read, 1 used, 2 left out (1 tobedeleted, 1 with errors)]");
        assertThat(problems.warnings()).hasToString("[t.csv line 2, column v: found \"b\", expected a c]");
        assertError("found \"d\", expected a c; ask");
    }

    private Object ask(String value, Function<CsvRow, Object> question) {
        byte[] bytes = ("w,v\nw," + value + "\n").getBytes(StandardCharsets.UTF_8);
        List<Object> answers = new ArrayList<>();
        CsvTable.of(InputFile.of("t.csv", () -> new ByteArrayInputStream(bytes)), problems)
                .forEachRow(row -> answers.add(question.apply(row)));
        return answers.get(0);
    }

    private void assertError(String message) {
        assertThat(problems.errors()).hasToString("[t.csv line 2, column v: " + message + "]");
    }
}
