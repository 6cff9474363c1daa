package org.callpolicykit.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each law for many made-up calendars and calls, the same ones every time; a failure names its seed. */
@DisplayName("A lead of school days, whatever the calendar")
class SchoolTimeLawsTest {

    private static final int CASES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 330;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Europe/Athens"));

    private record Case(School school, SchoolCalendar calendar, LocalDateTime local, int count) {

        Instant start() {
            return local.atZone(school.zone()).toInstant();
        }

        boolean isOnASchoolDay() {
            return calendar.isSchoolDay(local.toLocalDate());
        }

        Optional<Instant> deadline() {
            return new LeadTime.SchoolDays(count).deadlineBefore(start(), school);
        }
    }

    /** Terms with holidays between them, single days on which the school is closed, and a call at any minute of the year. */
    private static Case ofSeed(long seed) {
        Random random = new Random(seed);
        List<DateRange> terms = new ArrayList<>();
        LocalDate day = FIRST;
        while (day.isBefore(FIRST.plusDays(DAYS))) {
            LocalDate last = day.plusDays(20 + random.nextInt(70));
            terms.add(new DateRange(day, last));
            day = last.plusDays(2 + random.nextInt(20));
        }
        List<LocalDate> closed = new ArrayList<>();
        for (int number = 0; number < random.nextInt(25); number++) {
            closed.add(FIRST.plusDays(random.nextInt(DAYS)));
        }
        SchoolCalendar calendar = SchoolCalendar.of(terms, closed, Map.of());
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        School school = School.builder(new SchoolId("S" + seed), "A school", zone)
                .calendar(calendar)
                .build();
        LocalDateTime local = FIRST.plusDays(random.nextInt(DAYS)).atTime(6, 0).plusMinutes(random.nextInt(14 * 60));
        return new Case(school, calendar, local, 1 + random.nextInt(6));
    }

    private static void forEachDeadline(BiConsumer<Case, Instant> law) {
        int known = 0;
        for (long seed = 20_260_901; seed < 20_260_901 + CASES; seed++) {
            Case one = ofSeed(seed);
            Optional<Instant> deadline = one.deadline();
            if (deadline.isPresent()) {
                known++;
                law.accept(one, deadline.get());
            }
        }
        assertThat(known).as("cases in which the calendar reaches back").isGreaterThan(CASES / 2);
    }

    @Test
    void fallsOnASchoolDayAtTheSameTimeOfDay() {
        forEachDeadline((one, deadline) -> {
            LocalDateTime local = one.school().localTimeOf(deadline);

            assertThat(one.calendar().isSchoolDay(local.toLocalDate()))
                    .as("%s", one)
                    .isTrue();
            assertThat(local.toLocalTime()).as("%s", one).isEqualTo(one.local().toLocalTime());
        });
    }

    @Test
    void leavesJustThatManySchoolDays() {
        forEachDeadline((one, deadline) -> {
            LocalDate from = one.school().localTimeOf(deadline).toLocalDate();
            long schoolDays = from.datesUntil(one.local().toLocalDate())
                    .filter(one.calendar()::isSchoolDay)
                    .count();

            assertThat(schoolDays).as("%s", one).isEqualTo(one.count());
        });
    }

    @Test
    void neverCountsAWeekendOrAClosedDay() {
        forEachDeadline((one, deadline) -> {
            LocalDate day = one.school().localTimeOf(deadline).toLocalDate();

            assertThat(day.getDayOfWeek()).as("%s", one).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void moreLeadIsNeverLater() {
        forEachDeadline((one, deadline) -> {
            Case more = new Case(one.school(), one.calendar(), one.local(), one.count() + 1);

            more.deadline()
                    .ifPresent(earlier -> assertThat(earlier).as("%s", one).isBefore(deadline));
        });
    }

    /** At a weekend the deadline stays on the day before it, at the time of day of the call. */
    @Test
    void aCallOnALaterSchoolDayHasALaterDeadline() {
        forEachDeadline((one, deadline) -> {
            Case later = new Case(one.school(), one.calendar(), one.local().plusHours(30), one.count());
            if (one.isOnASchoolDay() && later.isOnASchoolDay()) {
                assertThat(later.deadline())
                        .as("%s", one)
                        .hasValueSatisfying(then -> assertThat(then).isAfter(deadline));
            }
        });
    }

    @Test
    void aCallOnTheFirstDayOfTheCalendarHasNone() {
        for (long seed = 1; seed < 100; seed++) {
            Case any = ofSeed(seed);
            Case first = new Case(any.school(), any.calendar(), FIRST.atTime(9, 0), any.count());

            assertThat(first.deadline()).as("%s", first).isEmpty();
        }
    }
}
