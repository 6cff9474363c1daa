package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Binding.Missing;
import org.callpolicykit.core.evaluation.Binding.OfRequest;
import org.callpolicykit.core.evaluation.Binding.OfSchedule;
import org.callpolicykit.core.evaluation.Binding.OfSchool;

/** One run of a school's rules, at one moment, on one thread. */
public final class Evaluation {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::citation);

    private final RuleSet rules;
    private final School school;
    private final FindingCollector collector;

    /** A run for a school. */
    public Evaluation(RuleSet rules, School school) {
        this.rules = rules;
        this.school = school;
        this.collector = new FindingCollector(school, rules.waivers());
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
        int[] governing = rules.governing(request.call().kind(), request.action());
        for (int place : governing) {
            check(rules.rules().get(place), request, scheduleIs);
        }
        if (governing.length == 0) {
            check(rules.nothingChecked(), request, scheduleIs);
        }
        return collector.drain();
    }

    /**
     * Returns what some of the rules find about a request, in order of clause.
     *
     * @param asked the rules to ask
     */
    public List<Finding> check(CallRequest request, List<BoundRule> asked) {
        for (int index = 0; index < asked.size(); index++) {
            check(asked.get(index), request, ScheduleIs.KNOWN);
        }
        return collector.drain();
    }

    private void check(BoundRule rule, CallRequest request, ScheduleIs scheduleIs) {
        collector.about(rule, request.call(), request.at());
        Binding binding = rule.binding();
        if (binding instanceof OfRequest bound) {
            check(bound, rule, request);
        } else if (binding instanceof Missing missing) {
            collector.failed(missing.reason());
        } else if (scheduleIs == ScheduleIs.NOT_KNOWN) {
            collector.unproven("was not compared with the rest of the schedule");
        }
    }

    /** Returns what cannot be shown of a call that has started and of which nobody noted who came. */
    public List<Finding> checkWithoutArrivals(Call call, Instant at) {
        int[] governing = rules.governing(call.kind(), Action.ADMIT);
        for (int place : governing) {
            checkWithoutArrivals(rules.rules().get(place), call, at);
        }
        if (governing.length == 0) {
            checkWithoutArrivals(rules.nothingChecked(), call, at);
        }
        return collector.drain();
    }

    private void checkWithoutArrivals(BoundRule rule, Call call, Instant at) {
        collector.about(rule, call, at);
        if (rule.binding() instanceof Missing missing) {
            collector.failed(missing.reason());
        } else if (rule.stages().contains(Stage.JOINING)) {
            collector.unproven("has no note of who came in, so nobody can tell whether that was kept on entry");
        }
    }

    private void check(OfRequest bound, BoundRule rule, CallRequest request) {
        try {
            bound.check().check(request, collector);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            collector.failed(Failures.whileChecking(rule, request.call().id().value(), e));
        }
    }

    /** Returns what the rules about the school find, in order of clause. */
    public List<Finding> checkSchool(Instant at) {
        List<Finding> found = new ArrayList<>();
        for (BoundRule rule : rules.standing()) {
            collector.about(rule, null, at);
            if (rule.binding() instanceof OfSchool bound) {
                check(bound, rule, at);
            } else if (rule.binding() instanceof Missing missing) {
                collector.failed(missing.reason());
            }
            found.addAll(collector.drain());
        }
        return List.copyOf(found);
    }

    private void check(OfSchool bound, BoundRule rule, Instant at) {
        try {
            bound.check().check(school, at, collector);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            collector.drain();
            collector.failed(Failures.whileChecking(rule, "the school", e));
        }
    }

    /** Returns what the rules about the school find that refuses calls of a kind. */
    public List<Finding> standingRefusals(CallKind kind, Instant at) {
        return rules.refusing(checkSchool(at), kind);
    }

    /** Returns what the schedule rules find about the calls of a schedule, and about the schedule as a whole. */
    public AcrossCalls checkSchedule(Schedule schedule, Action action, Instant at) {
        return checkSchedule(rules.rules(), schedule, action, at);
    }

    /**
     * Returns what some of the schedule rules find.
     *
     * @param asked the rules to ask; those that are not decided from a schedule are left out
     */
    AcrossCalls checkSchedule(List<BoundRule> asked, Schedule schedule, Action action, Instant at) {
        Map<Integer, List<Finding>> byCall = new HashMap<>();
        List<Finding> aboutSchedule = new ArrayList<>();
        for (BoundRule rule : asked) {
            if (rule.binding() instanceof OfSchedule bound) {
                aboutSchedule.addAll(
                        new ScheduleRun(rule, schedule, action, collector, byCall).check(bound.check(), at));
            }
        }
        return new AcrossCalls(byCall, List.copyOf(aboutSchedule));
    }

    /**
     * What schedule rules found.
     *
     * @param byCall what they found about calls, by their place in the schedule; calls without findings are absent
     * @param aboutSchedule what they found about the schedule as a whole
     */
    public record AcrossCalls(Map<Integer, List<Finding>> byCall, List<Finding> aboutSchedule) {

        /** Returns what was found about the call at a place of the schedule. */
        public List<Finding> on(int place) {
            return byCall.getOrDefault(place, List.of());
        }
    }

    /** Returns both lists as one, in order of clause. */
    public static List<Finding> merge(List<Finding> ofRequest, List<Finding> ofSchedule) {
        if (ofSchedule.isEmpty()) {
            return ofRequest;
        }
        return Stream.concat(ofRequest.stream(), ofSchedule.stream())
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** Returns for each waiver of the policy whether this run used it. */
    public boolean[] waiversUsed() {
        return collector.waiversUsed().clone();
    }
}
