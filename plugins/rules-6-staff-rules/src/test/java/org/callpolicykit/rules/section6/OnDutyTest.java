package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.condition.DayWindow.Window;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.DslDuty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Duties that follow each other are one stretch, and the longest of a day counts")
class OnDutyTest {

    private static DslDuty duty(String from, String until) {
        return duty(from, until, "extension 12");
    }

    private static DslDuty duty(String from, String until, String contact) {
        return new DslDuty(new PersonId("s-helen"), SchoolRole.DSL, schoolTime(from), schoolTime(until), contact);
    }

    private static Optional<Window> with(DslDuty... rota) {
        return new OnDuty()
                .on(
                        LocalDate.of(2026, 12, 1),
                        ALDER_BANK.toBuilder().safeguardingRota(List.of(rota)).build());
    }

    private static Window window(String from, String until) {
        return new Window(schoolTime(from), schoolTime(until));
    }

    @Test
    void dutiesThatTouchOrOverlapAreOne() {
        assertThat(with(
                        duty("2026-12-01T11:00", "2026-12-01T14:00"),
                        duty("2026-12-01T08:00", "2026-12-01T11:00"),
                        duty("2026-12-01T09:00", "2026-12-01T10:00")))
                .contains(window("2026-12-01T08:00", "2026-12-01T14:00"));
    }

    @Test
    void ofSeveralStretchesTheLongestOfTheDayCounts() {
        assertThat(with(
                        duty("2026-12-01T08:00", "2026-12-01T09:00"),
                        duty("2026-12-01T10:00", "2026-12-01T12:00"),
                        duty("2026-11-30T10:00", "2026-12-01T01:00"),
                        duty("2026-12-01T12:01", "2026-12-01T13:00")))
                .contains(window("2026-12-01T10:00", "2026-12-01T12:00"));
    }

    @Test
    void whoCannotBeReachedAndOtherDaysDoNotCount() {
        assertThat(with(duty("2026-12-01T08:00", "2026-12-01T14:00", " "))).isEmpty();
        assertThat(with(duty("2026-12-02T08:00", "2026-12-02T14:00"))).isEmpty();
        assertThat(new OnDuty()
                        .on(
                                LocalDate.of(2026, 12, 1),
                                ALDER_BANK.toBuilder().safeguardingRota(null).build()))
                .isEmpty();
    }
}
