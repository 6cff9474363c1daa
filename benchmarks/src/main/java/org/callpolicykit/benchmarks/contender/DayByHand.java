package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all calls of a day: worked out once, and kept until a call of another day comes. Calls may come in any order; those of a
 * schedule are in order of their start, so that it is worked out once a day.
 *
 * @param from the first second it holds for, since 1970 in UTC
 * @param until the first second it no longer holds for
 * @param date the day, in the school's zone
 * @param checkedSince the earliest day on which an account may have been checked
 * @param trainedSince the earliest day on which staff may have been trained
 * @param knowsNotice whether anybody can tell by when parents are told
 * @param notice how many seconds before the call that is
 */
record DayByHand(
        long from,
        long until,
        LocalDate date,
        LocalDate checkedSince,
        LocalDate trainedSince,
        boolean knowsNotice,
        long notice) {

    /** No day yet. */
    static final DayByHand NONE = new DayByHand(0, 0, LocalDate.MIN, LocalDate.MIN, LocalDate.MIN, false, 0);

    private static final LeadTime NOTICE_LEAD = new LeadTime.SchoolDays(SeedPolicy.NOTICE_SCHOOL_DAYS);

    /** Returns the day of another call: this one, if the call is on it. */
    DayByHand of(Instant start, School school) {
        long second = start.getEpochSecond();
        return second >= from && second < until ? this : at(start, school);
    }

    private static DayByHand at(Instant start, School school) {
        LocalDate date = school.dateOf(start);
        Instant tellBy = NOTICE_LEAD.deadlineBefore(start, school).orElse(null);
        long second = start.getEpochSecond();
        boolean isEven = keepsOffset(date, school.zone())
                && (tellBy == null || keepsOffset(school.dateOf(tellBy), school.zone()));
        return new DayByHand(
                isEven ? midnight(date, school.zone()) : second,
                isEven ? midnight(date.plusDays(1), school.zone()) : second + 1,
                date,
                earliest(date, SeedPolicy.PRIVACY_CHECK_VALID_FOR),
                earliest(date, SeedPolicy.TRAINING_VALID_FOR),
                tellBy != null,
                tellBy == null ? 0 : second - tellBy.getEpochSecond());
    }

    /** A day on which the clocks change is none of even length: then it is worked out for each second. */
    private static boolean keepsOffset(LocalDate date, ZoneId zone) {
        Instant begin = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        return zone.getRules().getOffset(begin).equals(zone.getRules().getOffset(end));
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    /** Months differ in length: what is a period before a day may still be too early for the day to be within the period. */
    private static LocalDate earliest(LocalDate date, Period period) {
        LocalDate earliest = date.minus(period);
        while (earliest.plus(period).isBefore(date)) {
            earliest = earliest.plusDays(1);
        }
        return earliest;
    }

    /** Returns whether something done on a day was done in time and still holds. */
    boolean isWithin(LocalDate done, LocalDate since) {
        return !done.isAfter(date) && !done.isBefore(since);
    }

    /** Returns whether something was done before parents had to be told of a call, if anybody can tell. */
    boolean isInTime(Instant done, Instant start) {
        long seconds = done.getEpochSecond() - start.getEpochSecond() + notice;
        return seconds < 0 || (seconds == 0 && done.getNano() <= start.getNano());
    }

    /** Returns the moment by which parents are told, or at which the call is looked at, if that is earlier; null when nobody can tell. */
    @Nullable
    Instant tellBy(Instant start, Instant at) {
        if (!knowsNotice) {
            return null;
        }
        Instant deadline = start.minusSeconds(notice);
        return deadline.isBefore(at) ? deadline : at;
    }
}
