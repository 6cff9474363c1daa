package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A review asks of a call what its time in life asks for")
class WholeLifeReviewTest {

    private static final Instant END = START.plusSeconds(2700);
    private static final Instant DISPOSED = END.plusSeconds(86_400);
    private static final CallRecord RECORD =
            new CallRecord(null, START, END, null, null, null, null, null, null, DISPOSED);

    /** A rule for each stage that says what it was asked, and when. */
    private static MadeRule asked(Stage stage) {
        String name = "at-" + stage.name().toLowerCase(Locale.ROOT);
        return MadeRule.of(
                name, stage, (request, findings) -> findings.breach("%s %s", request.action(), request.at()));
    }

    private static List<String> said(Call call, Instant at) {
        List<MadeRule> rules = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.STANDING)
                .map(WholeLifeReviewTest::asked)
                .toList();
        SchoolDesk desk = PolicyKit.ofRules(rules).school(SchoolPolicy.seed());
        ScheduleReview review = desk.review(Schedule.of(school(), List.of(call)), at);
        return review.findings().get(0).stream()
                .map(finding -> finding.citation().rule() + ": " + finding.text())
                .toList();
    }

    private static Call call() {
        return lesson("L1")
                .log(log -> log.withArrivals(List.of(
                                new Arrival(new PersonId("P2"), START.minusSeconds(30)),
                                new Arrival(new PersonId("P1"), START.minusSeconds(60))))
                        .withRecord(RECORD))
                .build();
    }

    @Test
    void aCallThatLiesAheadIsAskedWhetherItCouldBeOpenedAsThingsStand() {
        Instant before = START.minusSeconds(1);

        assertThat(said(call(), before)).containsExactly("at-inviting: OPEN " + before, "at-planning: OPEN " + before);
    }

    @Test
    void aCallThatRunsIsAskedAsItStartedAboutEachArrivalAndNow() {
        Instant now = START.plusSeconds(60);

        assertThat(said(call(), now))
                .containsExactly(
                        "at-inviting: OPEN " + START,
                        "at-joining: ADMIT " + START.minusSeconds(60),
                        "at-joining: ADMIT " + START.minusSeconds(30),
                        "at-live: CONTINUE " + now,
                        "at-planning: OPEN " + START);
    }

    @Test
    void aCallThatIsOverIsAskedWhetherItCanBeClosed() {
        assertThat(said(call(), END)).contains("at-closing: CLOSE " + END, "at-live: CLOSE " + END);
        assertThat(said(call(), END)).noneMatch(line -> line.startsWith("at-retaining"));
    }

    @Test
    void aRecordThatIsGoneIsAskedWhetherItMightBe() {
        assertThat(said(call(), DISPOSED)).contains("at-retaining: DISPOSE " + DISPOSED);
        assertThat(said(call(), DISPOSED.minusSeconds(1))).noneMatch(line -> line.startsWith("at-retaining"));
    }

    @Test
    void arrivalsOfWhichNobodyKnowsAreNotMadeUp() {
        assertThat(said(lesson("L1").build(), START))
                .filteredOn(line -> line.startsWith("at-joining"))
                .containsExactly(
                        "at-joining: has no note of who came in, so nobody can tell whether that was kept on entry");
    }

    @Test
    void theDecisionNamesTheLastQuestion() {
        SchoolDesk desk = PolicyKit.ofRules(List.of(asked(Stage.LIVE))).school(SchoolPolicy.seed());
        Schedule schedule = Schedule.of(school(), List.of(call()));

        assertThat(desk.review(schedule, START.minusSeconds(1))
                        .decisions()
                        .get(0)
                        .action())
                .isEqualTo(Action.OPEN);
        assertThat(desk.review(schedule, START).decisions().get(0).action()).isEqualTo(Action.CONTINUE);
        assertThat(desk.review(schedule, END).decisions().get(0).action()).isEqualTo(Action.CLOSE);
    }

    @Test
    void aRuleOfAStageThatWasNotReachedIsIdle() {
        SchoolDesk desk = PolicyKit.ofRules(List.of(asked(Stage.PLANNING), asked(Stage.LIVE)))
                .school(SchoolPolicy.seed());
        Schedule schedule = Schedule.of(school(), List.of(call()));

        assertThat(desk.review(schedule, START.minusSeconds(1)).idleRules())
                .extracting(RuleId::value)
                .containsExactly("at-live");
        assertThat(desk.review(schedule, END).idleRules()).isEmpty();
    }

    @Test
    void whatEveryArrivalShowsIsSaidOnce() {
        MadeRule always = MadeRule.of(
                "always", Stage.JOINING, (request, findings) -> findings.breach("lets everybody in with sound on"));
        ScheduleReview review = PolicyKit.ofRules(List.of(always))
                .school(SchoolPolicy.seed())
                .review(Schedule.of(school(), List.of(call())), END);

        assertThat(call().log().arrivals()).hasSize(2);
        assertThat(review.findings().get(0))
                .filteredOn(finding -> finding.citation().rule().equals(new RuleId("always")))
                .hasSize(1);
    }

    @Test
    void aCallThatStartedAndOfWhichNobodyNotedWhoCameIsNotShownToBeKeptOnEntry() {
        MadeRule joining = MadeRule.of("joining", Stage.JOINING, (request, findings) -> {});
        MadeRule planning = MadeRule.of("planning", Stage.PLANNING, (request, findings) -> {});
        SchoolDesk desk = PolicyKit.ofRules(List.of(joining, planning)).school(SchoolPolicy.seed());
        Schedule unknown = Schedule.of(school(), List.of(lesson("L1").build()));
        Schedule nobody = Schedule.of(
                school(),
                List.of(lesson("L1").log(log -> log.withArrivals(List.of())).build()));

        assertThat(desk.review(unknown, START).findings().get(0))
                .filteredOn(finding -> finding.citation().rule().equals(new RuleId("joining")))
                .extracting(Finding::text)
                .containsExactly("has no note of who came in, so nobody can tell whether that was kept on entry");
        assertThat(desk.review(unknown, START.minusSeconds(1)).findings().get(0))
                .isEmpty();
        assertThat(desk.review(nobody, START).findings().get(0))
                .noneMatch(finding -> finding.citation().rule().equals(new RuleId("joining")));
    }
}
