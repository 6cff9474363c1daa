package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Google's quotas")
class TurnsTest {

    private static final int CALLS = 1_500;
    private static final int TEACHERS = 40;

    /** What one lesson with two members of staff sends, in order. */
    private static final List<Quota> LESSON = List.of(
            Quota.CALENDAR, Quota.MEET_CREATE, Quota.CALENDAR, Quota.MEET_WRITE, Quota.CLASSROOM, Quota.MEET_READ);

    private final Turns turns = new Turns(1);
    private final Map<Quota, List<Long>> ofProject = new EnumMap<>(Quota.class);
    private final Map<String, List<Long>> ofUsers = new HashMap<>();

    @Test
    void holdForAWeekThatIsMadeInTheOrderOfItsTimes() {
        assertThat(week(call -> call % TEACHERS)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
        areKept();
    }

    @Test
    void holdForAWeekThatIsMadeTeacherByTeacher() {
        assertThat(week(call -> call * TEACHERS / CALLS)).isBetween(Duration.ofMinutes(146), Duration.ofMinutes(155));
        areKept();
    }

    /** All calls at once, as from a thread for each: whoever waits for their own quota takes nobody's turn. */
    @Test
    void holdWhereAllAskAtOnce() {
        Instant now = Instant.parse("2026-11-26T12:00:00.123Z");
        for (Quota quota : Quota.values()) {
            for (int call = 0; call < CALLS; call++) {
                note(quota, "t" + call % TEACHERS, now.plus(turns.take(quota, "t" + call % TEACHERS, now)));
            }
        }
        areKept();
        assertThat(ofProject.getOrDefault(Quota.MEET_CREATE, List.of()).stream()
                                .max(Long::compareTo)
                                .orElseThrow()
                        - now.toEpochMilli())
                .as("the last space")
                .isLessThan(Duration.ofMinutes(16).toMillis());
    }

    @Test
    void areTenTimesAsWideWhereTenTimesAsMuchWasGranted() {
        Turns granted = new Turns(10);
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        granted.take(Quota.MEET_CREATE, "somebody", now);

        assertThat(granted.take(Quota.MEET_CREATE, "somebody", now)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void letASingleRequestThroughAtOnce() {
        Instant now = Instant.parse("2026-11-26T12:00:00.123Z");

        for (Quota quota : Quota.values()) {
            assertThat(turns.take(quota, "somebody", now)).isZero();
        }
    }

    @Test
    void areKeptByWhateverIsSent() {
        try (School school = new School()) {
            for (int number = 1; number <= 3; number++) {
                school.provision(School.lesson().toBuilder()
                        .id(new CallId("lesson-" + number))
                        .build());
            }

            assertThat(school.time.turns().stream().reduce(Duration.ZERO, Duration::plus))
                    .as("ten spaces a minute for one user: the third comes twelve seconds after the first")
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(12));
            assertThat(school.time.turns()).allMatch(turn -> turn.compareTo(Duration.ofSeconds(6)) <= 0);
        }
    }

    /** Whose turn each call is. */
    @FunctionalInterface
    private interface Order {
        int teacherOf(int call);
    }

    /** One thread, which waits its turn before each request; an answer takes no time. */
    private Duration week(Order order) {
        Instant start = Instant.parse("2026-11-26T12:00:00Z");
        Instant now = start;
        for (int call = 0; call < CALLS; call++) {
            String teacher = "t" + order.teacherOf(call);
            for (Quota quota : LESSON) {
                now = now.plus(turns.take(quota, teacher, now));
                note(quota, teacher, now);
            }
        }
        return Duration.between(start, now);
    }

    private void note(Quota quota, String user, Instant at) {
        ofProject.computeIfAbsent(quota, any -> new ArrayList<>()).add(at.toEpochMilli());
        ofUsers.computeIfAbsent(quota + " " + user, any -> new ArrayList<>()).add(at.toEpochMilli());
    }

    private void areKept() {
        ofProject.forEach((quota, times) -> assertThat(busiestMinute(times))
                .as("requests in the busiest minute of " + quota)
                .isLessThanOrEqualTo(quota.perProject()));
        ofUsers.forEach((user, times) -> assertThat(busiestMinute(times))
                .as("requests in the busiest minute of " + user)
                .isLessThanOrEqualTo(
                        Quota.valueOf(user.substring(0, user.indexOf(' '))).perUser()));
    }

    /** Any minute, not only those of the clock. */
    private static int busiestMinute(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= 60_000) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
