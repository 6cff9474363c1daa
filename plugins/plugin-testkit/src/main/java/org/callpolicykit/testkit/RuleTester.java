package org.callpolicykit.testkit;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.jspecify.annotations.Nullable;

/**
 * Tries one rule on calls, through the kit's own engine, so that due, broken and not checked mean what they mean in a school.
 * Immutable: every {@code with} and {@code at} gives another tester.
 *
 * <pre>{@code
 * RuleTester rule = RuleTester.of(new TwoStaffPresent());
 * rule.on(lesson().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs: Amara Osei");
 * }</pre>
 *
 * <p>A rule is asked for the first action that it has a say in, at the moment at which that action is usual: planning and inviting on
 * {@link SampleSchool#THE_DAY_BEFORE}, an arrival when it comes, what happens in a call at its end, disposal seven years later.
 */
public final class RuleTester {

    private static final Period UNTIL_DISPOSAL = Period.ofYears(7);

    private final Rule rule;
    private final Settings settings;
    private final SchoolPolicy policy;
    private final SchoolDesk desk;
    private final School school;
    private final @Nullable Instant at;
    private final @Nullable Arrival arriving;
    private final @Nullable Action action;

    private RuleTester(
            Rule rule,
            Settings settings,
            SchoolPolicy policy,
            School school,
            @Nullable Instant at,
            @Nullable Arrival arriving,
            @Nullable Action action) {
        this.rule = rule;
        this.settings = settings;
        this.policy = policy;
        this.desk = PolicyKit.ofRules(List.of(rule)).school(policy);
        this.school = school;
        this.at = at;
        this.arriving = arriving;
        this.action = action;
    }

    /** Tries a rule at {@link SampleSchool#ALDER_BANK} with the seed policy's settings. A rule that is off from the start is switched on. */
    public static RuleTester of(Rule rule) {
        SchoolPolicy policy = SchoolPolicy.seed().withSwitchedOn(PolicyKit.HOST, rule.id());
        return new RuleTester(rule, Settings.seedOf(rule.spec()), policy, SampleSchool.ALDER_BANK, null, null, null);
    }

    /**
     * Sets a parameter as a school's file would.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if the rule has no such parameter, or the value is out of bounds
     */
    public <T> RuleTester with(Parameter<T> parameter, T value) {
        SchoolPolicy changed =
                policy.withParameter(PolicyKit.HOST, rule.id(), parameter, AsWritten.of(parameter, value));
        PolicyKit.ofRules(List.of(rule)).school(changed); // refuses what the rule itself would refuse in other words
        CaseLog.tried(rule.id(), parameter, value);
        return new RuleTester(rule, settings.with(parameter, value), changed, school, at, arriving, action);
    }

    /** Asks at another moment. */
    public RuleTester at(Instant moment) {
        return new RuleTester(rule, settings, policy, school, moment, arriving, action);
    }

    /** Asks for another school. */
    public RuleTester atSchool(School other) {
        return new RuleTester(rule, settings, policy, other, at, arriving, action);
    }

    /** Asks for another school. */
    public RuleTester atSchool(School.Builder other) {
        return atSchool(other.build());
    }

    /** Asks for another action than the first one that the rule has a say in. */
    public RuleTester asking(Action other) {
        return new RuleTester(rule, settings, policy, school, at, arriving, other);
    }

    /** Says who asks to be let in, in good order and in good time, for rules that are decided when somebody arrives. */
    public RuleTester arriving(Participant<?> participant) {
        return arriving(SampleCalls.arrival(participant));
    }

    /** Says who asks to be let in, and when, for rules that are decided when somebody arrives. */
    public RuleTester arriving(Arrival arrival) {
        return new RuleTester(rule, settings, policy, school, at, arrival, Action.ADMIT);
    }

    /** Tries the rule on a call. */
    public CallAssert on(Call.Builder call) {
        return on(call.build());
    }

    /**
     * Tries the rule on a call.
     *
     * @throws IllegalArgumentException if the rule is decided on arrival, and nobody arrives
     */
    public CallAssert on(Call call) {
        Action asked = action == null ? firstAction() : action;
        Instant moment = at == null ? usualMoment(asked, call) : at;
        CallRequest request = new CallRequest(school, call, asked, moment, asked == Action.ADMIT ? arriving : null);
        Decision decision = desk.decide(request);
        CaseLog.found(rule.id(), decision.findings());
        if (ScheduleReview.ACTION.stages().containsAll(asked.stages()) && moment.isBefore(call.start())) {
            SameInReview.of(desk, request).holds();
        }
        holdToItsWord(request);
        return new CallAssert(rule.spec(), call, decision);
    }

    /** What the check says of itself holds of every request that it is tried on. */
    private void holdToItsWord(CallRequest request) {
        if (rule instanceof PolicyRule one) {
            Bound bound = Bound.of(one, settings);
            if (bound.governs(request)) {
                bound.laws(request, "rule " + rule.id());
            }
        }
    }

    /** The first thing in a call's life that the rule has a say in. */
    private Action firstAction() {
        Set<Stage> stages = rule.spec().stages();
        return Arrays.stream(Action.values())
                .filter(candidate -> candidate.stages().stream().anyMatch(stages::contains))
                .findFirst()
                .map(first -> first == Action.CONTINUE ? Action.CLOSE : first)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule " + rule.id() + " is decided at " + stages + ", which no action on a call asks for"));
    }

    private Instant usualMoment(Action asked, Call call) {
        return switch (asked) {
            case ARRANGE, INVITE, OPEN -> SampleSchool.THE_DAY_BEFORE;
            case ADMIT -> arriving == null ? call.start() : arriving.at();
            case CONTINUE, RECORD, CLOSE -> call.end();
            case DISPOSE ->
                call.end().atZone(ZoneOffset.UTC).plus(UNTIL_DISPOSAL).toInstant();
        };
    }

    /** Tries a rule about the school on a school. */
    public SchoolAssert onSchool(School.Builder other) {
        return onSchool(other.build());
    }

    /** Tries a rule about the school on a school. */
    public SchoolAssert onSchool(School other) {
        List<Finding> findings = desk.standing(other, at == null ? SampleSchool.THE_DAY_BEFORE : at);
        CaseLog.found(rule.id(), findings);
        return new SchoolAssert(findings);
    }

    /** Tries the rule on calls beside each other. */
    public ScheduleAssert onSchedule(Call.Builder... calls) {
        return onSchedule(Arrays.stream(calls).map(Call.Builder::build).toArray(Call[]::new));
    }

    /** Tries the rule on calls beside each other. */
    public ScheduleAssert onSchedule(Call... calls) {
        Schedule schedule = Schedule.of(school, List.of(calls));
        ScheduleReview review = desk.review(schedule, at == null ? SampleSchool.THE_DAY_BEFORE : at);
        List<Finding> all = review.decisions().stream()
                .flatMap(decision -> decision.findings().stream())
                .filter(finding -> finding.citation().rule().equals(rule.id()))
                .toList();
        CaseLog.found(rule.id(), all.isEmpty() ? review.aboutSchool() : all);
        return new ScheduleAssert(rule.spec(), schedule, review);
    }

    /** Tries the rule on all the {@link SampleCalls}, which lie beside each other in one day. */
    public ScheduleAssert onSampleCalls() {
        return onSchedule(SampleCalls.all().toArray(Call[]::new));
    }
}
