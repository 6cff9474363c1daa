package org.callpolicykit.api.rule.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** Whether some time has gone by. Allocates nothing, so that checks can ask it of every call. */
public final class Elapsed {

    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final int MONTHS_PER_YEAR = 12;

    private Elapsed() {}

    /** Returns how the time between two moments compares with a length of time: negative when it is shorter, positive when it is longer. */
    public static int compare(Instant from, Instant to, Duration length) {
        long seconds = to.getEpochSecond() - from.getEpochSecond() - length.getSeconds();
        int nanos = to.getNano() - from.getNano() - length.getNano();
        long whole = seconds + Math.floorDiv(nanos, NANOS_PER_SECOND);
        return whole == 0 ? Math.floorMod(nanos, NANOS_PER_SECOND) : Long.signum(whole);
    }

    /** Returns whether what began on a day and counts for some time counts on another day. The last day belongs to it. */
    @SuppressWarnings("JavaPeriodGetDays") // the months are read beside them
    public static boolean counts(LocalDate from, Period validFor, LocalDate day) {
        if (from.isAfter(day)) {
            return false;
        }
        if (validFor.getDays() != 0) {
            return !from.plus(validFor).isBefore(day);
        }
        long last = months(from) + validFor.toTotalMonths();
        return last > months(day) || (last == months(day) && from.getDayOfMonth() >= day.getDayOfMonth());
    }

    private static long months(LocalDate day) {
        return (long) day.getYear() * MONTHS_PER_YEAR + day.getMonthValue();
    }
}
