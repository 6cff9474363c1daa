package org.callpolicykit.core.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.AcrossCalls;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.WithoutSome;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * A schedule that is kept under review while facts, policy and time change. It answers what a review of the schedule as it is known by then would answer,
 * and works out again only what a change can have touched: a fact the calls it is about, a switch or a waiver what its rule found, a parameter its rule,
 * the clock what has come due.
 *
 * <p>For one thread at a time. What was found is worked out again when it is read; whether it refuses is kept.
 */
@SuppressWarnings("EnumOrdinal") // places in one process
public final class ScheduleWatch {

    private static final int KINDS = CallKind.values().length;

    private final WatchedCalls calls;
    private final RowBits ahead;
    private final Refusals refusals;
    private final Cells cells;
    private final StartedRows started;
    private final Agenda<Integer> starts = new Agenda<>();
    private final int inOrder;
    private final RowBits wasPut;
    private int nextToStart;
    private final int[] ofKind = new int[KINDS];
    private WatchingDesk desk;
    private RuleSet rules;
    private Instant at;
    private Map<Integer, List<Finding>> across = new HashMap<>();
    private List<Finding> aboutSchedule = List.of();
    private List<Finding> aboutSchool = List.of();
    private boolean[] kindIsRefused = new boolean[KINDS];
    private boolean isAcrossKnown;
    private boolean isSchoolKnown;

    /** Begins with a schedule as it stands at a moment. */
    public ScheduleWatch(WatchingDesk desk, Schedule schedule, Instant at) {
        this.desk = desk;
        this.rules = desk.rules();
        this.at = at;
        this.calls = new WatchedCalls(schedule);
        this.ahead = new RowBits(schedule.size());
        this.refusals = new Refusals(KINDS, schedule.size());
        for (int row = 0; row < calls.size(); row++) {
            ofKind[calls.columns().kindCode(row)]++;
            ahead.set(row, at.isBefore(calls.call(row).start()));
        }
        this.cells = new Cells(calls, rules, refusals, ahead, at);
        this.started = new StartedRows(calls, rules, refusals);
        this.wasPut = new RowBits(schedule.size());
        this.inOrder = calls.size();
        while (nextToStart < inOrder && !ahead.get(nextToStart)) {
            started.look(nextToStart++, at);
        }
    }

    private void noteStart(int row) {
        wasPut.set(row, true);
        if (ahead.get(row)) {
            starts.note(row, calls.call(row).start(), at);
        } else {
            starts.forget(row);
            started.look(row, at);
        }
    }

    /** Returns the moment as of which everything is seen. */
    public Instant at() {
        return at;
    }

    /** Returns the policy in force. */
    public SchoolPolicy policy() {
        return desk.policy();
    }

    /** Returns the calls as they are known by now. */
    public Schedule schedule() {
        return calls.schedule();
    }

    /** Lets the clock move on, or back. */
    public void turnTo(Instant moment) {
        boolean isBack = moment.isBefore(at);
        at = moment;
        isSchoolKnown = false;
        isAcrossKnown = isAcrossKnown && !rules.scheduleRulesLookAtClock();
        if (isBack) {
            startAgain();
            return;
        }
        cells.turnTo(moment);
        startThoseInOrder();
        starts.due(moment, row -> start(row));
        started.turnTo(moment);
    }

    /** The calls that were there from the beginning start one after the other; of those that were put since, the agenda knows. */
    private void startThoseInOrder() {
        while (nextToStart < inOrder && hasNothingToWaitFor(nextToStart)) {
            start(nextToStart++);
        }
    }

    private boolean hasNothingToWaitFor(int row) {
        return !ahead.get(row)
                || wasPut.get(row)
                || !at.isBefore(calls.call(row).start());
    }

    private void start(int row) {
        if (calls.isInUse(row) && ahead.get(row) && !at.isBefore(calls.call(row).start())) {
            ahead.set(row, false);
            cells.leave(row, calls.columns().kindCode(row));
            started.look(row, at);
        }
    }

    /** Time does not run backwards but where somebody corrects a clock or asks what was: then everything is looked at again. */
    private void startAgain() {
        cells.turnTo(at);
        for (int row = 0; row < calls.size(); row++) {
            if (calls.isInUse(row)) {
                place(row, calls.columns().kindCode(row));
            }
        }
    }

    /** Puts a row among those ahead, or among the started, and looks at it. */
    private void place(int row, int kindBefore) {
        boolean isAhead = at.isBefore(calls.call(row).start());
        if (!isAhead || !ahead.get(row)) {
            cells.leave(row, kindBefore);
        }
        if (started.has(row)) {
            started.leave(row, kindBefore);
        }
        ahead.set(row, isAhead);
        if (isAhead) {
            cells.look(row);
        }
        noteStart(row);
    }

    /** Puts a call in the place of the one of the same id, or among the others. Whoever in it was put before is as they were put. */
    public void put(Call call) {
        Integer known = calls.rowOf(call.id());
        int kindBefore = known == null ? -1 : calls.columns().kindCode(known);
        if (known != null) {
            leave(known, kindBefore);
        }
        int row = calls.put(call);
        ofKind[calls.columns().kindCode(row)]++;
        place(row, calls.columns().kindCode(row));
        isAcrossKnown = false;
    }

