package org.callpolicykit.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.AcrossCalls;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.evaluation.Questions;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.Separation;
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
    private final Map<Integer, List<Person>> without = new ConcurrentHashMap<>();
    private final Set<Stage> asked = Collections.synchronizedSet(EnumSet.of(Stage.STANDING));
    private final List<Finding> aboutSchool = new ArrayList<>();

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
        reviewSchool();
        AcrossCalls across = reviewAcrossCalls();
        separate(across);
        return new ScheduleReview(schedule, at, findings, without, aboutSchool, idleRules(), unusedWaivers());
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
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        int unreported = 0;
        for (int index = from; index < to; index++) {
            findings.set(index, review(evaluation, schedule.calls().get(index), stages));
            if (++unreported == CALLS_BETWEEN_PROGRESS || index == to - 1) {
                progress.reviewed(reviewed.addAndGet(unreported), schedule.size());
                unreported = 0;
            }
        }
        asked.addAll(stages);
        note(evaluation.waiversUsed());
    }

    private List<Finding> review(Evaluation evaluation, Call call, Set<Stage> stages) {
        List<Finding> found = List.of();
        for (CallRequest question : Questions.about(schedule.school(), call, at)) {
            stages.addAll(question.action().stages());
            List<Finding> answers = evaluation.check(question, ScheduleIs.KNOWN);
            found = found.isEmpty() ? answers : Evaluation.merge(found, answers);
        }
        return call.start().isAfter(at) || call.log().arrivals() != null
                ? found
                : Evaluation.merge(found, evaluation.checkWithoutArrivals(call, at));
    }

    private void reviewSchool() {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        aboutSchool.addAll(evaluation.checkSchool(at));
        if (aboutSchool.stream().anyMatch(Finding::refuses)) {
            for (int index = 0; index < schedule.size(); index++) {
                List<Finding> refusals =
                        evaluation.standingRefusals(schedule.calls().get(index).kind(), at);
                findings.set(index, Evaluation.merge(findings.get(index), refusals));
            }
        }
        note(evaluation.waiversUsed());
    }

    private AcrossCalls reviewAcrossCalls() {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        AcrossCalls across = evaluation.checkSchedule(schedule, ScheduleReview.ACTION, at);
        aboutSchool.addAll(across.aboutSchedule());
        if (!across.byCall().isEmpty()) {
            for (int index = 0; index < schedule.size(); index++) {
                CallId call = schedule.calls().get(index).id();
                findings.set(index, Evaluation.merge(findings.get(index), across.on(call)));
            }
        }
        note(evaluation.waiversUsed());
        return across;
    }

    /** Asks again about the calls that lie ahead and are refused because of certain people only, without them. */
    private void separate(AcrossCalls across) {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        for (int index = 0; index < schedule.size(); index++) {
            Call call = schedule.calls().get(index);
            if (at.isBefore(call.start())) {
                List<Person> people = Separation.of(call, findings.get(index));
                if (!people.isEmpty() && goesAhead(evaluation, call, people, across.on(call.id()))) {
                    without.put(index, people);
                }
            }
        }
    }

    private boolean goesAhead(Evaluation evaluation, Call call, List<Person> without, List<Finding> across) {
        CallRequest narrowed =
                new CallRequest(schedule.school(), Separation.narrowed(call, without), ScheduleReview.ACTION, at);
        return Separation.refusingBeside(across, without).isEmpty()
                && evaluation.check(narrowed, ScheduleIs.KNOWN).stream().noneMatch(Finding::refuses);
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

    private boolean isUsed(BoundRule rule, Set<CallKind> present) {
        return rule.binding() instanceof Binding.NotSwitchedOn
                || rule.binding() instanceof Binding.OfSchool
                || (!Collections.disjoint(rule.kinds(), present) && !Collections.disjoint(rule.stages(), asked));
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
