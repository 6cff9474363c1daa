package org.callpolicykit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import java.time.LocalDate;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.SchoolCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample calls are what their descriptions say")
class SampleCallsTest {

    @Test
    void thereIsOneCallOfEveryKindAndNoneOverlap() {
        Schedule day = Schedule.of(ALDER_BANK, SampleCalls.all());
        assertThat(day.calls()).extracting(Call::kind).containsExactlyInAnyOrder(CallKind.values());
        for (int index = 1; index < day.size(); index++) {
            assertThat(day.calls().get(index).start())
                    .isAfterOrEqualTo(day.calls().get(index - 1).end());
        }
    }

    @Test
    void theLessonIsOnTuesdayAtTen() {
        assertThat(ALDER_BANK.localTimeOf(lesson().build().start())).isEqualTo("2026-12-01T10:00");
        assertThat(lesson().build().id()).hasToString("year-4-guitar");
    }

    @Test
    void theSchoolIsClosedAtHalfTermAndOnTheInsetDay() {
        SchoolCalendar calendar = ALDER_BANK.calendar();
        assertThat(calendar).isNotNull();
        if (calendar != null) {
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 23))).isTrue();
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 26))).isFalse();
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 30))).isFalse();
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 2))).isTrue();
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 12, 4))).isFalse();
        }
    }
}
