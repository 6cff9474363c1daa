package org.callpolicykit.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Tries one rule on calls, through the kit's own engine, so that due, broken and not checked mean what they mean in a school.
 * Immutable: every {@code with} and {@code at} gives another tester.
 *
 * <pre>{@code
 * RuleTester rule = RuleTester.of(new TwoStaffPresent());
 * rule.on(lesson().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs: Amara Osei");
 * }</pre>
 */
public final class RuleTester {

    private final Rule rule;
    private final SchoolPolicy policy;
    private final SchoolDesk desk;
    private final School school;
    private final Instant at;
    private final @Nullable PersonId arriving;

    private RuleTester(Rule rule, SchoolPolicy policy, School school, Instant at, @Nullable PersonId arriving) {
        this.rule = rule;
        this.policy = policy;
        this.desk = PolicyKit.ofRules(List.of(rule)).school(policy);
        this.school = school;
        this.at = at;
        this.arriving = arriving;
    }

    /** Tries a rule at {@link SampleSchool#ALDER_BANK}, on {@link SampleSchool#THE_DAY_BEFORE}, with the seed policy's settings. */
    public static RuleTester of(Rule rule) {
        return new RuleTester(rule, SchoolPolicy.seed(), SampleSchool.ALDER_BANK, SampleSchool.THE_DAY_BEFORE, null);
    }

    /**
     * Sets a parameter as a school's file would.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if the rule has no such parameter, or the value is out of bounds
     */
    public <T> RuleTester with(Parameter<T> parameter, T value) {
        SchoolPolicy changed =
                policy.withParameter(PolicyKit.HOST, rule.id(), parameter, AsWritten.of(parameter, value));
        return new RuleTester(rule, changed, school, at, arriving);
    }

    /** Asks at another moment. */
    public RuleTester at(Instant moment) {
        return new RuleTester(rule, policy, school, moment, arriving);
    }

    /** Asks for another school. */
    public RuleTester atSchool(School other) {
        return new RuleTester(rule, policy, other, at, arriving);
    }

    /** Says who asks to be let in, for rules that are decided when somebody arrives. */
    public RuleTester arriving(Participant<?> participant) {
        return new RuleTester(rule, policy, school, at, participant.id());
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
        Action action = action();
        CallRequest request = new CallRequest(school, call, action, at, action == Action.ADMIT ? arriving : null);
        return new CallAssert(rule.spec(), call, desk.decide(request));
    }

    /** The first thing in a call's life that the rule has a say in. */
    private Action action() {
        Set<Stage> stages = rule.spec().stages();
        return Arrays.stream(Action.values())
                .filter(action -> action.stages().stream().anyMatch(stages::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule " + rule.id() + " is decided at " + stages + ", which no action on a call asks for"));
    }

    /** Tries the rule on calls beside each other. */
    public ScheduleAssert onSchedule(Call.Builder... calls) {
        return onSchedule(Arrays.stream(calls).map(Call.Builder::build).toArray(Call[]::new));
    }

    /** Tries the rule on calls beside each other. */
    public ScheduleAssert onSchedule(Call... calls) {
        Schedule schedule = Schedule.of(school, List.of(calls));
        List<Decision> decisions = desk.review(schedule, at).decisions();
        return new ScheduleAssert(rule.spec(), schedule, decisions);
    }

    /** Tries the rule on all the {@link SampleCalls}, which lie beside each other in one day. */
    public ScheduleAssert onSampleCalls() {
        return onSchedule(SampleCalls.all().toArray(Call[]::new));
    }
}
