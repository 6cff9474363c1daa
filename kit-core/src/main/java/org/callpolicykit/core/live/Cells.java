package org.callpolicykit.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.Stretches;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.ColumnTest;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.Screen;
import org.callpolicykit.core.evaluation.Screen.ScreenedRule;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * What the rules that are decided from one call find of the calls that lie ahead: rule by row. A cell is silent, or surely refuses, or was asked. What was
 * found is not kept, only whether it refuses: it is asked for again when somebody reads it. For one thread.
 */
final class Cells {

    private final WatchedCalls calls;
    private final Refusals refusals;
    private final Agenda<Cell> agenda = new Agenda<>();
    private final RowCounts answers;
    private final Map<Condition, ConditionColumn> conditions = new HashMap<>();
    private final RowBits ahead;
    private final IdentityHashMap<Stretches, List<ConditionColumn>> byStretches = new IdentityHashMap<>();
    private List<RuleColumn> columns = List.of();
    private RuleSet rules;
    private Instant at;
    private boolean isOutOfDate;

    /** @param ahead the rows of calls that lie ahead */
    Cells(WatchedCalls calls, RuleSet rules, Refusals refusals, RowBits ahead, Instant at) {
        this.calls = calls;
        this.rules = rules;
        this.refusals = refusals;
        this.ahead = ahead;
        this.at = at;
        this.answers = new RowCounts(calls.size());
        bind(rules);
    }

    /** A rule and a row. */
    private record Cell(RuleColumn column, int row) {}

    List<RuleColumn> columns() {
        return columns;
    }

    /** Takes the rules as another policy has them. Of those that are checked in the same way, what was found is kept. */
    void bind(RuleSet others) {
        IdentityHashMap<Binding, RuleColumn> known = byBinding();
        rules = others;
        Screen screen = others.screen();
        List<RuleColumn> bound = new ArrayList<>(screen.rules().size());
        for (ScreenedRule screened : screen.rules()) {
            RuleColumn column = known.remove(screened.rule().binding());
            bound.add(column == null ? added(screened, screen) : kept(column, screened.rule()));
        }
        known.values().forEach(this::drop);
        columns = bound;
        Map<ConditionColumn, List<RuleColumn>> dependent = new HashMap<>();
        for (RuleColumn column : bound) {
            for (ConditionColumn condition : column.conditions()) {
                dependent.computeIfAbsent(condition, added -> new ArrayList<>()).add(column);
            }
        }
        dependent.forEach(ConditionColumn::rules);
        conditions.values().retainAll(dependent.keySet());
        isOutOfDate = true;
    }

    private IdentityHashMap<Binding, RuleColumn> byBinding() {
        IdentityHashMap<Binding, RuleColumn> known = new IdentityHashMap<>();
        columns.forEach(column -> known.put(column.rule().binding(), column));
        return known;
    }

    private RuleColumn kept(RuleColumn column, BoundRule rule) {
        boolean sameWaivers = rule.waivers().equals(column.rule().waivers());
        column.rule(rule);
        if (!sameWaivers) {
            for (int row = column.asked().next(0);
                    row >= 0;
                    row = column.asked().next(row + 1)) {
                ask(column, row);
            }
        }
        weigh(column);
        return column;
    }

    /** Counts what a rule found, or no longer, where it has come to refuse or ceased to. */
    private void weigh(RuleColumn column) {
        boolean weighs = column.rule().canRefuse(today());
        if (weighs != column.weighs()) {
            column.weighs(weighs);
            for (int row = column.refusing().next(0);
                    row >= 0;
                    row = column.refusing().next(row + 1)) {
                refusals.add(row, calls.columns().kindCode(row), weighs ? 1 : -1);
            }
        }
    }

    private void drop(RuleColumn column) {
        for (int row = column.asked().next(0); row >= 0; row = column.asked().next(row + 1)) {
            silence(column, row);
        }
    }

