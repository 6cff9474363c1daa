package org.callpolicykit.schooldesk.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem says where it is, what was found, what was expected and what to do")
class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void aProblemIsOneLine() {
        Problem problem = Problem.error("oneroster/enrollments.csv", 12)
                .in("role")
                .value("techer")
                .hint("did you mean \"teacher\"?")
                .expected("student, teacher");

        assertThat(problem)
                .hasToString("oneroster/enrollments.csv line 12, column role: found \"techer\", expected student, "
                        + "teacher; did you mean \"teacher\"?");
    }

    @Test
    void aFoundValueIsShortenedAndItsControlCharactersAreShown() {
        Problem problem = Problem.warning("timetable.ics", 3)
                .in("SUMMARY")
                .value("a\n\u001B[31m\u202Eb")
                .expected("text");
        Problem lengthy = Problem.error("x", 0).value("y".repeat(500)).expected("less");

        assertThat(problem)
                .hasToString(
                        "timetable.ics line 3, property SUMMARY: found \"a\\n\\u001B[31m\\u202Eb\", expected text");
        assertThat(lengthy).hasToString("x: found \"" + "y".repeat(80) + "...\", expected less");
    }

    @Test
    void aNegativeLineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Problem.error("x", -1).expected("y"));
    }

    @Test
    void errorsAndWarningsAreKeptApart() {
        problems.add(Problem.warning("a.csv", 1).expected("x"));
        assertThat(problems.hasErrors()).isFalse();
        problems.add(Problem.error("a.csv", 2).expected("y"));

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.errors()).extracting(Problem::line).containsExactly(2);
        assertThat(problems.warnings()).extracting(Problem::line).containsExactly(1);
    }

    @Test
    void ofAFileWithVeryManyErrorsTheFirstThousandAreKeptAndTheOthersCounted() {
        for (int line = 1; line <= 3_500; line++) {
            problems.add(Problem.error("a.csv", line).expected("x"));
        }

        assertThat(problems.count(Severity.ERROR)).isEqualTo(3_500);
        assertThat(problems.errors()).hasSize(1_001);
        assertThat(problems.errors().get(1_000))
                .hasToString("a.csv: found 2,500 further errors that are not listed, expected a file without errors; "
                        + "correct the ones listed first");
    }
}
