package org.callpolicykit.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.StartedCall;

/** What was found of the calls that have started. For one thread. */
final class StartedRows {

    private final WatchedCalls calls;
    private final Refusals refusals;
    private final Map<Integer, List<Finding>> found = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Agenda<Integer> agenda = new Agenda<>();
    private RuleSet rules;

    StartedRows(WatchedCalls calls, RuleSet rules, Refusals refusals) {
        this.calls = calls;
        this.rules = rules;
        this.refusals = refusals;
    }

    /** Looks at a row whose call has started. */
    void look(int row, Instant at) {
        Call call = calls.call(row);
        List<Finding> findings = StartedCall.of(new Evaluation(rules, calls.school()), calls.school(), call, at)
                .findings();
        set(row, findings, calls.columns().kindCode(row));
        agenda.note(row, sameUntil(call, at, findings), at);
    }

    private void set(int row, List<Finding> findings, int kind) {
        boolean refuses = findings.stream().anyMatch(Finding::refuses);
        found.put(row, findings);
        if (refuses ? refused.add(row) : refused.remove(row)) {
            refusals.add(row, kind, refuses ? 1 : -1);
        }
    }

    /** Lets go of a row whose call lies ahead now, or was taken out. */
    void leave(int row, int kind) {
        agenda.forget(row);
        found.remove(row);
        if (refused.remove(row)) {
            refusals.add(row, kind, -1);
        }
    }

    boolean has(int row) {
        return found.containsKey(row);
    }

    /** Lets the clock move on: only the calls of which something has come due are looked at. */
    void turnTo(Instant now) {
        agenda.due(now, row -> look(row, now));
    }

    /**
     * Looks again at what other rules may find otherwise.
     *
     * @param changes what is otherwise about the rules
     */
    void bind(RuleSet others, RuleChanges changes, Instant at) {
        rules = others;
        for (int row : List.copyOf(found.keySet())) {
            if (changes.touch(findings(row))) {
                look(row, at);
            }
        }
    }

    /**
     * Counts the reasons to refuse as other rules would have them, without taking these.
     *
     * @param counted a copy of the count; it is changed
     * @param touched takes the rows of which the count was changed
     */
    void compare(RuleSet others, RuleChanges changes, Instant at, Refusals counted, IntBag touched) {
        Evaluation evaluation = new Evaluation(others, calls.school());
        found.forEach((row, findings) -> {
            if (changes.touch(findings)) {
                boolean refuses = StartedCall.of(evaluation, calls.school(), calls.call(row), at).findings().stream()
                        .anyMatch(Finding::refuses);
                if (refuses != refused.contains(row)) {
                    counted.add(row, calls.columns().kindCode(row), refuses ? 1 : -1);
                    touched.add(row);
                }
            }
        });
    }

    List<Finding> findings(int row) {
        return found.getOrDefault(row, List.of());
    }

    /** Up to when the same would be found: the next fact that is dated later, the end of the call, a deadline, or what a rule says. */
    private Instant sameUntil(Call call, Instant at, List<Finding> findings) {
        Instant until = at.isBefore(call.end()) ? call.end() : Instant.MAX;
        List<Arrival> arrivals = call.log().arrivals();
        for (Arrival arrival : arrivals == null ? List.<Arrival>of() : arrivals) {
            until = earlier(until, arrival.at(), at);
        }
        CallRecord record = call.log().record();
        Instant disposedAt = record == null ? null : record.disposedAt();
        until = disposedAt == null ? until : earlier(until, disposedAt, at);
        for (Finding finding : findings) {
            Instant deadline = finding.deadline();
            until = deadline == null ? until : earlier(until, deadline.plusNanos(1), at);
        }
        CallRequest now =
                new CallRequest(calls.school(), call, at.isBefore(call.end()) ? Action.CONTINUE : Action.CLOSE, at);
        for (BoundRule rule : rules.rules()) {
            until = least(until, sameUntil(rule, now));
        }
        return until;
    }

    private static Instant earlier(Instant until, Instant moment, Instant at) {
        return moment.isAfter(at) ? least(until, moment) : until;
    }

    private static Instant least(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** When a rule may find otherwise. A check that cannot say is asked again whenever time passes. */
    private static Instant sameUntil(BoundRule rule, CallRequest now) {
        if (!(rule.binding() instanceof Binding.OfRequest bound)
                || !rule.governs(now.call().kind(), now.action())) {
            return Instant.MAX;
        }
        Instant until = offFrom(rule, now.school(), now.at());
        try {
            return least(until, bound.check().sameUntil(now));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return now.at();
        }
    }

    private static Instant offFrom(BoundRule rule, School school, Instant at) {
        LocalDate since = rule.off() == null ? null : rule.off().since();
        if (since == null) {
            return Instant.MAX;
        }
        Instant begins = since.atStartOfDay(school.zone()).toInstant();
        return begins.isAfter(at) ? begins : Instant.MAX;
    }
}
