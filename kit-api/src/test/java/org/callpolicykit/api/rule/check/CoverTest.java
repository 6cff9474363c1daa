package org.callpolicykit.api.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.check.Cover.Period;
import org.callpolicykit.api.rule.check.Cover.Shortage;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up schedules, the same ones every time, held against looking at every call for every stretch of time. */
@DisplayName("The cover list of a schedule")
class CoverTest {

    private static final int SCHEDULES = 300;
    private static final int CALLS = 25;
    private static final Instant MORNING = Instant.parse("2026-12-01T09:00:00Z");
    private static final School SCHOOL = School.builder(new SchoolId("S1"), "Alder Bank", ZoneId.of("Europe/London"))
            .build();
    private static final List<StaffMember> STAFF =
            List.of(member("T1"), member("T2"), member("T3"), member("T4"), member("T5"));

    private static boolean counts(StaffMember member) {
        return !member.id().value().equals("T5");
    }

    private static StaffMember member(String id) {
        return new StaffMember(new PersonId(id), "Teacher " + id);
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000, 700, 1_000_000_000_000L})
    void isTheSameAsLookingAtEveryCall(long millis) {
        Random random = new Random(millis);
        int some = 0;
        int shorts = 0;
        for (int round = 0; round < SCHEDULES; round++) {
            Schedule schedule = schedule(random, millis);
            int minimum = 1 + random.nextInt(3);
            List<Period> expected = byLooking(schedule, minimum);
            assertThat(Cover.of(schedule, STAFF, minimum, CoverTest::counts)).isEqualTo(expected);
            List<Shortage> shortages = expected.stream()
                    .filter(Period::isShort)
                    .map(period -> new Shortage(
                            period.from(),
                            period.until(),
                            period.lacking().size(),
                            period.missing(),
                            period.free().size()))
                    .toList();
            assertThat(Cover.shortages(schedule, STAFF, minimum, CoverTest::counts))
                    .isEqualTo(shortages);
            some += expected.size();
            shorts += shortages.size();
        }
        assertThat(some).isGreaterThan(SCHEDULES);
        assertThat(shorts).isBetween(SCHEDULES / 2, some - SCHEDULES / 2);
    }

    /** Some of the calls share the list of their staff, some have one that says the same, and most a list of their own. */
    private static Schedule schedule(Random random, long millis) {
        List<Participant<StaffMember>> shared = List.of(Participant.of(STAFF.get(0)), Participant.of(STAFF.get(1)));
        List<Call> calls = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            Instant start = MORNING.plusMillis(millis * random.nextInt(60));
            Instant end = start.plusMillis(millis * (1 + random.nextInt(15)));
            CallKind kind = random.nextInt(4) == 0 ? CallKind.STAFF_MEETING : CallKind.LESSON;
            calls.add(Call.builder(new CallId("C" + number), kind, "Call", start, end)
                    .staff(random.nextInt(3) == 0 ? shared : anyOf(STAFF, random))
                    .build());
        }
        return Schedule.of(SCHOOL, calls);
    }

    private static List<Participant<StaffMember>> anyOf(List<StaffMember> staff, Random random) {
        return staff.stream()
                .filter(member -> random.nextInt(4) == 0)
                .map(Participant::of)
                .toList();
    }

    private static List<Period> byLooking(Schedule schedule, int minimum) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Call call : schedule.calls()) {
            moments.add(call.start());
            moments.add(call.end());
        }
        List<Period> periods = new ArrayList<>();
        for (Instant from : moments) {
            Instant until = moments.higher(from);
            List<Call> running = schedule.calls().stream()
                    .filter(call -> !call.start().isAfter(from) && call.end().isAfter(from))
                    .toList();
            List<Call> lacking = running.stream()
                    .filter(call -> gaps(call, minimum) > 0)
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
            if (until != null && !lacking.isEmpty()) {
                add(new Period(from, until, lacking, gaps(lacking, minimum), free(running)), periods);
            }
        }
        return periods;
    }

    private static void add(Period next, List<Period> periods) {
        Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last != null
                && last.until().equals(next.from())
                && last.lacking().equals(next.lacking())
                && last.free().equals(next.free())) {
            periods.set(
                    periods.size() - 1,
                    new Period(last.from(), next.until(), next.lacking(), next.missing(), next.free()));
        } else {
            periods.add(next);
        }
    }

    private static int gaps(List<Call> calls, int minimum) {
        return calls.stream().mapToInt(call -> gaps(call, minimum)).sum();
    }

    private static int gaps(Call call, int minimum) {
        long there = call.staff().stream()
                .map(Participant::person)
                .filter(CoverTest::counts)
                .count();
        return CallKind.WITH_PUPILS.contains(call.kind()) ? (int) Math.max(0, minimum - there) : 0;
    }

    private static List<StaffMember> free(List<Call> running) {
        return STAFF.stream()
                .filter(CoverTest::counts)
                .filter(member -> running.stream().noneMatch(call -> isOnStaff(member, call)))
                .toList();
    }

    private static boolean isOnStaff(StaffMember member, Call call) {
        return call.staff().stream().anyMatch(one -> one.id().equals(member.id()));
    }

    @Test
    void isEmptyWhereThereAreNoCalls() {
        assertThat(Cover.of(Schedule.of(SCHOOL, List.of()), STAFF, 2, CoverTest::counts))
                .isEmpty();
    }
}
