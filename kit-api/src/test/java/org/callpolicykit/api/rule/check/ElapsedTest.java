package org.callpolicykit.api.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whether some time has gone by is told without working out when it will have")
class ElapsedTest {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void aLengthOfTimeIsReachedToTheNanosecond() {
        Duration fiveMinutes = Duration.ofMinutes(5);
        assertThat(Elapsed.compare(START, START.plus(fiveMinutes), fiveMinutes)).isZero();
        assertThat(Elapsed.compare(START, START.plus(fiveMinutes).minusNanos(1), fiveMinutes))
                .isNegative();
        assertThat(Elapsed.compare(START, START.plus(fiveMinutes).plusNanos(1), fiveMinutes))
                .isPositive();
        assertThat(Elapsed.compare(START, START.minusSeconds(1), Duration.ZERO)).isNegative();
    }

    @Test
    void itAgreesWithAddingTheLength() {
        Random random = new Random(20_261_201L);
        for (int trial = 0; trial < 2000; trial++) {
            Instant from = START.plusNanos(random.nextInt(2_000_000_000));
            Instant to = START.plusNanos(random.nextInt(2_000_000_000));
            Duration length = Duration.ofNanos(random.nextInt(2_000_000_000) - 500_000_000L);
            assertThat(Integer.signum(Elapsed.compare(from, to, length)))
                    .as("from %s to %s against %s", from, to, length)
                    .isEqualTo(Integer.signum(to.compareTo(from.plus(length))));
        }
    }

    @Test
    void daysAgreeWithAddingThePeriod() {
        List<Period> periods = List.of(
                Period.ofMonths(1), Period.ofMonths(24), Period.ofYears(1), Period.of(0, 1, 3), Period.ofDays(30));
        for (Period period : periods) {
            for (int first = 0; first < 60; first++) {
                LocalDate from = LocalDate.of(2023, 12, 25).plusDays(first);
                LocalDate last = from.plus(period);
                for (LocalDate day : List.of(from.minusDays(1), from, last.minusDays(1), last, last.plusDays(1))) {
                    assertThat(Elapsed.counts(from, period, day))
                            .as("%s for %s on %s", from, period, day)
                            .isEqualTo(!from.isAfter(day) && !last.isBefore(day));
                }
            }
        }
    }
}
