package org.callpolicykit.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.jspecify.annotations.Nullable;

/** What a check reports of a request, before a school's waivers and switches, and before a deadline makes a breach of what is due. */
final class Heard implements Findings, Findings.Report {

    private final List<Line> lines = new ArrayList<>();

    private Heard() {}

    /** Returns a place to report to. */
    static Heard nothingYet() {
        return new Heard();
    }

    /** Asks a check. */
    static List<Line> from(Check check, CallRequest request) {
        Heard heard = nothingYet();
        check.check(request, heard);
        return List.copyOf(heard.lines);
    }

    /**
     * One thing that was reported.
     *
     * @param status as the check has it
     * @param people whom it is about, in order of their ids
     * @param text the message
     * @param deadline until when it can be done; null when it is not due
     */
    record Line(
            Status status,
            List<PersonId> people,
            String text,
            @Nullable Instant deadline) {}

    @Override
    public Report breach(String message, Object... facts) {
        return add(Status.BREACH, List.of(), null, message, facts);
    }

    @Override
    public Report breach(List<? extends Person> people, String message, Object... facts) {
        return people.isEmpty() ? this : add(Status.BREACH, people, null, message, facts);
    }

    @Override
    public Report unproven(String message, Object... facts) {
        return add(Status.UNPROVEN, List.of(), null, message, facts);
    }

    @Override
    public Report unproven(List<? extends Person> people, String message, Object... facts) {
        return people.isEmpty() ? this : add(Status.UNPROVEN, people, null, message, facts);
    }

    @Override
    public Report due(Instant deadline, String message, Object... facts) {
        return add(Status.DUE, List.of(), deadline, message, facts);
    }

    @Override
    public Report due(Instant deadline, List<? extends Person> people, String message, Object... facts) {
        return people.isEmpty() ? this : add(Status.DUE, people, deadline, message, facts);
    }

    @Override
    public void mendedBy(Mend mend) {
        // What may put it right is not part of what was found.
    }

    private Report add(
            Status status, List<? extends Person> people, @Nullable Instant deadline, String text, Object[] facts) {
        List<PersonId> ids = people.stream().map(Person::id).sorted().toList();
        lines.add(new Line(status, ids, Message.of(text, facts).text(), deadline));
        return this;
    }
}
