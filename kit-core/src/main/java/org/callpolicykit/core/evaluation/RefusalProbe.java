package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.core.evaluation.Binding.Missing;
import org.callpolicykit.core.evaluation.Binding.OfRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks a rule about a call only whether it refuses, whatever its level and whether it is on, and until when. What it answers is what the findings of an
 * {@link Evaluation} would say; it makes none. For one thread; reused from call to call.
 */
public final class RefusalProbe implements Findings, Findings.Report {

    private @Nullable BoundRule rule;
    private @Nullable CallRequest request;
    private @Nullable Instant deadline;
    private boolean refuses;

    /** Asks a rule. */
    public void ask(BoundRule asked, CallRequest about) {
        rule = asked;
        request = about;
        deadline = null;
        refuses = asked.binding() instanceof Missing;
        if (asked.binding() instanceof OfRequest bound) {
            try {
                bound.check().check(about, this);
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                Failures.whileChecking(asked, about.call().id().value(), e);
                refuses = true;
            }
        }
    }

    /** Returns whether anything was found that refuses, as last asked. */
    public boolean refuses() {
        return refuses;
    }

    /** Returns when the rule may answer otherwise, if nothing changes but the clock. A check that cannot say may at any moment. */
    public Instant sameUntil() {
        CallRequest asked = Objects.requireNonNull(request);
        Instant until = untilByCheck(Objects.requireNonNull(rule), asked);
        Instant last = deadline;
        return last != null && last.isBefore(until) ? last.plusNanos(1) : until;
    }

    private static Instant untilByCheck(BoundRule asked, CallRequest about) {
        try {
            return asked.binding() instanceof OfRequest bound ? bound.check().sameUntil(about) : Instant.MAX;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return about.at();
        }
    }

    @Override
    public Report breach(String message, Object... facts) {
        return report(Status.BREACH, null, facts);
    }

    @Override
    public Report breach(List<? extends Person> people, String message, Object... facts) {
        return report(Status.BREACH, people, null, facts);
    }

    @Override
    public Report unproven(String message, Object... facts) {
        return report(Status.UNPROVEN, null, facts);
    }

    @Override
    public Report unproven(List<? extends Person> people, String message, Object... facts) {
        return report(Status.UNPROVEN, people, null, facts);
    }

    @Override
    public Report due(Instant until, String message, Object... facts) {
        return report(dueOrBroken(until), until, facts);
    }

    @Override
    public Report due(Instant until, List<? extends Person> people, String message, Object... facts) {
        return report(dueOrBroken(until), people, until, facts);
    }

    private Status dueOrBroken(Instant until) {
        return FindingCollector.dueOrBroken(
                until, Objects.requireNonNull(request).at());
    }

    @Override
    public void mendedBy(Mend mend) {
        // What would put it right does not change what was found.
    }

    private Report report(Status status, @Nullable Instant until, Object[] facts) {
        Objects.requireNonNull(facts, "the facts of a message");
        List<FiledWaiver> waivers = Objects.requireNonNull(rule).waivers();
        Call call = Objects.requireNonNull(request).call();
        for (int index = 0; index < waivers.size(); index++) {
            FiledWaiver filed = waivers.get(index);
            if (filed.coversSubject(call) && holds(filed)) {
                return this;
            }
        }
        return note(status, until);
    }

    private Report report(Status status, List<? extends Person> people, @Nullable Instant until, Object[] facts) {
        if (people.isEmpty()) {
            return this;
        }
        Objects.requireNonNull(facts, "the facts of a message");
        boolean isAnybodyLeft = false;
        for (Person person : people) {
            Objects.requireNonNull(person, "one of the people of a message");
            isAnybodyLeft |= !isWaived(person);
        }
        return isAnybodyLeft ? note(status, until) : this;
    }

    private boolean isWaived(Person person) {
        List<FiledWaiver> waivers = Objects.requireNonNull(rule).waivers();
        Call call = Objects.requireNonNull(request).call();
        for (int index = 0; index < waivers.size(); index++) {
            FiledWaiver filed = waivers.get(index);
            if (filed.coversPerson(call, person) && holds(filed)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(FiledWaiver filed) {
        CallRequest asked = Objects.requireNonNull(request);
        return filed.holds(asked.school(), asked.call(), asked.at());
    }

    private Report note(Status status, @Nullable Instant until) {
        refuses |= status.refuses();
        Instant known = deadline;
        if (status == Status.DUE && until != null && (known == null || until.isBefore(known))) {
            deadline = until;
        }
        return this;
    }
}
