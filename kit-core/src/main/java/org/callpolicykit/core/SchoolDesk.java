package org.callpolicykit.core;

import com.google.common.collect.MapMaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.KnownSilence;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.StandingRefusals;
import org.callpolicykit.core.live.ScheduleWatch;
import org.callpolicykit.core.live.WatchingDesk;
import org.callpolicykit.core.platform.PlanningDesk;
import org.callpolicykit.core.platform.PlatformPlan;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.Impact;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * One school's policy, bound to the rules of a {@link PolicyKit}: decides requests and reviews schedules. Immutable; any number of
 * threads may use it at once, and any number of desks share one kit.
 */
public final class SchoolDesk implements WatchingDesk, PlanningDesk {

    private final SchoolPolicy policy;
    private final RuleSet rules;
    private final StandingRefusals standing;
    private final Map<Schedule, KnownSilence> silences =
            new MapMaker().weakKeys().makeMap();
    private final RuleIndex kit;
    private final BoundPolicy bound;

    SchoolDesk(RuleIndex kit, BoundPolicy bound) {
        this.policy = bound.policy();
        this.rules = bound.rules();
        this.standing = new StandingRefusals(rules);
        this.kit = kit;
        this.bound = bound;
    }

    /**
     * Returns a desk of the same kit under another policy of the school's, such as this one with a rule switched off. It decides as one made anew;
     * rules whose settings stay the same are taken over as they are, which makes it quick.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if the policy has errors; it tells all of them
     */
    @Override
    public SchoolDesk with(SchoolPolicy other) {
        return new SchoolDesk(kit, BoundPolicy.of(kit, other, bound));
    }

    /** Returns the school's policy. */
    @Override
    public SchoolPolicy policy() {
        return policy;
    }

    /** Returns what in the policy has no effect, in the order of its file, and what the platforms leave to people. */
    public List<PolicyProblem> warnings() {
        return bound.warnings();
    }

    /** Returns every clause of the catalogue, and whether this desk checks it. */
    public List<ClauseCoverage> coverage() {
        return bound.coverage().clauses();
    }

    /**
     * Decides a request on its own. Clauses that compare calls with each other are unproven then; give the schedule to have them
     * decided. Where all that refuses is about certain people, the rules are asked again without them; whoever asks to be let in is also
     * held against what was planned for them.
     */
    public Decision decide(CallRequest request) {
        return new RequestRun(rules, standing, request).decide();
    }

    /**
     * Decides a request as part of a schedule. The request's call takes the place of the schedule's call of the same id, or joins
     * the others. Of the schedule's own calls that lie ahead, what can be known beforehand is worked out once and kept for as long as the schedule is in use:
     * use the same schedule again for requests about its calls.
     */
    @Override
    public Decision decide(CallRequest request, Schedule schedule) {
        int place = KnownSilence.placeOf(request, schedule);
        if (place < 0) {
            return new RequestRun(rules, standing, request).decide(schedule.with(request.call()));
        }
        KnownSilence silence = silenceIn(schedule);
        Call call = request.call();
        return silence.isWhole(request, schedule, place)
                        && standing.on(call.kind(), request.school(), request.at())
                                .isEmpty()
                ? Decision.of(call.id(), request.action(), request.at(), List.of())
                : new RequestRun(rules, standing, request).decide(schedule, silence, place);
    }

    private KnownSilence silenceIn(Schedule schedule) {
        KnownSilence known = silences.get(schedule);
        if (known == null) {
            known = new KnownSilence(rules, schedule);
            silences.put(schedule, known);
        }
        return known;
    }

    /**
     * Returns what would change a refusal: the least that is missing. Every hint is tried before it is given, so this asks several times.
     */
    public Hints hints(CallRequest request) {
        return new HintSearch(request, this::decide).hints();
    }

    /** Returns what would change the refusal of a call as part of a schedule. */
    public Hints hints(CallRequest request, Schedule schedule) {
        return new HintSearch(request, asked -> decide(asked, schedule)).hints();
    }

    /**
     * Returns what another policy would change about a schedule, before anybody switches to it.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if the other policy has errors; it tells all of them
     */
    public Impact compare(Schedule schedule, SchoolPolicy other, Instant at) {
        return Impact.of(review(schedule, at), with(other).review(schedule, at));
    }

    /**
     * Returns what the clauses about the school itself find: its policy, trainings, publications. What refuses here refuses every call of
     * the kinds it is about, and is found again in their decisions.
     */
    public List<Finding> standing(School school, Instant at) {
        return new Evaluation(rules, school).checkSchool(at);
    }

    /**
     * Returns what the policy asks of the platform that a call is planned on: what the platform sees to once the call is set up there, and which steps are
     * left to whom, until when.
     */
    @Override
    public PlatformPlan platformPlan(Call call) {
        return new PlatformPlanner(bound.sense().demands(), kit.platforms()).of(call);
    }

    /** Keeps a schedule under review from a moment on, while facts, policy and time change. */
    public ScheduleWatch watch(Schedule schedule, Instant at) {
        return new ScheduleWatch(this, schedule, at);
    }

    /** Returns the rules as they are bound. For the kit. */
    @Override
    public RuleSet rules() {
        return rules;
    }

    /** Reviews a whole schedule as it stands at one moment, on the calling thread. */
    public ScheduleReview review(Schedule schedule, Instant at) {
        return review(schedule, at, ReviewOptions.sequential());
    }

    /** Reviews a whole schedule as it stands at one moment. */
    public ScheduleReview review(Schedule schedule, Instant at, ReviewOptions options) {
        return new ReviewRun(rules, policy, schedule, at).run(options);
    }
}
