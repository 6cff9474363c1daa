package org.callpolicykit.api.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A lead time")
class LeadTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate INSET_DAY = LocalDate.of(2026, 11, 27);

    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(
            List.of(new DateRange(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18))), Set.of(INSET_DAY), Map.of());
    private static final School AUTUMN = School.builder(new SchoolId("S"), "Alder Bank", LONDON)
            .calendar(CALENDAR)
            .build();

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    @Test
    void inSchoolDaysSkipsWeekendsAndClosures() {
        assertThat(new LeadTime.SchoolDays(1).deadlineBefore(london("2026-12-01T10:00"), AUTUMN))
                .contains(london("2026-11-30T10:00"));
        assertThat(new LeadTime.SchoolDays(1).deadlineBefore(london("2026-11-30T10:00"), AUTUMN))
                .contains(london("2026-11-26T10:00"));
        assertThat(new LeadTime.SchoolDays(2).deadlineBefore(london("2026-12-01T10:00"), AUTUMN))
                .contains(london("2026-11-26T10:00"));
    }

    @Test
    void inSchoolDaysKeepsTheClockTimeAcrossTheChangeToWinterTime() {
        Instant monday = london("2026-10-26T10:00");
        Instant friday = london("2026-10-23T10:00");

        assertThat(new LeadTime.SchoolDays(1).deadlineBefore(monday, AUTUMN)).contains(friday);
        assertThat(Duration.between(friday, monday)).isEqualTo(Duration.ofHours(73));
    }

    @Test
    void inSchoolDaysIsUnknownBeforeTheFirstTermAndWithoutACalendar() {
        School without = School.builder(new SchoolId("S"), "Alder Bank", LONDON).build();

        assertThat(new LeadTime.SchoolDays(1).deadlineBefore(london("2026-09-03T10:00"), AUTUMN))
                .isEmpty();
        assertThat(new LeadTime.SchoolDays(1).deadlineBefore(london("2026-12-01T10:00"), without))
                .isEmpty();
    }

    @Test
    void thatIsExactIsTakenOffTheStart() {
        assertThat(LeadTime.parse("PT5M").deadlineBefore(london("2026-12-01T10:00"), AUTUMN))
                .contains(london("2026-12-01T09:55"));
    }

    @Test
    void neverLiesAfterTheCallAndGrowsWithTheSchoolDays() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Instant start = london("2026-10-01T08:00").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 70)));
            int days = 1 + random.nextInt(8);
            Instant nearer =
                    new LeadTime.SchoolDays(days).deadlineBefore(start, AUTUMN).orElseThrow();
            Instant farther = new LeadTime.SchoolDays(days + 1)
                    .deadlineBefore(start, AUTUMN)
                    .orElseThrow();
            assertThat(nearer).isBefore(start);
            assertThat(farther).isBefore(nearer);
            assertThat(CALENDAR.isSchoolDay(AUTUMN.dateOf(nearer))).isTrue();
        }
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(LeadTime.parse("1 school day"))
                .isEqualTo(new LeadTime.SchoolDays(1))
                .hasToString("1 school day");
        assertThat(LeadTime.parse("12 school days"))
                .isEqualTo(new LeadTime.SchoolDays(12))
                .hasToString("12 school days");
        assertThat(LeadTime.parse("P1D")).isEqualTo(new LeadTime.Exact(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "5m",
                "1d",
                "",
                "school days",
                "1 day",
                "100 school days",
                "-1 school days",
                "0 school days",
                "-PT5M"
            })
    void withoutAUnitOrOutOfBoundsIsRefused(String text) {
        assertThatThrownBy(() -> LeadTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
