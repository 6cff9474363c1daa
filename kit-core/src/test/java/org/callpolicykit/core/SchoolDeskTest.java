package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.pupil;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staff;
import static org.callpolicykit.core.Calls.staffMeeting;
import static org.callpolicykit.core.Calls.toArrange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Exemption;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Outcome;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A school's desk")
class SchoolDeskTest {

    private static final Parameter<Integer> MINIMUM = Parameter.integer("minimum-staff", 2, 2, 6);

    /** 6(3), counting staff. */
    private static final class TwoStaff implements PolicyRule {
        private final Level level;

        TwoStaff(Level level) {
            this.level = level;
        }

        @Override
        public RuleSpec spec() {
            RuleSpec.Builder spec = RuleSpec.of(Clause.of("6(3)"), "Two members of staff")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                    .parameter(MINIMUM);
            return (switch (level) {
                        case ADVISORY -> spec.advisory();
                        case MANDATORY -> spec.mandatory();
                        case STATUTORY -> spec.statutory();
                    })
                    .remedy(SchoolRole.HOST, "Invite another.");
        }

        @Override
        public Check bind(Settings settings) {
            int minimum = settings.get(MINIMUM);
            return (request, findings) -> {
                int staff = request.call().staffCount();
                if (staff < minimum) {
                    findings.breach("has %d of %d staff", staff, minimum);
                }
            };
        }
    }

    /** 6(2), breached by every pupil. */
    private static final class NoPupilAgreed implements PolicyRule {
        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(2)"), "Agreements")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.OFFICE, "Collect them.");
        }

