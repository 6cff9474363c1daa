package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleFindings;
import org.jspecify.annotations.Nullable;

/** One schedule rule over one schedule. If it throws, every call it governs says that it was not checked. */
final class ScheduleRun implements ScheduleFindings {

    private final BoundRule rule;
    private final Schedule schedule;
    private final Action action;
    private final FindingCollector collector;
    private final Map<Integer, List<Finding>> results;
    private final Map<Integer, List<Finding>> found = new HashMap<>();
    private final List<Finding> aboutSchedule = new ArrayList<>();
    private Instant at = Instant.MIN;
    private boolean onSchedule;
    private @Nullable Call current;

    ScheduleRun(
            BoundRule rule,
            Schedule schedule,
            Action action,
            FindingCollector collector,
            Map<Integer, List<Finding>> results) {
        this.rule = rule;
        this.schedule = schedule;
        this.action = action;
        this.collector = collector;
        this.results = results;
    }

    /** Returns what was found about the schedule as a whole; what was found about calls goes into the results. */
    List<Finding> check(ScheduleCheck check, Instant moment) {
        at = moment;
        try {
            check.check(schedule, at, this);
            finishCurrent();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            collector.drain();
            found.clear();
            aboutSchedule.clear();
            failEveryGovernedCall(Failures.whileChecking(rule, "the schedule", e));
        }
        found.forEach((place, findings) ->
                results.computeIfAbsent(place, same -> new ArrayList<>()).addAll(findings));
        return List.copyOf(aboutSchedule);
    }

    @Override
    public Findings on(Call call) {
        finishCurrent();
        if (!RuleSet.governs(rule, call.kind(), action)) {
            throw new IllegalArgumentException(
                    "rule " + rule.citation().rule() + " reports on call " + call.id() + ", which it does not govern");
        }
        current = call;
        onSchedule = false;
        collector.about(rule, call, at);
        return collector;
    }

    @Override
    public Findings onSchedule() {
        finishCurrent();
        onSchedule = true;
        collector.about(rule, null, at);
        return collector;
    }

    private void finishCurrent() {
        List<Finding> drained = collector.drain();
        if (onSchedule) {
            aboutSchedule.addAll(drained);
        } else if (current != null && !drained.isEmpty()) {
            found.computeIfAbsent(placeOf(current), same -> new ArrayList<>()).addAll(drained);
        }
    }

    private int placeOf(Call call) {
        int place = schedule.indexOf(call);
        if (place < 0) {
            throw new IllegalArgumentException("rule " + rule.citation().rule() + " reports on call " + call.id()
                    + ", which is not in the schedule");
        }
        return place;
    }

    private void failEveryGovernedCall(String message) {
        for (int place = 0; place < schedule.size(); place++) {
            if (RuleSet.governs(rule, schedule.columns().kind(place), action)) {
                collector.about(rule, schedule.calls().get(place), at);
                collector.failed(message);
                found.put(place, collector.drain());
            }
        }
    }
}
