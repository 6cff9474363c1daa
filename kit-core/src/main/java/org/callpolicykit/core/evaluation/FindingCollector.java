package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Exemption;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what checks report: decides between due and broken, and applies waivers and switches. For one thread; reused from call to call, so that a call that keeps every clause allocates nothing.
 */
final class FindingCollector implements Findings, Findings.Report {

    private static final Comparator<Person> BY_ID = Comparator.comparing(Person::id);

    private final School school;
    private final boolean[] waiversUsed;
    private final List<Finding> found = new ArrayList<>();
    private int lastReport;
    private Instant at = Instant.MIN;
    private @Nullable BoundRule rule;
    private @Nullable Call call;

    FindingCollector(School school, int waivers) {
        this.school = school;
        this.waiversUsed = new boolean[waivers];
    }

    /**
     * Says which rule reports next, about what, and as seen when.
     *
     * @param nextCall the call; null where the rule speaks of the school or the schedule
     */
    void about(BoundRule nextRule, @Nullable Call nextCall, Instant moment) {
        rule = nextRule;
        call = nextCall;
        at = moment;
    }

    boolean[] waiversUsed() {
        return waiversUsed;
    }

    /** Returns what was found since the last time, and forgets it. */
    List<Finding> drain() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Finding> drained = List.copyOf(found);
        found.clear();
        return drained;
    }

    /** Reports that the rule was not checked. No waiver lifts that: an exception to a rule is no exception to checking. */
    void failed(String message) {
        add(Objects.requireNonNull(rule), Status.FAILED, Message.of("%s", message), List.of(), null, List.of());
    }

    @Override
    public Report breach(String message, Object... facts) {
        return report(Status.BREACH, null, message, facts);
    }

    @Override
    public Report breach(List<? extends Person> people, String message, Object... facts) {
        return report(Status.BREACH, people, null, message, facts);
    }

    @Override
    public Report unproven(String message, Object... facts) {
        return report(Status.UNPROVEN, null, message, facts);
    }

    @Override
    public Report unproven(List<? extends Person> people, String message, Object... facts) {
        return report(Status.UNPROVEN, people, null, message, facts);
    }

    @Override
    public Report due(Instant deadline, String message, Object... facts) {
        return report(dueOrBroken(deadline), deadline, message, facts);
    }

    @Override
    public Report due(Instant deadline, List<? extends Person> people, String message, Object... facts) {
        return report(dueOrBroken(deadline), people, deadline, message, facts);
    }

    private Status dueOrBroken(Instant deadline) {
        return dueOrBroken(deadline, at);
    }

    /** Returns what something is that has not been done at a moment. */
    static Status dueOrBroken(Instant deadline, Instant at) {
        return at.isAfter(deadline) ? Status.BREACH : Status.DUE;
    }

    @Override
    public void mendedBy(Mend mend) {
        for (int index = lastReport; index < found.size(); index++) {
            found.set(index, found.get(index).withMend(mend));
        }
    }

    private Report report(Status status, @Nullable Instant deadline, String text, Object[] facts) {
        BoundRule reporting = Objects.requireNonNull(rule);
        Message message = Message.of(text, facts);
        lastReport = found.size();
        if (reporting.waivers().isEmpty()) {
            add(reporting, status, message, List.of(), deadline, List.of());
            return this;
        }
        List<Message> nearMisses = new ArrayList<>();
        for (FiledWaiver filed : reporting.waivers()) {
            if (filed.coversSubject(call)) {
                if (filed.holds(school, call, at)) {
                    waive(reporting, filed, status, message, List.of(), deadline);
                    return this;
                }
                nearMisses.add(outOfTime(filed.waiver()));
            }
        }
        add(reporting, status, message, List.of(), deadline, nearMisses);
        return this;
    }

    private Report report(
            Status status, List<? extends Person> people, @Nullable Instant deadline, String text, Object[] facts) {
        BoundRule reporting = Objects.requireNonNull(rule);
        lastReport = found.size();
        if (people.isEmpty()) {
            return this;
        }
        Message message = Message.of(text, facts);
        if (reporting.waivers().isEmpty()) {
            add(reporting, status, message, inOrder(people), deadline, List.of());
            return this;
        }
        List<Message> nearMisses = new ArrayList<>();
        List<Person> left = new ArrayList<>(inOrder(people));
        for (FiledWaiver filed : reporting.waivers()) {
            List<Person> covered = left.stream()
                    .filter(person -> filed.coversPerson(call, person))
                    .toList();
            if (!covered.isEmpty() && filed.holds(school, call, at)) {
                waive(reporting, filed, status, message, covered, deadline);
                left.removeAll(covered);
            } else if (!covered.isEmpty()) {
                nearMisses.add(outOfTime(filed.waiver()));
            }
        }
        if (!left.isEmpty()) {
            add(reporting, status, message, left, deadline, nearMisses);
        }
        return this;
    }

    /** Checks mostly report people in the order in which a call has them: that of their ids. */
    private static List<Person> inOrder(List<? extends Person> people) {
        List<Person> copy = List.copyOf(people);
        for (int index = 1; index < copy.size(); index++) {
            if (BY_ID.compare(copy.get(index - 1), copy.get(index)) > 0) {
                return copy.stream().sorted(BY_ID).toList();
            }
        }
        return copy;
    }

    private static Message outOfTime(Waiver waiver) {
        return Message.of(
                "a waiver by %s (%s) covers it from %s to %s only",
                waiver.grantedBy(), waiver.role().label(), waiver.from(), waiver.until());
    }

    private void waive(
            BoundRule reporting,
            FiledWaiver filed,
            Status wouldBe,
            Message message,
            List<Person> people,
            @Nullable Instant deadline) {
        waiversUsed[filed.place()] = true;
        Waiver waiver = filed.waiver();
        Exemption exemption = new Exemption(
                wouldBe,
                waiver.grantedBy() + " (" + waiver.role().label() + ")",
                waiver.why(),
                waiver.from(),
                waiver.until());
        found.add(Finding.builder(reporting.citation(), Status.WAIVED, message)
                .people(people)
                .deadline(deadline)
                .exemption(exemption)
                .build());
    }

    private void add(
            BoundRule reporting,
            Status status,
            Message message,
            List<Person> people,
            @Nullable Instant deadline,
            List<Message> nearMisses) {
        SwitchOff off = reporting.off();
        boolean isOff = off != null && !isBefore(off.since());
        Finding.Builder finding = Finding.builder(
                        citation(reporting, status), isOff ? Status.SWITCHED_OFF : status, message)
                .people(people)
                .deadline(deadline)
                .nearMisses(nearMisses);
        if (off != null && isOff) {
            finding.exemption(new Exemption(status, off.by(), off.why(), off.since(), null));
        }
        found.add(finding.build());
    }

    /** What puts a call right does not put a broken rule right. */
    private static Citation citation(BoundRule reporting, Status status) {
        boolean broke = status == Status.FAILED && !(reporting.binding() instanceof Binding.Missing);
        return broke ? reporting.citation().withRemedy(Failures.REMEDY) : reporting.citation();
    }

    private boolean isBefore(LocalDate day) {
        return school.dateOf(at).isBefore(day);
    }
}