    /**
     * Takes a call out.
     *
     * @throws NoSuchElementException if there is no such call
     */
    public void remove(CallId call) {
        int row = rowOf(call);
        int kind = calls.columns().kindCode(row);
        leave(row, kind);
        starts.forget(row);
        ahead.set(row, false);
        calls.remove(row);
        isAcrossKnown = false;
    }

    private void leave(int row, int kind) {
        cells.leave(row, kind);
        started.leave(row, kind);
        countAcross(row, across.getOrDefault(row, List.of()), -1);
        across.remove(row);
        ofKind[kind]--;
    }

    /** Takes what is known of a person now, in every call that they are in or that is about them. Calls that are put later have them like this too. */
    public void put(Person person) {
        IntBag rows = calls.rowsOf(person.id());
        if (person instanceof StaffMember member) {
            calls.replace(member, rows, (stretches, list) -> {});
            put(withStaff(calls.school(), member));
            return;
        }
        Set<Fact> facts = person instanceof Pupil pupil ? calls.differing(pupil) : PupilFacts.ALL;
        boolean noticesToo = calls.replace(person, rows, cells::stretchChanged);
        boolean isAskedOnly = person instanceof Pupil && !noticesToo;
        for (int place = 0; place < rows.size(); place++) {
            lookAgain(rows.get(place), noticesToo, isAskedOnly);
        }
        if (isAskedOnly) {
            cells.askAgain(rows, facts);
        }
        isAcrossKnown = isAcrossKnown && person instanceof Pupil && !rules.scheduleRulesAskOfPupils();
    }

    private void lookAgain(int row, boolean noticesToo, boolean isAskedOnly) {
        if (noticesToo) {
            calls.columns().inOrderAgain(row);
        }
        if (!ahead.get(row)) {
            started.look(row, at);
        } else if (!isAskedOnly) {
            cells.look(row);
        }
    }

    private static School withStaff(School school, StaffMember member) {
        List<StaffMember> known = school.staff();
        if (known == null) {
            return school;
        }
        return school.toBuilder()
                .staff(known.stream()
                        .map(other -> other.id().equals(member.id()) ? member : other)
                        .toList())
                .build();
    }

    /** Takes what is known of the school now. Everything is looked at again. */
    public void put(School school) {
        calls.refill(school);
        cells.refilled();
        for (int row = 0; row < calls.size(); row++) {
            if (calls.isInUse(row) && !ahead.get(row)) {
                started.look(row, at);
            }
        }
        isAcrossKnown = false;
        isSchoolKnown = false;
    }

    /**
     * Takes another policy.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if it has errors; it tells all of them, and the policy in force stays
     */
    public void put(SchoolPolicy policy) {
        WatchingDesk other = desk.with(policy);
        RuleChanges changes = RuleChanges.between(rules, other.rules());
        desk = other;
        rules = other.rules();
        cells.bind(rules);
        started.bind(rules, changes, at);
        isAcrossKnown = isAcrossKnown && !changes.acrossCalls();
        isSchoolKnown = isSchoolKnown && !changes.ofSchool();
    }

    /**
     * Returns what another policy would change, without taking it.
     *
     * @throws org.callpolicykit.core.policy.InvalidPolicyException if it has errors; it tells all of them
     */
    public PolicyOutlook compare(SchoolPolicy other) {
        settle();
        RuleSet others = desk.with(other).rules();
        RuleChanges changes = RuleChanges.between(rules, others);
        Refusals counted = refusals.copy();
        IntBag touched = new IntBag();
        cells.compare(others, counted, touched);
        started.compare(others, changes, at, counted, touched);
        if (changes.acrossCalls()) {
            compareAcross(others, counted, touched);
        }
        return outlook(counted, touched, refusedKindsUnder(others, changes));
    }

    private void compareAcross(RuleSet others, Refusals counted, IntBag touched) {
        Schedule now = calls.schedule();
        AcrossCalls compared = new Evaluation(others, calls.school()).checkSchedule(now, ScheduleReview.ACTION, at);
        Map<Integer, Boolean> refuses = new HashMap<>();
        across.forEach((row, findings) -> refuses.put(row, false));
        compared.byCall()
                .forEach((place, findings) -> refuses.put(
                        rowOf(now.calls().get(place).id()), findings.stream().anyMatch(Finding::refuses)));
        refuses.forEach((row, isRefused) -> {
            boolean wasRefused = across.getOrDefault(row, List.of()).stream().anyMatch(Finding::refuses);
            if (isRefused != wasRefused) {
                counted.add(row, calls.columns().kindCode(row), isRefused ? 1 : -1);
                touched.add(row);
            }
        });
    }