        @Override
        public Check bind(Settings settings) {
            return (request, findings) -> {
                List<Person> pupils = new ArrayList<>();
                request.call().pupils().forEach(pupil -> pupils.add(pupil.person()));
                findings.breach(pupils, "has no agreement");
            };
        }
    }

    /** 5.1(c), never told, due an hour before the start. */
    private static final class NeverTold implements PolicyRule {
        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("5.1(c)"), "Told")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.TEACHER, "Tell them.");
        }

        @Override
        public Check bind(Settings settings) {
            return (request, findings) ->
                    findings.due(request.call().start().minusSeconds(3600), "has not been told of");
        }
    }

    /** A schedule rule that finds every lesson wanting. */
    private static final class EveryLesson implements ScheduleRule {
        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(3)"), "Alone at the time")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.COVER_MANAGER, "Move one.");
        }

        @Override
        public ScheduleCheck bind(Settings settings) {
            return (schedule, at, findings) -> schedule.calls().stream()
                    .filter(call -> call.kind() == CallKind.LESSON)
                    .forEach(call -> findings.on(call).breach("is one of %d", schedule.size()));
        }
    }

    private static SchoolDesk desk(SchoolPolicy policy, Rule... rules) {
        return PolicyKit.ofRules(List.of(rules)).school(policy);
    }

    private static SchoolDesk desk(Rule... rules) {
        return desk(SchoolPolicy.seed(), rules);
    }

    private static Waiver waiver(String rule, Coverage covers) {
        return Waiver.of(new RuleId(rule))
                .covering(covers)
                .grantedBy("Mrs H. Ward", SchoolRole.HEAD_TEACHER)
                .because("agreed")
                .on(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
    }

    private static Finding only(Decision decision) {
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }

    @Test
    void permitsACallThatKeepsEveryClauseWithoutAWord() {
        Decision decision = desk(new TwoStaff(Level.MANDATORY))
                .decide(toArrange(
                        lesson("L1").staff(List.of(staff("T1"), staff("T2"))).build()));

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void refusesABreachAndCitesIt() {
        Finding finding = only(desk(new TwoStaff(Level.MANDATORY))
                .decide(toArrange(lesson("L1").build())));

        assertThat(finding.refuses()).isTrue();
        assertThat(finding.citation().clause()).isEqualTo(Clause.of("6(3)"));
        assertThat(finding.citation().rule()).isEqualTo(new RuleId("two-staff"));
        assertThat(finding.text()).isEqualTo("has 1 of 2 staff");
    }

    @Test
    void anAdvisoryBreachIsShownAndPermitted() {
        Decision decision =
                desk(new TwoStaff(Level.ADVISORY)).decide(toArrange(lesson("L1").build()));

        assertThat(decision.isPermitted()).isTrue();
        assertThat(only(decision).status()).isEqualTo(Status.BREACH);
    }

    @Test
    void whatNoRuleGovernsIsNotCheckedAndNotPermitted() {
        Decision decision = desk(new TwoStaff(Level.MANDATORY))
                .decide(toArrange(staffMeeting("M1").build()));

        assertThat(decision.isPermitted()).isFalse();
        assertThat(only(decision).status()).isEqualTo(Status.FAILED);
        assertThat(only(decision).text()).startsWith("was not checked: no rule");
    }

    @Test
    void admittingIsNotPermittedWhileNoRuleOfJoiningIsThere() {
        CallRequest arrival = CallRequest.admit(school(), lesson("L1").build(), new Arrival(new PersonId("P1"), START));

        assertThat(desk(new TwoStaff(Level.MANDATORY)).decide(arrival).isPermitted())
                .isFalse();
    }

    @Test
    void aParameterOfTheSchoolReplacesTheSeed() {
        SchoolPolicy three = SchoolPolicy.seed()
                .withParameter("host", new RuleId("two-staff"), MINIMUM, new ParameterValue.Text("3"));
        SchoolDesk desk =
                PolicyKit.ofRules(List.of(new TwoStaff(Level.MANDATORY))).school(three);

        assertThat(only(desk.decide(toArrange(lesson("L1")
                                .staff(List.of(staff("T1"), staff("T2")))
                                .build())))
                        .text())
                .isEqualTo("has 2 of 3 staff");
    }

    @Test
    void whatIsDueBecomesABreachOnceItsDeadlineHasPassed() {
        SchoolDesk desk = desk(new NeverTold());
        Call call = lesson("L1").build();
        Instant deadline = START.minusSeconds(3600);

        Decision inTime = desk.decide(new CallRequest(school(), call, Action.ARRANGE, deadline));
        Decision late = desk.decide(new CallRequest(school(), call, Action.ARRANGE, deadline.plusNanos(1)));

        assertThat(inTime.isPermitted()).isTrue();
        assertThat(only(inTime).status()).isEqualTo(Status.DUE);
        assertThat(inTime.duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.by()).isEqualTo(deadline));
        assertThat(late.isPermitted()).isFalse();
        assertThat(only(late).status()).isEqualTo(Status.BREACH);
        assertThat(late.duties()).isEmpty();
    }

    @Test
    void aWaiverLiftsWhatItCoversAndShowsWhatItWouldHaveBeen() {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(waiver("two-staff", new Coverage.EveryCall()));
        Decision decision = desk(policy, new TwoStaff(Level.MANDATORY))
                .decide(toArrange(lesson("L1").build()));

        assertThat(decision.isPermitted()).isTrue();
        assertThat(only(decision).status()).isEqualTo(Status.WAIVED);
        assertThat(only(decision).exemption())
                .isEqualTo(new Exemption(
                        Status.BREACH,
                        "Mrs H. Ward (Head Teacher)",
                        "agreed",
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 1)));
    }

    @Test
    void aWaiverExpiresByItself() {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(waiver("two-staff", new Coverage.EveryCall()));
        SchoolDesk desk = desk(policy, new TwoStaff(Level.MANDATORY));
        Call onTheLastDay = lesson("L1").build();
        Call theDayAfter = lesson("L2")
                .time(START.plusSeconds(86_400), START.plusSeconds(90_000))
                .build();

        assertThat(desk.decide(toArrange(onTheLastDay)).isPermitted()).isTrue();
        assertThat(desk.decide(toArrange(theDayAfter)).isPermitted()).isFalse();
    }

    @Test
    void aWaiverForOnePupilLeavesTheOthersRefused() {
        SchoolPolicy policy =
                SchoolPolicy.seed().withWaiver(waiver("no-pupil-agreed", new Coverage.OnePupil(new PersonId("P1"))));
        Decision decision =
                desk(policy, new NoPupilAgreed()).decide(toArrange(lesson("L1").build()));

        assertThat(decision.isPermitted()).isFalse();
        assertThat(decision.findings()).extracting(Finding::status).containsExactly(Status.WAIVED, Status.BREACH);
        assertThat(decision.findings())
                .extracting(Finding::text)
                .containsExactly("has no agreement: Pupil P1", "has no agreement: Pupil P2");
    }

    @Test
    void aWaiverForOnePupilCoversACallWithNobodyElse() {
        SchoolPolicy policy =
                SchoolPolicy.seed().withWaiver(waiver("two-staff", new Coverage.OnePupil(new PersonId("P1"))));
        SchoolDesk desk = desk(policy, new TwoStaff(Level.MANDATORY));

        assertThat(desk.decide(toArrange(
                                lesson("L1").pupils(List.of(pupil("P1"))).build()))
                        .isPermitted())
                .isTrue();
        assertThat(desk.decide(toArrange(lesson("L2").build())).isPermitted()).isFalse();
    }

    @Test
    void nothingLiftsAStatutoryClause() {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(waiver("two-staff", new Coverage.EveryCall()));

        assertThatThrownBy(() -> desk(policy, new TwoStaff(Level.STATUTORY)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("found a waiver of two-staff, which is STATUTORY; nothing lifts it");
    }

    @Test
    void aSwitchedOffRulePermitsFromItsFirstDayAndShows() {
        SwitchOff off = new SwitchOff("Mr B. Cole", "no second adult this week", LocalDate.of(2026, 11, 30));
        SchoolDesk desk = desk(
                SchoolPolicy.seed().withRuleOff("host", new RuleId("two-staff"), off), new TwoStaff(Level.MANDATORY));

        Decision on = desk.decide(
                new CallRequest(school(), lesson("L1").build(), Action.ARRANGE, Instant.parse("2026-11-29T23:59:59Z")));
        Decision since = desk.decide(
                new CallRequest(school(), lesson("L1").build(), Action.ARRANGE, Instant.parse("2026-11-30T00:00:00Z")));

        assertThat(only(on).status()).isEqualTo(Status.BREACH);
        assertThat(since.isPermitted()).isTrue();
        assertThat(only(since).status()).isEqualTo(Status.SWITCHED_OFF);
        assertThat(desk.coverage()).singleElement().satisfies(clause -> {
            assertThat(clause.state()).isEqualTo(ClauseCoverage.State.SWITCHED_OFF);
            assertThat(clause.reasons())
                    .containsExactly(
                            "two-staff is switched off by Mr B. Cole since 2026-11-30: no second adult this week");
        });
    }

    @Test
    void aClauseAcrossCallsIsUnprovenWithoutTheSchedule() {
        SchoolDesk desk = desk(new EveryLesson());
        Call call = lesson("L1").build();

        assertThat(only(desk.decide(toArrange(call))).text())
                .isEqualTo("was not compared with the rest of the schedule");
        assertThat(only(desk.decide(toArrange(call))).status()).isEqualTo(Status.UNPROVEN);
        assertThat(only(desk.decide(
                                toArrange(call),
                                Schedule.of(school(), List.of(lesson("L2").build()))))
                        .text())
                .isEqualTo("is one of 2");
    }

    @Test
    void aScheduleRuleThatThrowsFailsOnEveryCallItGoverns() {
        ScheduleRule throwing = new ScheduleRule() {
            @Override
            public RuleId id() {
                return new RuleId("throwing");
            }

            @Override
            public RuleSpec spec() {
                return new EveryLesson().spec();
            }

            @Override
            public ScheduleCheck bind(Settings settings) {
                return (schedule, at, findings) -> {
                    findings.on(schedule.calls().get(0)).breach("was found first");
                    throw new IllegalStateException();
                };
            }
        };
        ScheduleReview review = desk(throwing, new TwoStaff(Level.MANDATORY))
                .review(Schedule.of(school(), List.of(fullyStaffed("L1"), fullyStaffed("L2"))), DAY_BEFORE);

        assertThat(review.refused()).isEqualTo(2);
        assertThat(review.findings())
                .allSatisfy(findings ->
                        assertThat(findings).extracting(Finding::status).containsExactly(Status.FAILED));
    }

    @Test
    void aScheduleRuleThatReportsOnACallItDoesNotGovernFails() {
        ScheduleRule overreaching = new ScheduleRule() {
            @Override
            public RuleId id() {
                return new RuleId("overreaching");
            }

            @Override
            public RuleSpec spec() {
                return new EveryLesson().spec();
            }

            @Override
            public ScheduleCheck bind(Settings settings) {
                return (schedule, at, findings) ->
                        schedule.calls().forEach(call -> findings.on(call).breach("is seen"));
            }
        };
        ScheduleReview review = desk(overreaching, new TwoStaff(Level.MANDATORY))
                .review(
                        Schedule.of(
                                school(),
                                List.of(fullyStaffed("L1"), staffMeeting("M1").build())),
                        DAY_BEFORE);

        assertThat(review.findings().get(0)).extracting(Finding::status).containsExactly(Status.FAILED);
    }

    private static Call fullyStaffed(String id) {
        return lesson(id).staff(List.of(staff("T1"), staff("T2"))).build();
    }

    private static List<Call> aThousandCalls() {
        return IntStream.range(0, 1_000)
                .mapToObj(index -> lesson("L" + index)
                        .time(START.plusSeconds(60L * (index % 97)), START.plusSeconds(60L * (index % 97) + 1800))
                        .staff(index % 3 == 0 ? List.of(staff("T1")) : List.of(staff("T1"), staff("T2")))
                        .build())
                .toList();
    }

    private static String written(ScheduleReview review) {
        StringBuilder text = new StringBuilder();
        review.decisions().forEach(decision -> {
            text.append(decision.call()).append(decision.outcome());
            decision.findings().forEach(finding -> text.append(finding).append(finding.text()));
        });
        return text.toString();
    }

    @Test
    void theFindingsAreTheSameWhateverTheOrderOfRulesCallsAndThreads() {
        List<Call> calls = new ArrayList<>(aThousandCalls());
        String expected = written(desk(new TwoStaff(Level.MANDATORY), new NoPupilAgreed(), new EveryLesson())
                .review(Schedule.of(school(), calls), DAY_BEFORE));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int seed = 0; seed < 5; seed++) {
                Collections.shuffle(calls, new Random(seed));
                SchoolDesk desk = desk(new EveryLesson(), new NoPupilAgreed(), new TwoStaff(Level.MANDATORY));
                ScheduleReview review = desk.review(
                        Schedule.of(school(), calls), DAY_BEFORE, ReviewOptions.parallel(threads, 1 + seed));
                assertThat(written(review)).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aReviewSaysHowFarItIs() {
        AtomicInteger furthest = new AtomicInteger();
        desk(new TwoStaff(Level.MANDATORY))
                .review(
                        Schedule.of(school(), aThousandCalls()),
                        DAY_BEFORE,
                        ReviewOptions.sequential().reportingTo((reviewed, total) -> {
                            assertThat(total).isEqualTo(1_000);
                            furthest.accumulateAndGet(reviewed, Math::max);
                        }));

        assertThat(furthest).hasValue(1_000);
    }

    @Test
    void aReviewSaysWhichRulesAndWaiversDidNothing() {
        SchoolPolicy policy = SchoolPolicy.seed()
                .withWaiver(waiver("two-staff", new Coverage.EveryCall()))
                .withWaiver(waiver("two-staff", new Coverage.OnePupil(new PersonId("P9"))));
        SchoolDesk desk = desk(policy, new TwoStaff(Level.MANDATORY));

        ScheduleReview lessons =
                desk.review(Schedule.of(school(), List.of(lesson("L1").build())), DAY_BEFORE);
        ScheduleReview meetings =
                desk.review(Schedule.of(school(), List.of(staffMeeting("M1").build())), DAY_BEFORE);

        assertThat(lessons.idleRules()).isEmpty();
        assertThat(lessons.unusedWaivers()).containsExactly(policy.waivers().get(1));
        assertThat(meetings.idleRules()).containsExactly(new RuleId("two-staff"));
        assertThat(meetings.unusedWaivers()).hasSize(2);
    }

    @Test
    void namesThatNobodyKnowsAreErrorsWithASuggestion() {
        SchoolPolicy rule = SchoolPolicy.seed()
                .withParameter("host", new RuleId("two-stuff"), MINIMUM, new ParameterValue.Text("3"));
        SchoolPolicy value = SchoolPolicy.seed()
                .withParameter("host", new RuleId("two-staff"), MINIMUM, new ParameterValue.Text("7"));
        SchoolPolicy parameter = SchoolPolicy.seed()
                .withParameter(
                        "host",
                        new RuleId("two-staff"),
                        Parameter.integer("minimum-stuff", 2, 2, 6),
                        new ParameterValue.Text("3"));

        assertThatThrownBy(() -> desk(rule, new TwoStaff(Level.MANDATORY)))
                .hasMessageContaining("found the rule \"two-stuff\"")
                .hasMessageContaining("did you mean \"two-staff\"?");
        assertThatThrownBy(() -> desk(value, new TwoStaff(Level.MANDATORY)))
                .hasMessage(
                        "policy: minimum-staff of rule two-staff: found \"7\", expected a whole number from 2 to 6");
        assertThatThrownBy(() -> desk(parameter, new TwoStaff(Level.MANDATORY)))
                .hasMessageContaining(
                        "found the parameter \"minimum-stuff\" of rule two-staff, expected one of minimum-staff; did you mean"
                                + " \"minimum-staff\"?");
    }

    @Test
    void manySchoolsShareOneKit() {
        PolicyKit kit = PolicyKit.ofRules(List.of(new TwoStaff(Level.MANDATORY)));
        SchoolDesk strict = kit.school(SchoolPolicy.seed()
                .withParameter("host", new RuleId("two-staff"), MINIMUM, new ParameterValue.Text("3")));
        SchoolDesk seed = kit.school(SchoolPolicy.seed());
        Call two = fullyStaffed("L1");

        assertThat(strict.decide(toArrange(two)).isPermitted()).isFalse();
        assertThat(seed.decide(toArrange(two)).isPermitted()).isTrue();
    }
}
