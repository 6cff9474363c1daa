package org.callpolicykit.core;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * One school's policy, bound to the rules of a {@link PolicyKit}: decides requests and reviews schedules. Immutable; any number of
 * threads may use it at once, and any number of desks share one kit.
 */
public final class SchoolDesk {

    private final SchoolPolicy policy;
    private final RuleSet rules;
    private final List<PolicyProblem> warnings;
    private final List<ClauseCoverage> coverage;

    SchoolDesk(SchoolPolicy policy, RuleSet rules, List<PolicyProblem> warnings, List<ClauseCoverage> coverage) {
        this.policy = policy;
        this.rules = rules;
        this.warnings = List.copyOf(warnings);
        this.coverage = List.copyOf(coverage);
    }

    /** Returns the school's policy. */
    public SchoolPolicy policy() {
        return policy;
    }

    /** Returns what in the policy has no effect, in the order of its file. */
    public List<PolicyProblem> warnings() {
        return warnings;
    }

    /** Returns every clause of the catalogue, and whether this desk checks it. */
    public List<ClauseCoverage> coverage() {
        return coverage;
    }

    /**
     * Decides a request on its own. Clauses that compare calls with each other are unproven then; give the schedule to have them
     * decided.
     */
    public Decision decide(CallRequest request) {
        Evaluation evaluation = new Evaluation(rules, request.school(), request.at());
        return decision(request, evaluation.check(request, ScheduleIs.NOT_KNOWN));
    }

    /**
     * Decides a request as part of a schedule. The request's call takes the place of the schedule's call of the same id, or joins
     * the others.
     */
    public Decision decide(CallRequest request, Schedule schedule) {
        Evaluation evaluation = new Evaluation(rules, request.school(), request.at());
        List<Finding> ofRequest = evaluation.check(request, ScheduleIs.KNOWN);
        List<Finding> ofSchedule = evaluation
                .checkSchedule(schedule.with(request.call()), request.action())
                .getOrDefault(request.call().id(), List.of());
        return decision(request, Evaluation.merge(ofRequest, ofSchedule));
    }

    private static Decision decision(CallRequest request, List<Finding> findings) {
        return Decision.of(request.call().id(), request.action(), request.at(), findings);
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
