package org.callpolicykit.api.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A school calendar")
class SchoolCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final SchoolHours MORNING = SchoolHours.parse("08:45 to 12:00");
    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(
            List.of(
                    new DateRange(MONDAY, MONDAY.plusDays(18)),
                    new DateRange(MONDAY.plusDays(35), MONDAY.plusDays(60))),
            Set.of(MONDAY.plusDays(2)),
            Map.of(MONDAY.plusDays(18), MORNING));

    @Test
    void countsWeekdaysOfTermThatAreNotClosed() {
        assertThat(CALENDAR.isSchoolDay(MONDAY)).isTrue();
        assertThat(CALENDAR.isSchoolDay(MONDAY.plusDays(2))).as("closed").isFalse();
        assertThat(CALENDAR.isSchoolDay(MONDAY.plusDays(5))).as("Saturday").isFalse();
        assertThat(CALENDAR.isSchoolDay(MONDAY.plusDays(6))).as("Sunday").isFalse();
        assertThat(CALENDAR.isSchoolDay(MONDAY.plusDays(18)))
                .as("last day of term")
                .isTrue();
        assertThat(CALENDAR.isSchoolDay(MONDAY.plusDays(19))).as("after term").isFalse();
        assertThat(CALENDAR.isSchoolDay(MONDAY.minusDays(3))).as("before term").isFalse();
    }

    @Test
    void countsBackAcrossHolidays() {
        assertThat(CALENDAR.schoolDayBefore(MONDAY.plusDays(35), 1)).contains(MONDAY.plusDays(18));
        assertThat(CALENDAR.schoolDayBefore(MONDAY.plusDays(25), 1)).contains(MONDAY.plusDays(18));
        assertThat(CALENDAR.schoolDayBefore(MONDAY, 1)).isEmpty();
        assertThatThrownBy(() -> CALENDAR.schoolDayBefore(MONDAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheDaysWithOtherHours() {
        assertThat(CALENDAR.specialHoursOn(MONDAY.plusDays(18))).contains(MORNING);
        assertThat(CALENDAR.specialHoursOn(MONDAY)).isEmpty();
    }

    @Test
    void needsTermsThatMakeSense() {
        assertThatThrownBy(() -> SchoolCalendar.of(List.of(), Set.of(), Map.of()))
                .hasMessageContaining("leave the calendar out when terms are not known");
        assertThatThrownBy(() ->
                        SchoolCalendar.of(List.of(new DateRange(MONDAY, MONDAY.plusYears(3))), Set.of(), Map.of()))
                .hasMessageContaining("longer than a year");
        assertThatThrownBy(() -> new DateRange(MONDAY, MONDAY.minusDays(1))).hasMessageContaining("before it starts");
    }

    @Test
    void hoursHoldTheirEnds() {
        assertThat(MORNING.contain(LocalTime.of(8, 45), LocalTime.NOON)).isTrue();
        assertThat(MORNING.contain(LocalTime.of(8, 44), LocalTime.NOON)).isFalse();
        assertThat(MORNING.contain(LocalTime.of(8, 45), LocalTime.of(12, 1))).isFalse();
        assertThatThrownBy(() -> SchoolHours.parse("15:15 to 08:45")).hasMessageContaining("opens at 15:15");
        assertThatThrownBy(() -> SchoolHours.parse("8-15"))
                .hasMessage("found \"8-15\", expected hours such as \"08:45 to 15:15\"");
        assertThatThrownBy(() -> SchoolHours.parse("8 to 15")).hasMessageContaining("expected hours");
    }
}
