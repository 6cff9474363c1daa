package org.callpolicykit.api.condition;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days without a gap, in the school's zone.
 *
 * @param first the first day, as days since 1970-01-01
 * @param last the last day, as days since 1970-01-01; before the first when there is none
 * @param areAll whether there are no others: on every other day it surely does not hold
 */
public record Days(int first, int last, boolean areAll) {

    /** Every day. */
    public static final Days ALWAYS = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE, true);

    /** No day. */
    public static final Days NEVER = new Days(Integer.MAX_VALUE, Integer.MIN_VALUE, true);

    /** No day of which anybody can be sure. */
    public static final Days UNSURE = new Days(Integer.MAX_VALUE, Integer.MIN_VALUE, false);

    /** Returns every day from a day on. */
    public static Days from(LocalDate first) {
        return new Days(number(first), Integer.MAX_VALUE, true);
    }

    /** Returns every day where something is so, and no day otherwise. */
    public static Days when(boolean isSo) {
        return isSo ? ALWAYS : NEVER;
    }

    /** Returns the days from a day on, up to the last day before another; null when there is no end. */
    public static Days between(LocalDate first, @Nullable LocalDate end) {
        return end == null ? from(first) : new Days(number(first), number(end) - 1, true);
    }

    /** Returns the days from a day on for as long as something counts, that day a period later included. */
    public static Days during(LocalDate first, Period validFor) {
        return new Days(number(first), number(first.plus(validFor)), true);
    }

    /** Returns both stretches as one where they touch, and the longer one of them otherwise, which are then not all. */
    public Days with(Days other) {
        boolean all = areAll && other.areAll;
        if (isEmpty() || other.isEmpty()) {
            Days some = isEmpty() ? other : this;
            return new Days(some.first, some.last, all);
        }
        boolean touch = other.first <= last + 1L && first <= other.last + 1L;
        if (touch) {
            return new Days(Math.min(first, other.first), Math.max(last, other.last), all);
        }
        Days longer = other.length() > length() ? other : this;
        return new Days(longer.first, longer.last, false);
    }

    /** Returns whether a day, as days since 1970-01-01, is one of these. */
    public boolean include(int day) {
        return first <= day && day <= last;
    }

    private boolean isEmpty() {
        return last < first;
    }

    private long length() {
        return (long) last - first;
    }

    /** Returns a day as days since 1970-01-01; the nearest that there is a number for. */
    public static int number(LocalDate day) {
        return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(Integer.MAX_VALUE - 1L, day.toEpochDay()));
    }
}
