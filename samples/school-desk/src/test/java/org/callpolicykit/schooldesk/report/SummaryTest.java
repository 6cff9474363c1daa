package org.callpolicykit.schooldesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callpolicykit.schooldesk.report.Reviews.summary;
import static org.callpolicykit.schooldesk.report.Reviews.threeCalls;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.schooldesk.report.Summary.Totals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The summary of a review")
class SummaryTest {

    @Test
    void countsAgreeWithTheReview() {
        Summary summary = summary(threeCalls());
        assertThat(summary.totals()).isEqualTo(new Totals(3, 1, 0, 1, 2));
        assertThat(summary.totals().permitted())
                .isEqualTo(summary.input().review().permitted());
    }

    @Test
    void everyClauseOfTheCoverageHasItsLine() {
        Summary summary = summary(threeCalls());
        assertThat(summary.clauses())
                .extracting(line -> line.clause().id(), ClauseLine::counts)
                .containsExactly(tuple("5.1(c)", List.of(0, 0, 0, 1, 0, 0)), tuple("6(3)", List.of(1, 0, 0, 0, 0, 0)));
        assertThat(summary.fullyChecked()).isEqualTo(2);
    }

    @Test
    void aReasonIsTheSameWhateverItsFacts() {
        List<Call> calls = List.of(
                Reviews.call("c1", "none", Reviews.MONDAY).build(),
                Reviews.call("c2", "one", Reviews.MONDAY)
                        .staff(List.of(Reviews.staff("t1", "Amara Okafor")))
                        .build());
        assertThat(summary(calls).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.calls()).isEqualTo(2);
            assertThat(reason.status()).isEqualTo(Status.BREACH);
            assertThat(reason.wording()).isEqualTo("has … of the … members of staff it needs");
        });
    }

    @Test
    void aWordingKeepsPercentSignsAndDropsWhatIsFactAlone() {
        assertThat(Reason.wordingOf(Message.of("covers 90%% of %1$s, %,d of %.1f%n", "x", 1, 2.0)))
                .isEqualTo("covers 90% of …, … of …");
        assertThat(Reason.wordingOf(Message.of("%s", "was not checked: rule x threw")))
                .isEmpty();
    }

    @Test
    void whatToDoIsGroupedByWhoActsWithTheirDates() {
        Summary summary = summary(threeCalls());
        assertThat(summary.next())
                .extracting(NextSteps::role)
                .containsExactly(SchoolRole.COVER_MANAGER, SchoolRole.OFFICE);
        NextSteps.When office = summary.next().get(1).when();
        assertThat(office.calls()).isEqualTo(1);
        assertThat(office.deadline()).isEqualTo(Reviews.MONDAY.plusSeconds(3600).minus(Duration.ofDays(3)));
        assertThat(summary.next().get(0).steps()).singleElement().satisfies(step -> {
            assertThat(step.text()).isEqualTo("Invite another member of staff.");
            assertThat(step.clauses()).containsExactly(Clause.of("6(3)"));
            assertThat(step.when().deadline()).isNull();
        });
    }

    @Test
    void aRuleThatThrewAsksForCheckingAndNotForItsOwnRemedy() {
        TestRule broken = TestRule.mandatory(
                "broken-rule",
                "4",
                "A call has a purpose",
                SchoolRole.TEACHER,
                "Say what it is for.",
                (request, found) -> {
                    throw new IllegalStateException("a fault of the rule");
                });
        Summary summary = summary(List.of(broken), "Oakfield", threeCalls(), SchoolPolicy.seed());
        assertThat(summary.next()).singleElement().satisfies(next -> {
            assertThat(next.role()).isEqualTo(SchoolRole.COMPUTING_LEAD);
            assertThat(next.steps().get(0).text()).startsWith("Report the rule");
        });
        assertThat(summary.clauses().get(0).calls(Status.FAILED)).isEqualTo(3);
    }

    @Test
    void aWaivedFindingCountsAsWaivedAndAsksNobodyToAct() {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(Reviews.waiver(new Coverage.EveryCall()));
        Summary summary = summary("Oakfield", threeCalls(), policy);
        assertThat(summary.totals().refused()).isZero();
        assertThat(summary.reasons()).isEmpty();
        assertThat(summary.clauses().get(1).calls(Status.WAIVED)).isEqualTo(1);
        assertThat(summary.next()).extracting(NextSteps::role).containsExactly(SchoolRole.OFFICE);
    }

    @Test
    void whatNoRuleGovernsIsSaidUnderAClauseOutsideTheCatalogue() {
        Summary summary = summary(List.of(), "Oakfield", threeCalls(), SchoolPolicy.seed());
        assertThat(summary.totals().refused()).isEqualTo(3);
        assertThat(summary.clauses()).singleElement().satisfies(line -> {
            assertThat(line.calls(Status.FAILED)).isEqualTo(3);
            assertThat(line.isFullyChecked()).isFalse();
        });
        assertThat(summary.gaps()).hasSize(1);
    }

    @Test
    void nothingIsCountedInAnEmptySchedule() {
        Summary summary = summary(List.of());
        assertThat(summary.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0));
        assertThat(summary.next()).isEmpty();
        assertThat(summary.clauses()).hasSize(2);
    }
}
