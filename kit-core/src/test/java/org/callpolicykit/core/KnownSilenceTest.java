package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.school;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleFindings;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request about a call of a schedule is decided as if every rule were asked")
class KnownSilenceTest {

    private static final int CALLS = 150;
    private static final int REQUESTS = 3_000;
    private static final Duration LEAD = Duration.ofHours(2);
    private static final List<Action> ACTIONS =
            List.of(Action.ARRANGE, Action.INVITE, Action.OPEN, Action.CONTINUE, Action.CLOSE);

    private static final List<CallKind> KINDS = List.of(
            CallKind.LESSON, CallKind.SMALL_GROUP, CallKind.ASSEMBLY, CallKind.STAFF_MEETING, CallKind.PARENT_MEETING);

    private static final Check TOLD_IN_TIME = (request, findings) -> {
        Instant deadline = request.call().start().minus(LEAD);
        Instant latest = request.at().isBefore(deadline) ? request.at() : deadline;
        List<Notice> notices = request.call().notices();
        if (notices == null) {
            findings.unproven("has no list of notices");
        } else if (notices.stream().noneMatch(notice -> !notice.sentAt().isAfter(latest))) {
            findings.due(deadline, "has nobody told by %s", deadline);
        }
    };

    private static final Condition EVERYONE_TOLD = new Condition.EveryoneTold(
            List.of(Notice.Topic.ETIQUETTE), Set.of(Channel.EMAIL), Audience.PUPILS, new LeadTime.Exact(LEAD));

    private static final Check LOCKED = (request, findings) -> {
        if (request.call().plannedSettings().get(Control.LOCK) != Who.NOBODY) {
            findings.breach("is not locked");
        }
    };

    private final AtomicInteger asked = new AtomicInteger();

    private record Across(RuleId id, RuleSpec spec, ScheduleCheck check) implements ScheduleRule {
        @Override
        public ScheduleCheck bind(Settings settings) {
            return check;
        }
    }

    private record Standing(RuleId id, RuleSpec spec, SchoolCheck check) implements SchoolRule {
        @Override
        public SchoolCheck bind(Settings settings) {
            return check;
        }
    }

    private static Rule across(String id, Stage stage, ScheduleCheck check) {
        return across(id, CallKind.WITH_PUPILS, stage, check);
    }

    private static Rule across(String id, Set<CallKind> kinds, Stage stage, ScheduleCheck check) {
        return new Across(new RuleId(id), MadeRule.spec(kinds, stage, Level.MANDATORY), check);
    }

    private static void sameTitle(Schedule schedule, Instant at, ScheduleFindings findings) {
        for (int place = 1; place < schedule.size(); place++) {
            Call call = schedule.calls().get(place);
            if (CallKind.WITH_PUPILS.contains(call.kind())
                    && call.start().equals(schedule.calls().get(place - 1).start())) {
                findings.on(call).breach("begins with another");
            }
        }
    }

    private List<Rule> rules() {
        Check counted = (request, findings) -> {
            asked.incrementAndGet();
            LOCKED.check(request, findings);
        };
        return List.of(
                MadeRule.of("told", Stage.INVITING, TOLD_IN_TIME.silentWhen(EVERYONE_TOLD)),
                MadeRule.of(
                        "locked", Stage.PLANNING, counted.silentWhen(new Condition.Planned(Control.LOCK, Who.NOBODY))),
                MadeRule.of("live", Stage.LIVE, LOCKED),
                MadeRule.of("broken", CallKind.WITH_PARENTS, Stage.PLANNING, Level.MANDATORY, (request, findings) -> {
                    throw new IllegalStateException("broken");
                }),
                across("begins-alone", Stage.PLANNING, ((ScheduleCheck) KnownSilenceTest::sameTitle).atAnyTime()),
                across("invited-alone", Stage.INVITING, ((ScheduleCheck) KnownSilenceTest::sameTitle).atAnyTime()),
                across(
                        "broken-across",
                        CallKind.WITH_PARENTS,
                        Stage.INVITING,
                        ((ScheduleCheck) (schedule, at, findings) -> {
                                    throw new IllegalStateException("broken");
                                })
                                .atAnyTime()),
                new Standing(
                        new RuleId("standing"),
                        MadeRule.spec(CallKind.WITH_PARENTS, Stage.STANDING, Level.MANDATORY),
                        (asked, at, findings) -> findings.breach("is not in order")));
    }

