package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Binding.Missing;
import org.callpolicykit.core.evaluation.Binding.OfRequest;
import org.callpolicykit.core.evaluation.Binding.OfSchedule;

/** One run of a school's rules, at one moment, on one thread. */
public final class Evaluation {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::citation);

    private final RuleSet rules;
    private final Instant at;
    private final FindingCollector collector;

    /** A run at that moment. */
    public Evaluation(RuleSet rules, School school, Instant at) {
        this.rules = rules;
        this.at = at;
        this.collector = new FindingCollector(school, at, rules.waivers());
    }

    /** Whether schedule rules are checked beside a request. */
    public enum ScheduleIs {
        /** The schedule is checked too, separately. */
        KNOWN,
        /** Nobody gave the schedule, so what depends on it is unproven. */
        NOT_KNOWN
    }

    /** Returns what the rules find about a request, in order of clause. */
    public List<Finding> check(CallRequest request, ScheduleIs scheduleIs) {
        for (BoundRule rule : rules.governing(request.call().kind(), request.action())) {
            collector.about(rule, request.call());
            Binding binding = rule.binding();
            if (binding instanceof OfRequest bound) {
                check(bound, rule, request);
            } else if (binding instanceof Missing missing) {
                collector.failed(missing.reason());
            } else if (scheduleIs == ScheduleIs.NOT_KNOWN) {
                collector.unproven("was not compared with the rest of the schedule");
            }
        }
        return collector.drain();
    }

    private void check(OfRequest bound, BoundRule rule, CallRequest request) {
        try {
            bound.check().check(request, collector);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            collector.failed(Failures.whileChecking(rule, request.call().id().value(), e));
        }
    }

    /** Returns what the schedule rules find about the calls of a schedule, by call. Calls without findings are absent. */
    public Map<CallId, List<Finding>> checkSchedule(Schedule schedule, Action action) {
        Map<CallId, List<Finding>> byCall = new HashMap<>();
        for (BoundRule rule : rules.rules()) {
            if (rule.binding() instanceof OfSchedule bound) {
                new ScheduleRun(rule, schedule, action, collector, byCall).check(bound.check(), at);
            }
        }
        return byCall;
    }

    /** Returns both lists as one, in order of clause. */
    public static List<Finding> merge(List<Finding> ofRequest, List<Finding> ofSchedule) {
        if (ofSchedule.isEmpty()) {
            return ofRequest;
        }
        List<Finding> merged = new ArrayList<>(ofRequest);
        merged.addAll(ofSchedule);
        merged.sort(ORDER);
        return List.copyOf(merged);
    }

    /** Returns for each waiver of the policy whether this run used it. */
    public boolean[] waiversUsed() {
        return collector.waiversUsed().clone();
    }
}
