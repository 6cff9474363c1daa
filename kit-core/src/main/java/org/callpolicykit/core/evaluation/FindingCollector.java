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
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what checks report: decides between due and broken, and applies waivers and switches. The one place that knows
 * whether an exception holds. For one thread; reused from call to call, so that a call that keeps every clause allocates nothing.
 */
final class FindingCollector implements Findings {

    private static final Comparator<Person> BY_ID = Comparator.comparing(Person::id);

    private final School school;
    private final Instant at;
    private final boolean[] waiversUsed;
    private final List<Finding> found = new ArrayList<>();
    private @Nullable BoundRule rule;
    private @Nullable Call call;

    FindingCollector(School school, Instant at, int waivers) {
        this.school = school;
        this.at = at;
        this.waiversUsed = new boolean[waivers];
    }

    /** Says which rule reports next, and about which call. */
    void about(BoundRule nextRule, Call nextCall) {
        rule = nextRule;
        call = nextCall;
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
        add(Objects.requireNonNull(rule), Status.FAILED, Message.of("%s", message), List.of(), null);
    }

    @Override
    public void breach(String message, Object... facts) {
        report(Status.BREACH, null, message, facts);
    }

    @Override
    public void breach(List<? extends Person> people, String message, Object... facts) {
        report(Status.BREACH, people, null, message, facts);
    }

    @Override
    public void unproven(String message, Object... facts) {
        report(Status.UNPROVEN, null, message, facts);
    }

    @Override
    public void unproven(List<? extends Person> people, String message, Object... facts) {
        report(Status.UNPROVEN, people, null, message, facts);
    }

    @Override
    public void due(Instant deadline, String message, Object... facts) {
        report(dueOrBroken(deadline), deadline, message, facts);
    }

    @Override
    public void due(Instant deadline, List<? extends Person> people, String message, Object... facts) {
        report(dueOrBroken(deadline), people, deadline, message, facts);
    }

    private Status dueOrBroken(Instant deadline) {
        return at.isAfter(deadline) ? Status.BREACH : Status.DUE;
    }

    private void report(Status status, @Nullable Instant deadline, String text, Object[] facts) {
        BoundRule reporting = Objects.requireNonNull(rule);
        Call concerned = Objects.requireNonNull(call);
        Message message = Message.of(text, facts);
        for (FiledWaiver filed : reporting.waivers()) {
            if (holds(filed.waiver(), concerned) && filed.waiver().covers().coversCall(concerned)) {
                waive(reporting, filed, status, message, List.of(), deadline);
                return;
            }
        }
        add(reporting, status, message, List.of(), deadline);
    }

    private void report(
            Status status, List<? extends Person> people, @Nullable Instant deadline, String text, Object[] facts) {
        BoundRule reporting = Objects.requireNonNull(rule);
        Call concerned = Objects.requireNonNull(call);
        Message message = Message.of(text, facts);
        List<Person> left = new ArrayList<>(people);
        left.sort(BY_ID);
        for (FiledWaiver filed : reporting.waivers()) {
            if (holds(filed.waiver(), concerned)) {
                List<Person> covered = left.stream()
                        .filter(person -> filed.waiver().covers().coversPerson(concerned, person.id()))
                        .toList();
                if (!covered.isEmpty()) {
                    waive(reporting, filed, status, message, covered, deadline);
                    left.removeAll(covered);
                }
            }
        }
        if (!left.isEmpty()) {
            add(reporting, status, message, left, deadline);
        }
    }

    private boolean holds(Waiver waiver, Call concerned) {
        return waiver.holdsOn(school.dateOf(concerned.start()));
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
            BoundRule reporting, Status status, Message message, List<Person> people, @Nullable Instant deadline) {
        SwitchOff off = reporting.off();
        boolean isOff = off != null && !isBefore(off.since());
        Finding.Builder finding = Finding.builder(
                        citation(reporting, status), isOff ? Status.SWITCHED_OFF : status, message)
                .people(people)
                .deadline(deadline);
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