    private RuleColumn added(ScreenedRule screened, Screen screen) {
        List<ConditionColumn> silentWhen = new ArrayList<>();
        for (int place : screened.conditions()) {
            silentWhen.add(conditionColumn(screen.conditions().get(place)));
        }
        RuleColumn column = new RuleColumn(screened.rule(), screened.kinds(), silentWhen, calls.size(), today());
        for (int word = 0; word < RowBits.words(calls.size()); word++) {
            long askedAbout = governed(screened.kinds(), word) & ahead.word(word) & ~column.silent(word);
            for (long left = askedAbout; left != 0; left &= left - 1) {
                ask(column, word * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
        return column;
    }

    private long governed(int kinds, int word) {
        long governed = 0;
        for (long left = ahead.word(word); left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            if ((kinds >>> calls.columns().kindCode(word * Long.SIZE + place) & 1) != 0) {
                governed |= 1L << place;
            }
        }
        return governed;
    }

    private ConditionColumn conditionColumn(Condition condition) {
        return conditions.computeIfAbsent(condition, added -> {
            ConditionColumn column = new ConditionColumn(added, calls, at);
            note(column);
            return column;
        });
    }

    private void note(ConditionColumn column) {
        if (column.test() instanceof ColumnTest.OfPupils ofPupils) {
            byStretches
                    .computeIfAbsent(ofPupils.stretches(), added -> new ArrayList<>())
                    .add(column);
        }
    }

    private LocalDate today() {
        return calls.school().dateOf(at);
    }

    /** Looks at everything about a row again. */
    void look(int row) {
        bringUpToDate();
        conditions.values().forEach(condition -> condition.look(row));
        for (RuleColumn column : columns) {
            if (!ahead.get(row) || !column.governs(calls.columns().kindCode(row)) || column.isSilent(row)) {
                silence(column, row);
            } else {
                ask(column, row);
            }
        }
    }

    /**
     * Lets go of a row whose call has started, or was taken out.
     *
     * @param kind the kind of call that the row had
     */
    void leave(int row, int kind) {
        for (RuleColumn column : columns) {
            silence(column, row, kind);
        }
    }

    /** Looks again at the rules that depend on one condition of a row. */
    private void lookByCondition(ConditionColumn condition, int row) {
        if (condition.look(row)) {
            List<RuleColumn> dependent = condition.rules();
            for (int place = 0; place < dependent.size(); place++) {
                lookByRule(dependent.get(place), row);
            }
        }
    }

    private void lookByRule(RuleColumn column, int row) {
        if (!ahead.get(row) || !column.governs(calls.columns().kindCode(row)) || column.isSilent(row)) {
            silence(column, row);
        } else {
            ask(column, row);
        }
    }

    /** Looks again at the rows of a list of pupils of which something holds on other days now. */
    void stretchChanged(Stretches stretches, int list) {
        bringUpToDate();
        for (ConditionColumn condition : byStretches.getOrDefault(stretches, List.of())) {
            calls.forEachRowOfPupils(list, row -> lookByCondition(condition, row));
        }
    }

    /** Asks again what only checks could tell of a row: a fact about somebody in it is another one now. */
    void askAgain(int row) {
        if (answers.get(row) > 0) {
            for (RuleColumn column : columns) {
                if (column.answered().get(row)) {
                    ask(column, row);
                }
            }
        }
    }

    /** Lets the clock move on: only what has come due is looked at. */
    void turnTo(Instant now) {
        at = now;
        isOutOfDate = true;
        columns.forEach(this::weigh);
        agenda.due(now, cell -> {
            if (cell.column().answered().get(cell.row())) {
                ask(cell.column(), cell.row());
            }
        });
    }

    /** The tests of conditions know the moment of asking; they are made anew when the next one is needed. */
    private void bringUpToDate() {
        if (isOutOfDate) {
            isOutOfDate = false;
            byStretches.clear();
            conditions.values().forEach(column -> {
                column.turnTo(calls, at);
                note(column);
            });
        }
    }

    /** Looks at everything again: the columns were filled anew. */
    void refilled() {
        isOutOfDate = true;
        bringUpToDate();
        for (int row = 0; row < calls.size(); row++) {
            if (ahead.get(row)) {
                look(row);
            }
        }
    }

    private void silence(RuleColumn column, int row) {
        silence(column, row, calls.columns().kindCode(row));
    }

    private void silence(RuleColumn column, int row, int kind) {
        if (column.asked().get(row)) {
            column.asked().set(row, false);
            note(column, row, false, kind);
            answered(column, row, false);
        }
    }

    private void ask(RuleColumn column, int row) {
        column.asked().set(row, true);
        int kind = calls.columns().kindCode(row);
        if (column.isSureToRefuse(row, calls)) {
            note(column, row, true, kind);
            answered(column, row, false);
            return;
        }
        answered(column, row, true);
        CallRequest request = new CallRequest(calls.school(), calls.call(row), ScheduleReview.ACTION, at);
        List<Finding> found = new Evaluation(rules, calls.school())
                .check(request, List.of(column.rule().on()));
        Instant until = sameUntil(column.rule(), request);
        for (Finding finding : found) {
            Instant deadline = finding.deadline();
            if (finding.status() == Status.DUE && deadline != null && deadline.isBefore(until)) {
                until = deadline.plusNanos(1);
            }
        }
        note(column, row, refuses(found), kind);
        agenda.note(new Cell(column, row), until, at);
    }

    /** Counts for each row how many checks were asked about it. */
    private void answered(RuleColumn column, int row, boolean isAnswered) {
        if (column.answered().get(row) != isAnswered) {
            column.answered().set(row, isAnswered);
            answers.add(row, isAnswered ? 1 : -1);
            if (!isAnswered) {
                agenda.forget(new Cell(column, row));
            }
        }
    }

    private static boolean refuses(List<Finding> findings) {
        return findings.stream().map(Finding::status).anyMatch(Status::refuses);
    }

    /** Returns whether a rule, as another policy has it, finds something that refuses a row. */
    private boolean refuses(BoundRule rule, RuleSet others, int row) {
        CallRequest request = new CallRequest(calls.school(), calls.call(row), ScheduleReview.ACTION, at);
        return refuses(new Evaluation(others, calls.school()).check(request, List.of(rule.on())));
    }

    /**
     * Counts the reasons to refuse as other rules would have them, without taking these.
     *
     * @param counted a copy of the count; it is changed
     * @param touched takes the rows of which the count was changed
     */
    void compare(RuleSet others, Refusals counted, IntBag touched) {
        IdentityHashMap<Binding, RuleColumn> known = byBinding();
        Screen screen = others.screen();
        for (ScreenedRule screened : screen.rules()) {
            RuleColumn column = known.remove(screened.rule().binding());
            if (column == null) {
                countAdded(screened, screen, others, counted, touched);
            } else {
                countKept(column, screened.rule(), others, counted, touched);
            }
        }
        for (RuleColumn dropped : known.values()) {
            if (dropped.weighs()) {
                for (int row = dropped.refusing().next(0);
                        row >= 0;
                        row = dropped.refusing().next(row + 1)) {
                    count(row, -1, counted, touched);
                }
            }
        }
    }

    private void countKept(RuleColumn column, BoundRule rule, RuleSet others, Refusals counted, IntBag touched) {
        boolean weighs = rule.canRefuse(today());
        if (rule.waivers().equals(column.rule().waivers())) {
            if (weighs != column.weighs()) {
                for (int row = column.refusing().next(0);
                        row >= 0;
                        row = column.refusing().next(row + 1)) {
                    count(row, weighs ? 1 : -1, counted, touched);
                }
            }
            return;
        }
        for (int row = column.asked().next(0); row >= 0; row = column.asked().next(row + 1)) {
            int before = column.weighs() && column.refusing().get(row) ? 1 : 0;
            int after = weighs && refuses(rule, others, row) ? 1 : 0;
            count(row, after - before, counted, touched);
        }
    }

    private void countAdded(ScreenedRule screened, Screen screen, RuleSet others, Refusals counted, IntBag touched) {
        if (!screened.rule().canRefuse(today())) {
            return;
        }
        bringUpToDate();
        List<ConditionColumn> silentWhen = new ArrayList<>();
        for (int place : screened.conditions()) {
            Condition condition = screen.conditions().get(place);
            ConditionColumn known = conditions.get(condition);
            silentWhen.add(known == null ? new ConditionColumn(condition, calls, at) : known);
        }
        RuleColumn column = new RuleColumn(screened.rule(), screened.kinds(), silentWhen, calls.size(), today());
        for (int word = 0; word < RowBits.words(calls.size()); word++) {
            long askedAbout = governed(screened.kinds(), word) & ahead.word(word) & ~column.silent(word);
            for (long left = askedAbout; left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (column.isSureToRefuse(row, calls) || refuses(screened.rule(), others, row)) {
                    count(row, 1, counted, touched);
                }
            }
        }
    }

    private void count(int row, int more, Refusals counted, IntBag touched) {
        if (more != 0) {
            counted.add(row, calls.columns().kindCode(row), more);
            touched.add(row);
        }
    }

    /** A check that cannot say is asked again whenever time passes. */
    private Instant sameUntil(BoundRule rule, CallRequest request) {
        try {
            return rule.binding() instanceof Binding.OfRequest bound
                    ? bound.check().sameUntil(request)
                    : Instant.MAX;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return request.at();
        }
    }

    private void note(RuleColumn column, int row, boolean refuses, int kind) {
        if (column.refusing().get(row) != refuses) {
            column.refusing().set(row, refuses);
            if (column.weighs()) {
                refusals.add(row, kind, refuses ? 1 : -1);
            }
        }
    }

    /** Returns what the rules find of a row's call that lies ahead, in order of clause. */
    List<Finding> findings(int row, Evaluation evaluation) {
        List<BoundRule> toAsk = new ArrayList<>();
        for (RuleColumn column : columns) {
            if (column.asked().get(row)) {
                toAsk.add(column.rule());
            }
        }
        CallRequest request = new CallRequest(calls.school(), calls.call(row), ScheduleReview.ACTION, at);
        return toAsk.isEmpty() ? List.of() : evaluation.check(request, toAsk);
    }
}
