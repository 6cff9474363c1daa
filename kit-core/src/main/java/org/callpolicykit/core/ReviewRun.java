package org.callpolicykit.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ReviewProgress;
import org.callpolicykit.core.schedule.ScheduleReview;

/** One review of one schedule. The same result however it is divided. */
final class ReviewRun {

    private static final int CALLS_BETWEEN_PROGRESS = 1024;

    private final RuleSet rules;
    private final SchoolPolicy policy;
    private final Schedule schedule;
    private final Instant at;
    private final List<List<Finding>> findings;
    private final boolean[] waiversUsed;
    private final AtomicInteger reviewed = new AtomicInteger();

    ReviewRun(RuleSet rules, SchoolPolicy policy, Schedule schedule, Instant at) {
        this.rules = rules;
        this.policy = policy;
        this.schedule = schedule;
        this.at = at;
        this.findings = new ArrayList<>(Collections.nCopies(schedule.size(), List.of()));
        this.waiversUsed = new boolean[policy.waivers().size()];
    }

    ScheduleReview run(ReviewOptions options) {
        Executor executor = options.executor();
        if (executor == null || options.parts() == 1) {
            reviewPart(0, schedule.size(), options.progress());
        } else {
            reviewInParts(executor, options.parts(), options.progress());
        }
        reviewAcrossCalls();
        return new ScheduleReview(schedule, at, findings, idleRules(), unusedWaivers());
    }

    private void reviewInParts(Executor executor, int parts, ReviewProgress progress) {
        CompletableFuture<?>[] running = IntStream.range(0, parts)
                .mapToObj(part -> CompletableFuture.runAsync(
                        () -> reviewPart(boundary(part, parts), boundary(part + 1, parts), progress), executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
    }

    private int boundary(int part, int parts) {
        return (int) ((long) schedule.size() * part / parts);
    }

    private void reviewPart(int from, int to, ReviewProgress progress) {
        Evaluation evaluation = new Evaluation(rules, schedule.school(), at);
        int unreported = 0;
        for (int index = from; index < to; index++) {
            Call call = schedule.calls().get(index);
            CallRequest request = new CallRequest(schedule.school(), call, ScheduleReview.ACTION, at);
            findings.set(index, evaluation.check(request, ScheduleIs.KNOWN));
            if (++unreported == CALLS_BETWEEN_PROGRESS || index == to - 1) {
                progress.reviewed(reviewed.addAndGet(unreported), schedule.size());
                unreported = 0;
            }
        }
        note(evaluation.waiversUsed());
    }

    private void reviewAcrossCalls() {
        Evaluation evaluation = new Evaluation(rules, schedule.school(), at);
        Map<CallId, List<Finding>> byCall = evaluation.checkSchedule(schedule, ScheduleReview.ACTION);
        if (!byCall.isEmpty()) {
            for (int index = 0; index < schedule.size(); index++) {
                CallId call = schedule.calls().get(index).id();
                List<Finding> across = byCall.getOrDefault(call, List.of());
                findings.set(index, Evaluation.merge(findings.get(index), across));
            }
        }
        note(evaluation.waiversUsed());
    }

    private synchronized void note(boolean[] used) {
        for (int waiver = 0; waiver < used.length; waiver++) {
            waiversUsed[waiver] |= used[waiver];
        }
    }

    private List<RuleId> idleRules() {
        Set<CallKind> present = EnumSet.noneOf(CallKind.class);
        schedule.calls().forEach(call -> present.add(call.kind()));
        return rules.rules().stream()
                .filter(rule -> !isUsed(rule, present))
                .map(rule -> rule.citation().rule())
                .toList();
    }

    private static boolean isUsed(BoundRule rule, Set<CallKind> present) {
        return !Collections.disjoint(rule.kinds(), present)
                && !Collections.disjoint(rule.stages(), ScheduleReview.ACTION.stages());
    }

    private List<Waiver> unusedWaivers() {
        List<Waiver> unused = new ArrayList<>();
        for (int waiver = 0; waiver < waiversUsed.length; waiver++) {
            if (!waiversUsed[waiver]) {
                unused.add(policy.waivers().get(waiver));
            }
        }
        return unused;
    }
}
