package org.callpolicykit.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.AcrossCalls;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.Screening;
import org.callpolicykit.core.evaluation.StartedCall;
import org.callpolicykit.core.evaluation.WithoutSome;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.FindingsByCall;
import org.callpolicykit.core.schedule.FoundWhenRead;
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
    private final FindingsByCall findings;
    private final int firstAhead;
    private final boolean[] waiversUsed;
    private final AtomicInteger reviewed = new AtomicInteger();
    private final Set<Stage> asked = Collections.synchronizedSet(EnumSet.of(Stage.STANDING));
    private final List<Finding> aboutSchool = new ArrayList<>();

    ReviewRun(RuleSet rules, SchoolPolicy policy, Schedule schedule, Instant at) {
        this.rules = rules;
        this.policy = policy;
        this.schedule = schedule;
        this.at = at;
        this.findings = new FindingsByCall(schedule.size());
        this.firstAhead = firstAfter(schedule, at);
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
        return new ScheduleReview(
                schedule,
                at,
                findings,
                (place, found) -> without(place, found, across),
                aboutSchool,
                idleRules(),
                unusedWaivers());
    }

    private void reviewInParts(Executor executor, int parts, ReviewProgress progress) {
        CompletableFuture<?>[] running = IntStream.range(0, parts)
                .mapToObj(part -> CompletableFuture.runAsync(
                        () -> reviewPart(boundary(part, parts), boundary(part + 1, parts), progress), executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
    }

    /** Parts begin at a page of findings, so that no two threads fill the same one. */
    private int boundary(int part, int parts) {
        int boundary = (int) ((long) schedule.size() * part / parts);
        return part == parts ? schedule.size() : boundary / FindingsByCall.PAGE * FindingsByCall.PAGE;
    }

    /** Calls are in order of their start: those that have started come first. */
    private static int firstAfter(Schedule schedule, Instant at) {
        int first = 0;
        int end = schedule.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (at.isBefore(schedule.calls().get(middle).start())) {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        return first;
    }

    private void reviewPart(int from, int to, ReviewProgress progress) {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        int ahead = Math.max(from, Math.min(to, firstAhead));
        reviewStarted(evaluation, from, ahead, progress);
        if (ahead < to) {
            asked.addAll(ScheduleReview.ACTION.stages());
            reviewAhead(evaluation, ahead, to, progress);
        }
        note(evaluation.waiversUsed());
    }

    private void reviewStarted(Evaluation evaluation, int from, int to, ReviewProgress progress) {
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        for (int first = from; first < to; first += CALLS_BETWEEN_PROGRESS) {
            int end = Math.min(to, first + CALLS_BETWEEN_PROGRESS);
            for (int index = first; index < end; index++) {
                StartedCall started = StartedCall.of(
                        evaluation, schedule.school(), schedule.calls().get(index), at);
                findings.set(index, started.findings());
                stages.addAll(started.stages());
            }
            progress.reviewed(reviewed.addAndGet(end - first), schedule.size());
        }
        asked.addAll(stages);
    }

    private void reviewAhead(Evaluation evaluation, int from, int to, ReviewProgress progress) {
        CallsAhead calls = new CallsAhead(rules, schedule, at);
        for (int first = from; first < to; first += Screening.WORD) {
            int end = Math.min(to, first + Screening.WORD);
            calls.review(first, end, evaluation, findings);
            tell(progress, first, end, to);
        }
    }

    private void tell(ReviewProgress progress, int first, int end, int to) {
        int done = reviewed.addAndGet(end - first);
        if (end == to || end / CALLS_BETWEEN_PROGRESS > first / CALLS_BETWEEN_PROGRESS) {
            progress.reviewed(done, schedule.size());
        }
    }

    private void reviewSchool() {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        aboutSchool.addAll(evaluation.checkSchool(at));
        if (aboutSchool.stream().anyMatch(Finding::refuses)) {
            Map<CallKind, List<Finding>> refusals = new EnumMap<>(CallKind.class);
            for (int index = 0; index < schedule.size(); index++) {
                CallKind kind = schedule.columns().kind(index);
                List<Finding> refusing = refusals.computeIfAbsent(kind, of -> evaluation.standingRefusals(of, at));
                add(index, refusing);
            }
        }
        note(evaluation.waiversUsed());
    }

    private AcrossCalls reviewAcrossCalls() {
        Evaluation evaluation = new Evaluation(rules, schedule.school());
        AcrossCalls across = evaluation.checkSchedule(schedule, ScheduleReview.ACTION, at);
        aboutSchool.addAll(across.aboutSchedule());
        across.byCall().forEach(this::add);
        note(evaluation.waiversUsed());
        return across;
    }

    private void add(int place, List<Finding> more) {
        List<Finding> known = findings.get(place);
        findings.set(
                place,
                known instanceof FoundWhenRead
                        ? new FoundWhenRead(() -> Evaluation.merge(known, more))
                        : Evaluation.merge(known, more));
    }

    /** Asks again about a call that lies ahead, without those because of whom alone it is refused. */
    private List<Person> without(int place, List<Finding> found, AcrossCalls across) {
        return place < firstAhead
                ? List.of()
                : WithoutSome.of(
                        new Evaluation(rules, schedule.school()),
                        schedule.school(),
                        schedule.calls().get(place),
                        at,
                        found,
                        across.on(place));
    }

    private synchronized void note(boolean[] used) {
        for (int waiver = 0; waiver < used.length; waiver++) {
            waiversUsed[waiver] |= used[waiver];
        }
    }

    private List<RuleId> idleRules() {
        Set<CallKind> present = schedule.columns().kinds();
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
