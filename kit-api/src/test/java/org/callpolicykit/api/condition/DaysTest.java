package org.callpolicykit.api.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stretch of days")
class DaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static int day(int after) {
        return (int) MONDAY.plusDays(after).toEpochDay();
    }

    @Test
    void endsTheDayBeforeAnAgreementIsWithdrawn() {
        Days days = Days.between(MONDAY, MONDAY.plusDays(3));

        assertThat(days.include(day(-1))).isFalse();
        assertThat(days.include(day(0))).isTrue();
        assertThat(days.include(day(2))).isTrue();
        assertThat(days.include(day(3))).isFalse();
    }

    @Test
    void includesTheDayUpToWhichSomethingCounts() {
        Days days = Days.during(MONDAY, Period.ofDays(7));

        assertThat(days.include(day(7))).isTrue();
        assertThat(days.include(day(8))).isFalse();
    }

    @Test
    void growsByAnotherThatTouchesIt() {
        Days both = Days.between(MONDAY, MONDAY.plusDays(2)).with(Days.between(MONDAY.plusDays(2), MONDAY.plusDays(4)));

        assertThat(both).isEqualTo(Days.between(MONDAY, MONDAY.plusDays(4)));
        assertThat(both.areAll()).isTrue();
    }

    @Test
    void isNotAllOfThemBesideAnotherThatDoesNotTouchIt() {
        Days both = Days.between(MONDAY, MONDAY.plusDays(1)).with(Days.from(MONDAY.plusDays(7)));

        assertThat(both.include(day(0))).isFalse();
        assertThat(both.include(day(8))).isTrue();
        assertThat(both.areAll()).isFalse();
    }

    @Test
    void isUnsureBesideOneThatIs() {
        assertThat(Days.UNSURE.with(Days.ALWAYS).areAll()).isFalse();
        assertThat(Days.NEVER.with(Days.ALWAYS)).isEqualTo(Days.ALWAYS);
    }
}
