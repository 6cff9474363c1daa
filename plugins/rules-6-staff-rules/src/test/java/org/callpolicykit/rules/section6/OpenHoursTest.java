package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.condition.DayWindow.Window;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hours of a school day are a stretch of time")
class OpenHoursTest {

    private final OpenHours usual = new OpenHours(SchoolHours.parse("08:45 to 15:15"));

    private Optional<Window> on(String day) {
        return usual.on(LocalDate.parse(day), SampleSchool.ALDER_BANK);
    }

    @Test
    void theUsualHoursOrThoseOfTheDay() {
        assertThat(on("2026-12-01"))
                .contains(new Window(schoolTime("2026-12-01T08:45"), schoolTime("2026-12-01T15:15")));
        assertThat(on("2026-12-18"))
                .contains(new Window(schoolTime("2026-12-18T08:45"), schoolTime("2026-12-18T13:30")));
    }

    @Test
    void noneOnOtherDaysOrWithoutACalendar() {
        assertThat(on("2026-12-05")).isEmpty();
        assertThat(usual.on(LocalDate.of(2026, 12, 1), SampleSchool.WITHOUT_CALENDAR))
                .isEmpty();
    }

    @Test
    void noneWhereClocksChangeMeanwhile() {
        // On Monday 31 March 2014 clocks in Istanbul went on from 03:00 to 04:00.
        LocalDate change = LocalDate.of(2014, 3, 31);
        School school = School.builder(new SchoolId("school"), "A school", ZoneId.of("Europe/Istanbul"))
                .calendar(SchoolCalendar.of(List.of(new DateRange(change, change)), List.of(), Map.of()))
                .build();
        assertThat(new OpenHours(SchoolHours.parse("02:00 to 05:00")).on(change, school))
                .isEmpty();
        assertThat(new OpenHours(SchoolHours.parse("02:00 to 02:59")).on(change, school))
                .contains(new Window(Instant.parse("2014-03-31T00:00:00Z"), Instant.parse("2014-03-31T00:59:00Z")));
        assertThat(new OpenHours(SchoolHours.parse("04:00 to 05:00")).on(change, school))
                .contains(new Window(Instant.parse("2014-03-31T01:00:00Z"), Instant.parse("2014-03-31T02:00:00Z")));
    }
}
