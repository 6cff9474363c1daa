package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.core.evaluation.Screen.ScreenedRule;

/**
 * Looks through a schedule by column, sixty-four calls at a time, for rules that have to be asked about them. For one thread; allocates
 * nothing while it looks.
 */
public final class Screening {

    /** How many calls are looked at together. */
    public static final int WORD = Long.SIZE;

    private static final int KINDS = CallKind.values().length;

    private final ScheduleColumns columns;
    private final ColumnTest[] tests;
    private final int[] kindsOf;
    private final int[][] conditionsOf;
    private final boolean[] onlyThen;
    private final long[] holds;
    private final long[] unsure;
    private final boolean[] isUnsureKnown;
    private final long[] ofKind = new long[KINDS];
    private final long[] asked;
    private long askedAny;
    private int from;
    private int to;

    /** Looks through a schedule as it stands at a moment. */
    public Screening(Screen screen, Schedule schedule, Instant at) {
        this.columns = schedule.columns();
        List<ScreenedRule> rules = screen.rules();
        this.tests = screen.conditions().stream()
                .map(condition -> ColumnTest.of(condition, columns, schedule.school(), at))
                .toArray(ColumnTest[]::new);
        this.kindsOf = rules.stream().mapToInt(ScreenedRule::kinds).toArray();
        this.conditionsOf = rules.stream()
                .map(rule ->
                        rule.conditions().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.onlyThen = new boolean[rules.size()];
        for (int rule = 0; rule < onlyThen.length; rule++) {
            onlyThen[rule] = rules.get(rule).isSilentOnlyThen();
        }
        this.holds = new long[tests.length];
        this.unsure = new long[tests.length];
        this.isUnsureKnown = new boolean[tests.length];
        this.asked = new long[rules.size()];
    }

    /** Looks at the calls from a place on, up to before another: at most {@link #WORD}. */
    public void look(int first, int end) {
        from = first;
        to = end;
        for (int kind = 0; kind < KINDS; kind++) {
            ofKind[kind] = 0;
        }
        for (int row = first; row < end; row++) {
            ofKind[columns.kindCode(row)] |= 1L << (row - first);
        }
        for (int test = 0; test < tests.length; test++) {
            holds[test] = tests[test].word(first, end);
            isUnsureKnown[test] = false;
        }
        askedAny = 0;
        for (int rule = 0; rule < asked.length; rule++) {
            asked[rule] = governed(kindsOf[rule]) & ~silent(conditionsOf[rule]);
            askedAny |= asked[rule];
        }
    }

    private long governed(int kinds) {
        long governed = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            governed |= (kinds >>> kind & 1) == 0 ? 0 : ofKind[kind];
        }
        return governed;
    }

    private long silent(int[] conditions) {
        long silent = conditions.length == 0 ? 0 : -1;
        for (int condition : conditions) {
            silent &= holds[condition];
        }
        return silent;
    }

    /** Returns about which of the calls last looked at any rule has to be asked: a bit for each, the first lowest. */
    public long asked() {
        return askedAny;
    }

    /** Returns whether a rule has to be asked about one of the calls last looked at. */
    public boolean isAsked(int rule, int offset) {
        return (asked[rule] >>> offset & 1) != 0;
    }

    /** Returns about which of the calls last looked at a rule has to be asked: a bit for each, the first lowest. */
    public long asked(int rule) {
        return asked[rule];
    }

    /**
     * Returns about which of the calls last looked at a rule has to be asked and is sure to report what is broken or unproven, if it can be asked at all: a bit
     * for each, the first lowest.
     */
    public long reports(int rule) {
        long reports = 0;
        if (onlyThen[rule] && asked[rule] != 0) {
            for (int condition : conditionsOf[rule]) {
                reports |= ~holds[condition] & ~unsure(condition);
            }
        }
        return asked[rule] & reports;
    }

    private long unsure(int condition) {
        if (!isUnsureKnown[condition]) {
            unsure[condition] = tests[condition].unsure(from, to);
            isUnsureKnown[condition] = true;
        }
        return unsure[condition];
    }
}
