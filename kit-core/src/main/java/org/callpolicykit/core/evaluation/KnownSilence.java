package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.core.evaluation.Binding.OfSchedule;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.evaluation.Screen.ScreenedRule;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are known to be silent about the calls of one schedule that lie ahead: worked out for sixty-four calls at a time when one of them is first
 * asked about, and kept. Holds the schedule's columns, never the schedule itself. For several threads.
 */
@SuppressWarnings("EnumOrdinal") // places in arrays of one process
public final class KnownSilence {

    private static final Set<Action> AHEAD = EnumSet.of(Action.ARRANGE, Action.INVITE, Action.OPEN);

    private final RuleSet rules;
    private final ScheduleColumns columns;
    private final List<ScreenedRule> screened;
    private final int words;
    private final long[][][] governed;
    private final Screening onceTold;
    private final Screening beforeTold;
    private final AtomicReferenceArray<long @Nullable []> pages;
    private final AtomicReferenceArray<@Nullable Across> across = new AtomicReferenceArray<>(Action.values().length);

    /** Nothing is worked out yet. */
    public KnownSilence(RuleSet rules, Schedule schedule) {
        this.rules = rules;
        this.columns = schedule.columns();
        this.screened = rules.screen().rules();
        this.words = (screened.size() + Long.SIZE - 1) / Long.SIZE;
        this.governed = governed();
        this.onceTold = new Screening(rules.screen(), schedule, Instant.MAX);
        this.beforeTold = new Screening(rules.screen(), schedule, Instant.MIN);
        this.pages = new AtomicReferenceArray<>((schedule.size() + Screening.WORD - 1) / Screening.WORD);
    }

    /**
     * What schedule rules found that do not look at the clock, and who does.
     *
     * @param reported the calls of which something was found, by their places
     * @param askedAgain the rules that look at the clock
     */
    private record Across(BitSet reported, List<BoundRule> askedAgain) {}

    /** Returns for each action ahead and kind of call which of the screened rules govern it, a bit for each. */
    private long[][][] governed() {
        long[][][] bits = new long[Action.values().length][CallKind.values().length][words];
        for (Action action : AHEAD) {
            for (CallKind kind : CallKind.values()) {
                for (int rule = 0; rule < screened.size(); rule++) {
                    boolean governs = RuleSet.governs(screened.get(rule).rule(), kind, action);
                    bits[action.ordinal()][kind.ordinal()][rule / Long.SIZE] |= governs ? 1L << rule : 0;
                }
            }
        }
        return bits;
    }

    /**
     * Returns the place of a request's call in a schedule, if anything can be known beforehand: where it is the schedule's own call, lies ahead, and is to
     * be arranged, announced or opened. Negative otherwise.
     */
    @SuppressWarnings("ReferenceEquality") // another call of the same id and time is another call
    public static int placeOf(CallRequest request, Schedule schedule) {
        if (request.school() != schedule.school()
                || !AHEAD.contains(request.action())
                || !request.at().isBefore(request.call().start())) {
            return -1;
        }
        int place = schedule.indexOf(request.call());
        return place >= 0 && schedule.calls().get(place) == request.call() ? place : -1;
    }

    /** Returns whether every rule is known to be silent that is decided from requests or the schedule. */
    public boolean isWhole(CallRequest request, Schedule schedule, int place) {
        if (isGovernedByNone(request)) {
            return false;
        }
        long[] page = page(place);
        long[] asked =
                governed[request.action().ordinal()][request.call().kind().ordinal()];
        int begin = begin(place, request.at());
        for (int word = 0; word < words; word++) {
            if ((page[begin + word] & asked[word]) != 0) {
                return false;
            }
        }
        Across known = across(schedule, request.action(), request.at());
        return known.askedAgain().isEmpty() && !known.reported().get(place);
    }

    /** Returns what the rules find about a request that are not known to be silent, in order of clause. */
    public List<Finding> check(Evaluation evaluation, CallRequest request, int place) {
        if (isGovernedByNone(request)) {
            return evaluation.check(request, ScheduleIs.KNOWN);
        }
        long[] page = page(place);
        long[] governs =
                governed[request.action().ordinal()][request.call().kind().ordinal()];
        int begin = begin(place, request.at());
        List<BoundRule> asked = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            for (long left = page[begin + word] & governs[word]; left != 0; left &= left - 1) {
                asked.add(screened.get(word * Long.SIZE + Long.numberOfTrailingZeros(left))
                        .rule());
            }
        }
        return evaluation.check(request, asked);
    }

    /** Returns what the schedule rules find about a request that are not known to be silent, in order of clause. */
    public List<Finding> checkAcross(Evaluation evaluation, CallRequest request, Schedule schedule, int place) {
        Across known = across(schedule, request.action(), request.at());
        if (known.reported().get(place)) {
            return evaluation
                    .checkSchedule(schedule, request.action(), request.at())
                    .on(place);
        }
        return known.askedAgain().isEmpty()
                ? List.of()
                : evaluation
                        .checkSchedule(known.askedAgain(), schedule, request.action(), request.at())
                        .on(place);
    }

    private boolean isGovernedByNone(CallRequest request) {
        return rules.governing(request.call().kind(), request.action()).length == 0;
    }

    /** The moment matters in one way only: whether by then everybody was told of what they are told of at all. */
    private int begin(int place, Instant at) {
        boolean told = columns.isTold(place, 0, -1, EveryoneToldTest.minute(at.getEpochSecond()));
        return (place % Screening.WORD * 2 + (told ? 0 : 1)) * words;
    }

    private long[] page(int place) {
        int number = place / Screening.WORD;
        long[] page = pages.get(number);
        if (page == null) {
            page = workOut(number * Screening.WORD);
            pages.set(number, page);
        }
        return page;
    }

    /** Returns which rules have to be asked about each of the calls from a place on: once everybody was told, and before. */
    private synchronized long[] workOut(int first) {
        int end = Math.min(columns.size(), first + Screening.WORD);
        long[] page = new long[(end - first) * 2 * words];
        onceTold.look(first, end);
        beforeTold.look(first, end);
        for (int rule = 0; rule < screened.size(); rule++) {
            mark(page, onceTold.asked(rule), rule, 0);
            mark(page, beforeTold.asked(rule), rule, 1);
        }
        return page;
    }

    private void mark(long[] page, long asked, int rule, int half) {
        for (long left = asked; left != 0; left &= left - 1) {
            int call = Long.numberOfTrailingZeros(left);
            page[(call * 2 + half) * words + rule / Long.SIZE] |= 1L << rule;
        }
    }

    private Across across(Schedule schedule, Action action, Instant at) {
        Across known = across.get(action.ordinal());
        if (known == null) {
            known = compare(schedule, action, at);
            across.set(action.ordinal(), known);
        }
        return known;
    }

    private Across compare(Schedule schedule, Action action, Instant at) {
        List<BoundRule> once = new ArrayList<>();
        List<BoundRule> again = new ArrayList<>();
        for (BoundRule rule : rules.rules()) {
            if (rule.binding() instanceof OfSchedule bound) {
                (looksAtClock(rule, bound) ? again : once).add(rule);
            }
        }
        BitSet reported = new BitSet();
        new Evaluation(rules, schedule.school())
                .checkSchedule(once, schedule, action, at)
                .byCall()
                .keySet()
                .forEach(reported::set);
        return new Across(reported, List.copyOf(again));
    }

    /** A check that cannot be asked is asked every time. */
    private static boolean looksAtClock(BoundRule rule, OfSchedule bound) {
        try {
            return bound.check().looksAtClock();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Failures.whileScreening(rule, e);
            return true;
        }
    }
}