    private static final Rule LATE = across("late", Stage.PLANNING, (schedule, at, findings) -> {
        if (at.isAfter(START)) {
            sameTitle(schedule, at, findings);
        }
    });

    private static Schedule schedule(Random random) {
        List<Call> calls = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            Instant start = START.plusSeconds(600L * random.nextInt(400));
            CallKind kind = KINDS.get(random.nextInt(KINDS.size()));
            calls.add(Call.builder(new CallId("L" + number), kind, "Call", start, start.plusSeconds(900))
                    .staff(List.of(Calls.staff("T1")))
                    .pupils(CallKind.WITH_PUPILS.contains(kind) ? List.of(Calls.pupil("P1")) : List.of())
                    .notices(random.nextInt(5) == 0 ? null : notices(start, random))
                    .planned(Control.LOCK, random.nextInt(4) == 0 ? Who.HOSTS : Who.NOBODY)
                    .build());
        }
        return Schedule.of(school(), calls);
    }

    private static List<Notice> notices(Instant start, Random random) {
        Instant sentAt = start.minusSeconds(1800L * random.nextInt(12)).minusSeconds(random.nextInt(90));
        return random.nextInt(6) == 0
                ? List.of()
                : List.of(new Notice(Channel.EMAIL, sentAt, Set.of(Notice.Topic.ETIQUETTE), Set.of())
                        .withAudience(Set.of(Audience.PUPILS, Audience.PARENTS)));
    }

    @Test
    void whateverTheCallAndTheMoment() {
        holds(PolicyKit.ofRules(rules()).school(SchoolPolicy.seed()), new Random(11));
    }

    @Test
    void whateverTheCallAndTheMomentWhereARuleLooksAtTheClock() {
        List<Rule> rules = new ArrayList<>(rules());
        rules.add(LATE);
        holds(PolicyKit.ofRules(rules).school(SchoolPolicy.seed()), new Random(12));
    }

    private static void holds(SchoolDesk desk, Random random) {
        int permitted = 0;
        int ofOwnCalls = 0;
        Schedule schedule = schedule(random);
        for (int number = 0; number < REQUESTS; number++) {
            if (number % 500 == 499) {
                schedule = schedule(random);
            }
            Call call = schedule.calls().get(random.nextInt(CALLS));
            Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            Instant at = call.start().minusSeconds(60L * (random.nextInt(500) - 20));
            Decision decision = desk.decide(new CallRequest(schedule.school(), call, action, at), schedule);
            Call another = call.toBuilder().build();
            assertThat(lines(decision))
                    .as("%s %s at %s", action, call.id(), at)
                    .isEqualTo(lines(desk.decide(new CallRequest(schedule.school(), another, action, at), schedule)));
            if (action == Action.ARRANGE || action == Action.INVITE || action == Action.OPEN) {
                permitted += decision.isPermitted() ? 1 : 0;
                ofOwnCalls++;
            }
        }
        assertThat(permitted).as("permitted of %d", ofOwnCalls).isBetween(ofOwnCalls / 10, ofOwnCalls * 9 / 10);
    }

    private static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.outcome() + " without " + decision.without());
        for (Finding finding : decision.findings()) {
            lines.add(finding.citation().rule() + " " + finding.status() + " " + finding.text() + " "
                    + finding.deadline());
        }
        return lines;
    }

    @Test
    void aRuleIsNotAskedWhereItIsKnownToBeSilent() {
        SchoolDesk desk = PolicyKit.ofRules(List.of(rules().get(1))).school(SchoolPolicy.seed());
        Call locked = Calls.lesson("L1").planned(Control.LOCK, Who.NOBODY).build();
        Call open = Calls.lesson("L2").planned(Control.LOCK, Who.HOSTS).build();
        Schedule schedule = Schedule.of(school(), List.of(locked, open));
        Instant before = START.minusSeconds(60);

        assertThat(desk.decide(new CallRequest(schedule.school(), locked, Action.OPEN, before), schedule)
                        .isPermitted())
                .isTrue();
        assertThat(asked).hasValue(0);
        assertThat(desk.decide(new CallRequest(schedule.school(), open, Action.OPEN, before), schedule)
                        .isPermitted())
                .isFalse();
        assertThat(asked).hasValue(1);
        desk.decide(new CallRequest(schedule.school(), locked, Action.OPEN, START), schedule);
        assertThat(asked)
                .as("a call that has started is no call that lies ahead")
                .hasValue(2);
    }

    @Test
    void whereNoRuleGovernsNothingIsKnown() {
        SchoolDesk desk = PolicyKit.ofRules(List.of(MadeRule.of("live", Stage.LIVE, LOCKED)))
                .school(SchoolPolicy.seed());
        Call call = Calls.lesson("L1").planned(Control.LOCK, Who.NOBODY).build();
        Schedule schedule = Schedule.of(school(), List.of(call));

        assertThat(desk.decide(new CallRequest(schedule.school(), call, Action.OPEN, START.minusSeconds(60)), schedule)
                        .isPermitted())
                .isFalse();
    }

    @Test
    void anotherSchoolsRequestIsAskedAsItStands() {
        SchoolDesk desk = PolicyKit.ofRules(List.of(rules().get(1))).school(SchoolPolicy.seed());
        Call locked = Calls.lesson("L1").planned(Control.LOCK, Who.NOBODY).build();
        Schedule schedule = Schedule.of(school(), List.of(locked));

        desk.decide(new CallRequest(school(), locked, Action.OPEN, START.minusSeconds(60)), schedule);

        assertThat(asked).hasValue(1);
    }

    @Test
    void aRuleThatDoesNotLookAtTheClockIsAskedAboutAScheduleOnce() {
        AtomicInteger times = new AtomicInteger();
        ScheduleCheck check = (schedule, at, findings) -> times.incrementAndGet();
        SchoolDesk timeless = PolicyKit.ofRules(List.of(across("across", Stage.PLANNING, check.atAnyTime())))
                .school(SchoolPolicy.seed());
        SchoolDesk looking = PolicyKit.ofRules(List.of(across("across", Stage.PLANNING, check)))
                .school(SchoolPolicy.seed());
        Call call = Calls.lesson("L1").build();
        Schedule schedule = Schedule.of(school(), List.of(call));
        CallRequest request = new CallRequest(schedule.school(), call, Action.OPEN, START.minusSeconds(60));

        timeless.decide(request, schedule);
        timeless.decide(request, schedule);
        assertThat(times).hasValue(1);
        timeless.decide(request, Schedule.of(schedule.school(), List.of(call)));
        assertThat(times).hasValue(2);

        looking.decide(request, schedule);
        int before = times.get();
        looking.decide(request, schedule);
        assertThat(times.get()).isGreaterThan(before);
    }

    @Test
    void whatIsWrongWithTheSchoolIsWorkedOutOnceForAMoment() {
        AtomicInteger times = new AtomicInteger();
        Rule standing = new Standing(
                new RuleId("standing"),
                MadeRule.spec(CallKind.ALL, Stage.STANDING, Level.MANDATORY),
                (asked, at, findings) -> {
                    times.incrementAndGet();
                    if (at.isBefore(START)) {
                        findings.breach("is not in order yet");
                    }
                });
        SchoolDesk desk = PolicyKit.ofRules(List.of(standing, rules().get(1))).school(SchoolPolicy.seed());
        Call call = Calls.lesson("L1").planned(Control.LOCK, Who.NOBODY).build();
        CallRequest early = new CallRequest(school(), call, Action.ARRANGE, START.minusSeconds(1));

        assertThat(desk.decide(early).isPermitted()).isFalse();
        assertThat(desk.decide(early).isPermitted()).isFalse();
        assertThat(times).hasValue(1);
        assertThat(desk.decide(new CallRequest(early.school(), call, Action.ARRANGE, START))
                        .isPermitted())
                .isTrue();
        assertThat(times).hasValue(2);
    }
}
