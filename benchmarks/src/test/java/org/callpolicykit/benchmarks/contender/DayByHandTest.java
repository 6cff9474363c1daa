package org.callpolicykit.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of a day from call to call")
class DayByHandTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 7, 31);
    private static final School SCHOOL = School.builder(new SchoolId("S"), "A school", LONDON)
            .calendar(SchoolCalendar.of(List.of(new DateRange(FIRST, LAST)), Set.of(), Map.of()))
            .build();
    private static final long STEP_IN_SECONDS = 1_699;

    @Test
    void isWhatIsWorkedOutAnewForEachCall() {
        Instant end = LAST.atStartOfDay(LONDON).toInstant();
        LeadTime lead = new LeadTime.SchoolDays(SeedPolicy.NOTICE_SCHOOL_DAYS);
        DayByHand day = DayByHand.NONE;
        for (Instant start = FIRST.atTime(8, 0).atZone(LONDON).toInstant();
                start.isBefore(end);
                start = start.plusSeconds(STEP_IN_SECONDS)) {
            day = day.of(start, SCHOOL);
            assertThat(day.date()).isEqualTo(SCHOOL.dateOf(start));
            assertThat(day.tellBy(start, end))
                    .as("of %s", start)
                    .isEqualTo(lead.deadlineBefore(start, SCHOOL).orElse(null));
        }
    }

    @Test
    void isWorkedOutOnceADay() {
        Instant start = LocalDate.of(2023, 11, 8).atTime(9, 0).atZone(LONDON).toInstant();
        DayByHand day = DayByHand.NONE.of(start, SCHOOL);
        assertThat(day.of(start.plusSeconds(7_200), SCHOOL)).isSameAs(day);
        assertThat(day.of(start.plusSeconds(86_400), SCHOOL)).isNotSameAs(day);
    }

    @Test
    void knowsToTheDayHowLongACheckHolds() {
        for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(1)) {
            DayByHand day = DayByHand.NONE.of(date.atTime(9, 0).atZone(LONDON).toInstant(), SCHOOL);
            LocalDate since = day.checkedSince();
            assertThat(since.plus(SeedPolicy.PRIVACY_CHECK_VALID_FOR)).isAfterOrEqualTo(date);
            assertThat(since.minusDays(1).plus(SeedPolicy.PRIVACY_CHECK_VALID_FOR))
                    .isBefore(date);
        }
    }

    @Test
    void knowsToTheNanosecondWhatIsInTime() {
        Instant start = LocalDate.of(2023, 11, 8)
                .atTime(9, 0)
                .atZone(LONDON)
                .toInstant()
                .plusNanos(5);
        DayByHand day = DayByHand.NONE.of(start, SCHOOL);
        Instant yesterday = start.minusSeconds(86_400);
        assertThat(day.isInTime(yesterday, start)).isTrue();
        assertThat(day.isInTime(yesterday.plusNanos(1), start)).isFalse();
        assertThat(day.isInTime(yesterday.minusNanos(1), start)).isTrue();
    }

    @Test
    void cannotTellWithoutACalendar() {
        School school = SCHOOL.toBuilder().calendar(null).build();
        Instant start = LocalDate.of(2023, 11, 8).atTime(9, 0).atZone(LONDON).toInstant();
        DayByHand day = DayByHand.NONE.of(start, school);
        assertThat(day.knowsNotice()).isFalse();
        assertThat(day.tellBy(start, start)).isNull();
    }
}
