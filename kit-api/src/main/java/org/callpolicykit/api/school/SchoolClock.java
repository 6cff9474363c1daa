package org.callpolicykit.api.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a zone show. It remembers the day it was asked about last, and the last two times in which clocks do not change, such as the
 * winter in which somebody asks about a call in summer, so that asking about one day again and again allocates nothing. Threads may overwrite what another remembers: what is remembered never changes, and all work it out
 * alike.
 */
final class SchoolClock {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final ZoneId zone;
    private @Nullable Steady lastSteady;
    private @Nullable Steady steadyBefore;
    private @Nullable LocalDate lastDay;

    SchoolClock(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate dateOf(Instant instant) {
        long day = Math.floorDiv(localSecond(instant), SECONDS_PER_DAY);
        LocalDate known = lastDay;
        if (known == null || known.toEpochDay() != day) {
            known = LocalDate.ofEpochDay(day);
            lastDay = known;
        }
        return known;
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds are read where they are made local
    long nanoOfDay(Instant instant) {
        return Math.floorMod(localSecond(instant), SECONDS_PER_DAY) * NANOS_PER_SECOND + instant.getNano();
    }

    private long localSecond(Instant instant) {
        long second = instant.getEpochSecond();
        Steady known = lastSteady;
        if (known == null || !known.includes(second)) {
            Steady other = steadyBefore;
            steadyBefore = known;
            known = other != null && other.includes(second) ? other : Steady.around(instant, zone.getRules());
            lastSteady = known;
        }
        return second + known.offset();
    }

    /**
     * A time in which clocks do not change.
     *
     * @param from the second since 1970 in which it begins
     * @param until the second since 1970 before which it ends
     * @param offset how many seconds clocks are ahead of UTC
     */
    private record Steady(long from, long until, int offset) {

        boolean includes(long second) {
            return from <= second && second < until;
        }

        static Steady around(Instant instant, ZoneRules rules) {
            int offset = rules.getOffset(instant).getTotalSeconds();
            if (rules.isFixedOffset()) {
                return new Steady(Long.MIN_VALUE, Long.MAX_VALUE, offset);
            }
            // A change at the moment itself has happened.
            ZoneOffsetTransition last = rules.previousTransition(instant.plusNanos(1));
            ZoneOffsetTransition next = rules.nextTransition(instant);
            return new Steady(
                    last == null ? Long.MIN_VALUE : last.toEpochSecond(),
                    next == null ? Long.MAX_VALUE : next.toEpochSecond(),
                    offset);
        }
    }
}