    private PolicyOutlook outlook(Refusals counted, IntBag touched, boolean[] refusedKinds) {
        if (!Arrays.equals(refusedKinds, kindIsRefused)) {
            for (int row = 0; row < calls.size(); row++) {
                if (calls.isInUse(row)) {
                    touched.add(row);
                }
            }
        }
        Set<CallId> newlyRefused = new LinkedHashSet<>();
        Set<CallId> newlyPermitted = new LinkedHashSet<>();
        for (int place = 0; place < touched.size(); place++) {
            int row = touched.get(place);
            int kind = calls.columns().kindCode(row);
            boolean before = kindIsRefused[kind] || refusals.has(row);
            boolean after = refusedKinds[kind] || counted.has(row);
            if (before != after) {
                (after ? newlyRefused : newlyPermitted).add(calls.call(row).id());
            }
        }
        return new PolicyOutlook(
                refused(counted, refusedKinds), List.copyOf(newlyRefused), List.copyOf(newlyPermitted));
    }

    private int refused(Refusals counted, boolean[] refusedKinds) {
        int refused = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            refused += refusedKinds[kind] ? ofKind[kind] : counted.refused(kind);
        }
        return refused;
    }

    /** Returns how many calls are refused as they stand. */
    public int refused() {
        settle();
        return refused(refusals, kindIsRefused);
    }

    /** Returns how many calls there are. */
    public int size() {
        int size = 0;
        for (int some : ofKind) {
            size += some;
        }
        return size;
    }

    /**
     * Returns whether a call is refused as it stands.
     *
     * @throws NoSuchElementException if there is no such call
     */
    public boolean isRefused(CallId call) {
        settle();
        int row = rowOf(call);
        return kindIsRefused[calls.columns().kindCode(row)] || refusals.has(row);
    }

    /** Returns what is found about the school itself, and about the schedule as a whole. */
    public List<Finding> aboutSchool() {
        settle();
        List<Finding> all = new ArrayList<>(aboutSchool);
        all.addAll(aboutSchedule);
        return all;
    }

    /**
     * Returns the decision on a call: of one that lies ahead whether it could be opened, of one that has started whether it should have been and how it
     * went.
     *
     * @throws NoSuchElementException if there is no such call
     */
    public Decision decision(CallId id) {
        settle();
        int row = rowOf(id);
        Call call = calls.call(row);
        Evaluation evaluation = new Evaluation(rules, calls.school());
        List<Finding> found = ahead.get(row) ? cells.findings(row, evaluation) : started.findings(row);
        List<Finding> ofSchool =
                kindIsRefused[calls.columns().kindCode(row)] ? evaluation.standingRefusals(call.kind(), at) : List.of();
        List<Finding> beside = across.getOrDefault(row, List.of());
        List<Finding> all = Evaluation.merge(Evaluation.merge(found, ofSchool), beside);
        return Decision.of(
                id,
                actionFor(call),
                at,
                all,
                ahead.get(row) ? WithoutSome.of(evaluation, calls.school(), call, at, all, beside) : List.of());
    }

    private Action actionFor(Call call) {
        if (at.isBefore(call.start())) {
            return ScheduleReview.ACTION;
        }
        return at.isBefore(call.end()) ? Action.CONTINUE : Action.CLOSE;
    }

    private int rowOf(CallId call) {
        Integer row = calls.rowOf(call);
        if (row == null) {
            throw new NoSuchElementException("the schedule has no call " + call);
        }
        return row;
    }

    /** Works out what compares calls with each other, and what is about the school, where a change may have touched it. */
    private void settle() {
        if (!isSchoolKnown) {
            Evaluation evaluation = new Evaluation(rules, calls.school());
            aboutSchool = evaluation.checkSchool(at);
            kindIsRefused = refusedKinds(rules, aboutSchool);
            isSchoolKnown = true;
        }
        if (!isAcrossKnown) {
            across.forEach((row, findings) -> countAcross(row, findings, -1));
            Schedule now = calls.schedule();
            AcrossCalls compared = new Evaluation(rules, calls.school()).checkSchedule(now, ScheduleReview.ACTION, at);
            across = new HashMap<>();
            compared.byCall()
                    .forEach((place, findings) ->
                            across.put(rowOf(now.calls().get(place).id()), findings));
            aboutSchedule = compared.aboutSchedule();
            across.forEach((row, findings) -> countAcross(row, findings, 1));
            isAcrossKnown = true;
        }
    }

    private boolean[] refusedKindsUnder(RuleSet others, RuleChanges changes) {
        return changes.ofSchool()
                ? refusedKinds(others, new Evaluation(others, calls.school()).checkSchool(at))
                : kindIsRefused;
    }

    /** Returns of which kinds every call is refused because of the school itself. */
    private static boolean[] refusedKinds(RuleSet by, List<Finding> aboutSchool) {
        boolean[] refused = new boolean[KINDS];
        for (CallKind kind : CallKind.values()) {
            refused[kind.ordinal()] = !by.refusing(aboutSchool, kind).isEmpty();
        }
        return refused;
    }

    private void countAcross(int row, List<Finding> findings, int more) {
        if (findings.stream().anyMatch(Finding::refuses)) {
            refusals.add(row, calls.columns().kindCode(row), more);
        }
    }
}
