package org.callpolicykit.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.IntBag;
import org.callpolicykit.api.request.Stretches;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.ColumnTest;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.FiledWaiver;
import org.callpolicykit.core.evaluation.RefusalProbe;
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
    private final RefusalProbe probe = new RefusalProbe();
    private final RowCounts answers;
    private final Map<Condition, ConditionColumn> conditions = new HashMap<>();
    private final RowBits ahead;
    private final IdentityHashMap<Stretches, List<ConditionColumn>> byStretches = new IdentityHashMap<>();
    private List<RuleColumn> columns = List.of();
    private Instant at;
    private boolean isOutOfDate;

    /** @param ahead the rows of calls that lie ahead */
    Cells(WatchedCalls calls, RuleSet rules, Refusals refusals, RowBits ahead, Instant at) {
        this.calls = calls;
        this.refusals = refusals;
        this.ahead = ahead;
        this.at = at;
        this.answers = new RowCounts(calls.size());
        bind(rules);
    }

    List<RuleColumn> columns() {
        return columns;
    }

    /** Takes the rules as another policy has them. Of those that are checked in the same way, what was found is kept. */
    void bind(RuleSet others) {
        IdentityHashMap<Binding, RuleColumn> known = byBinding();
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

    /** Asks again about the rows that a waiver may cover which came or went. */
    private RuleColumn kept(RuleColumn column, BoundRule rule) {
        List<FiledWaiver> cameOrWent = cameOrWent(column.rule(), rule);
        column.rule(rule);
        if (!cameOrWent.isEmpty()) {
            for (int row = column.asked().next(0);
                    row >= 0;
                    row = column.asked().next(row + 1)) {
                if (RuleColumn.mayLift(cameOrWent, row, calls)) {
                    ask(column, row);
                }
            }
        }
        weigh(column);
        return column;
    }

    private static List<FiledWaiver> cameOrWent(BoundRule before, BoundRule after) {
        if (before.waivers().equals(after.waivers())) {
            return List.of();
        }
        List<FiledWaiver> changed = new ArrayList<>(FiledWaiver.beside(before.waivers(), after.waivers()));
        changed.addAll(FiledWaiver.beside(after.waivers(), before.waivers()));
        return changed;
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
        List<ConditionColumn> affected = byStretches.get(stretches);
        if (affected != null) {
            IntBag rows = calls.rowsOfPupils(list);
            for (ConditionColumn condition : affected) {
                for (int place = 0; place < rows.size(); place++) {
                    lookByCondition(condition, rows.get(place));
                }
            }
        }
    }

    /** Asks again what only checks could tell of rows ahead, by the rules that ask of facts about somebody in them that are others now. */
    void askAgain(IntBag rows, Set<Fact> facts) {
        List<RuleColumn> asking =
                columns.stream().filter(column -> column.asksOf(facts)).toList();
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.get(place);
            if (answers.get(row) > 0 && ahead.get(row)) {
                askAgain(asking, row);
            }
        }
    }

    private void askAgain(List<RuleColumn> asking, int row) {
        for (int place = 0; place < asking.size(); place++) {
            if (asking.get(place).answered().get(row)) {
                ask(asking.get(place), row);
            }
        }
    }

    /** Lets the clock move on: only what has come due is looked at. */
    void turnTo(Instant now) {
        at = now;
        isOutOfDate = true;
        columns.forEach(this::weigh);
        for (RuleColumn column : columns) {
            column.agenda().due(now, row -> {
                if (column.answered().get(row)) {
                    ask(column, row);
                }
            });
        }
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
        if (column.isSureToRefuse(column.rule(), row, calls)) {
            note(column, row, true, kind);
            answered(column, row, false);
            return;
        }
        answered(column, row, true);
        probe.ask(column.rule(), request(row));
        note(column, row, probe.refuses(), kind);
        column.agenda().note(row, probe.sameUntil(), at);
    }

    private CallRequest request(int row) {
        return new CallRequest(calls.school(), calls.call(row), ScheduleReview.ACTION, at);
    }

    /** Counts for each row how many checks were asked about it. */
    private void answered(RuleColumn column, int row, boolean isAnswered) {
        if (column.answered().get(row) != isAnswered) {
            column.answered().set(row, isAnswered);
            answers.add(row, isAnswered ? 1 : -1);
            if (!isAnswered) {
                column.agenda().forget(row);
            }
        }
    }

    /** Returns whether a rule, as another policy has it, finds something that refuses a row. */
    private boolean refuses(RuleColumn column, BoundRule rule, int row) {
        if (column.isSureToRefuse(rule, row, calls)) {
            return true;
        }
        probe.ask(rule, request(row));
        return probe.refuses();
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
                countAdded(screened, screen, counted, touched);
            } else {
                countKept(column, screened.rule(), counted, touched);
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

    private void countKept(RuleColumn column, BoundRule rule, Refusals counted, IntBag touched) {
        boolean weighs = rule.canRefuse(today());
        List<FiledWaiver> cameOrWent = cameOrWent(column.rule(), rule);
        if (weighs == column.weighs() && cameOrWent.isEmpty()) {
            return;
        }
        for (int row = column.asked().next(0); row >= 0; row = column.asked().next(row + 1)) {
            boolean before = column.refusing().get(row);
            boolean after = RuleColumn.mayLift(cameOrWent, row, calls) ? refuses(column, rule, row) : before;
            count(row, (weighs && after ? 1 : 0) - (column.weighs() && before ? 1 : 0), counted, touched);
        }
    }

    private void countAdded(ScreenedRule screened, Screen screen, Refusals counted, IntBag touched) {
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
                if (refuses(column, screened.rule(), row)) {
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
        return toAsk.isEmpty() ? List.of() : evaluation.check(request(row), toAsk);
    }
}
