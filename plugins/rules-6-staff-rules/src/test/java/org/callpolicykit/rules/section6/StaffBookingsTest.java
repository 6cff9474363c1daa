package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweep over a schedule finds the same double bookings as comparing every pair of calls")
class StaffBookingsTest {

    private static final int SCHEDULES = 200;
    private static final int CALLS = 40;

    @Test
    void itMissesNoneAndInventsNone() {
        Random random = new Random(4);
        for (int round = 0; round < SCHEDULES; round++) {
            Schedule schedule = Schedule.of(SampleSchool.ALDER_BANK, calls(random));
            Map<CallId, Integer> found = new HashMap<>();
            StaffBookings.of(schedule).forEach(one -> found.put(one.call().id(), one.doubleBooked()));
            for (Call call : schedule.calls()) {
                assertThat(found.getOrDefault(call.id(), 0)).isEqualTo(byPairs(call, schedule));
            }
        }
    }

    @Test
    void itSaysTheSameWhateverTheOrderOfTheCalls() {
        Random random = new Random(5);
        for (int round = 0; round < SCHEDULES; round++) {
            List<Call> calls = calls(random);
            List<String> inOneOrder = words(calls);
            Collections.shuffle(calls, random);
            assertThat(words(calls)).isEqualTo(inOneOrder);
        }
    }

    private static List<String> words(List<Call> calls) {
        return StaffBookings.of(Schedule.of(SampleSchool.ALDER_BANK, calls)).stream()
                .map(bookings -> bookings.call().title() + ": " + bookings.clashesInWords(SampleSchool.ALDER_BANK))
                .toList();
    }

    private static List<Call> calls(Random random) {
        List<Participant<StaffMember>> everybody = List.of(amara(), ben(), carys(), helen());
        List<Call> calls = new ArrayList<>();
        for (int index = 0; index < CALLS; index++) {
            Instant start = schoolTime("2026-12-01T09:00")
                    .plusSeconds(60L * random.nextInt(300))
                    .plusMillis(random.nextInt(3) * 250L);
            List<Participant<StaffMember>> staff =
                    everybody.stream().filter(member -> random.nextInt(3) == 0).toList();
            calls.add(lesson("Lesson " + index)
                    .time(
                            start,
                            start.plusSeconds(60L * (1 + random.nextInt(40))).plusMillis(random.nextInt(3) * 250L))
                    .staff(staff)
                    .build());
        }
        return calls;
    }

    private static int byPairs(Call call, Schedule schedule) {
        int doubleBooked = 0;
        for (Participant<StaffMember> member : call.staff()) {
            boolean elsewhere = schedule.calls().stream()
                    .filter(other -> !other.id().equals(call.id()))
                    .filter(other ->
                            other.start().isBefore(call.end()) && call.start().isBefore(other.end()))
                    .anyMatch(other ->
                            other.staff().stream().anyMatch(busy -> busy.id().equals(member.id())));
            doubleBooked += elsewhere ? 1 : 0;
        }
        return doubleBooked;
    }
}
