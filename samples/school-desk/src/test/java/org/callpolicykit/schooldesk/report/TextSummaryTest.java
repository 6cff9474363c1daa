package org.callpolicykit.schooldesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.report.Reviews.summary;
import static org.callpolicykit.schooldesk.report.Reviews.threeCalls;

import java.nio.file.Path;
import java.util.List;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The summary on a terminal")
class TextSummaryTest {

    private static final List<Path> WRITTEN = List.of(Path.of("report.html"), Path.of("findings.json"));

    @Test
    void saysHowTheCallsStandWhyAndWhatToDo() {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(Reviews.waiver(new Coverage.OneCall(new CallId("c9"))));
        assertThat(TextSummary.of(summary("Oakfield Primary School", threeCalls(), policy), WRITTEN))
                .isEqualTo("""
                        Oakfield Primary School
                        Video calls on Mon 8 Jun 2026, as known on Thu 4 Jun 2026 at 16:30
                        Policy: the seed policy

                        Refused 1 of 3 calls.
                        2 may go ahead; 1 of them with something still to do.

                        Why calls were refused
                               1  6(3)    Two members of staff are on every call
                                          broken: has 1 of the 2 members of staff it needs

                        What to do next
                          Cover manager: 1 call, the first on Mon 8 Jun 2026
                               1  Invite another member of staff. (6(3))
                          School office: 1 call, the first on Mon 8 Jun 2026; next deadline Fri 5 Jun 2026 at 10:00
                               1  Tell the parents, and note when. (5.1(c))

                        Calls by clause
                                                                                     still to
                                                                             broken        do
                          5.1(c)  Parents are told of the call in advance         -         1
                          6(3)    Two members of staff are on every call          1         -

                        Worth knowing
                          - Plugin rules-7.zip was not loaded: it is no plugin
                          - The waiver of two-staff-present (policy.yaml line 7, column 3), granted by R. Hale until Fri 17
                            Jul 2026, lifted nothing.

                        What was read
                          users.csv: 12 rows, 12 used

                        Every call is in
                          report.html
                          findings.json
                        """);
    }

    @Test
    void anEmptyScheduleIsSaidToBeEmpty() {
        assertThat(TextSummary.of(summary(List.of()), List.of()))
                .contains("There was no call to check.")
                .doesNotContain("Refused");
    }

    @Test
    void noLineIsLongerThanATerminalIsWide() {
        String name = "A".repeat(230) + " " + "words and words ".repeat(20);
        assertThat(TextSummary.of(summary(name, threeCalls(), SchoolPolicy.seed()), WRITTEN)
                        .lines())
                .allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.equals("A".repeat(100)));
    }

    @Test
    void nothingInTheDataSteersTheTerminal() {
        String text =
                TextSummary.of(summary("\u001B[2J" + Reviews.HOSTILE, threeCalls(), SchoolPolicy.seed()), WRITTEN);
        assertThat(text).doesNotContain("\u001B", "\u202E", "\u0007").contains("\uFFFD[2J");
    }

    @Test
    void namesNoPupil() {
        assertThat(TextSummary.of(summary(threeCalls()), WRITTEN)).doesNotContain("Zara");
    }
}
