package org.callpolicykit.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule")
class ScheduleTest {

    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final Instant NINE = Instant.parse("2026-09-03T08:00:00Z");

    private static Call call(String id, int minute) {
        Instant start = NINE.plusSeconds(60L * minute);
        return Call.builder(new CallId(id), CallKind.LESSON, "Lesson", start, start.plusSeconds(1800))
                .build();
    }

    /** Returns many ids that all have one hash: in Java, "Aa" and "BB" have. */
    private static List<String> idsOfOneHash(int letters) {
        List<String> ids = List.of("");
        for (int pair = 0; pair < letters; pair++) {
            List<String> longer = new ArrayList<>();
            ids.forEach(id -> Collections.addAll(longer, id + "Aa", id + "BB"));
            ids = longer;
        }
        return ids;
    }

    @Test
    void isInOrderOfStartThenIdWhateverTheOrderOfItsCalls() {
        List<Call> inOrder = new ArrayList<>();
        for (int number = 100; number < 400; number++) {
            inOrder.add(call("C" + number, number / 3));
        }
        List<Call> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(1));

        assertThat(Schedule.of(SCHOOL, inOrder).calls()).isEqualTo(inOrder);
        assertThat(Schedule.of(SCHOOL, mixed).calls()).isEqualTo(inOrder);
        assertThat(Schedule.of(SCHOOL, mixed).columns().start(299))
                .isEqualTo(inOrder.get(299).start().getEpochSecond());
    }

    @Test
    void refusesTwoCallsOfOneIdWhereverTheyAre() {
        List<Call> calls = new ArrayList<>();
        for (int number = 0; number < 1000; number++) {
            calls.add(call("C" + number, number));
        }
        assertThat(Schedule.of(SCHOOL, calls).size()).isEqualTo(1000);
        calls.add(call("C3", 2000));
        calls.add(call("C500", 2001));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(SCHOOL, calls))
                .withMessage("two calls have the id C3; give each call its own");
        Collections.reverse(calls);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(SCHOOL, calls))
                .withMessageContaining("two calls have the id");
    }

    @Test
    void tellsIdsOfOneHashApart() {
        List<Call> calls = new ArrayList<>();
        for (String id : idsOfOneHash(12)) {
            calls.add(call(id, calls.size()));
        }
        assertThat(calls.stream().map(call -> call.id().hashCode()).distinct()).hasSize(1);
        assertThat(Schedule.of(SCHOOL, calls).size()).isEqualTo(4096);

        Call again = call(calls.get(77).id().value(), 5000);
        calls.add(again);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(SCHOOL, calls))
                .withMessage("two calls have the id " + again.id() + "; give each call its own");
    }

    @Test
    void mayHaveNoCallsAtAll() {
        assertThat(Schedule.of(SCHOOL, List.of()).columns().size()).isZero();
    }

    @Test
    void knowsWhetherItsColumnsAreExact() {
        Call whole = call("C1", 0);
        Call split = whole.toBuilder()
                .time(NINE, NINE.plusSeconds(1800).plusNanos(1))
                .build();
        Call endless = whole.toBuilder()
                .time(NINE, NINE.plusSeconds(Integer.MAX_VALUE))
                .build();

        assertThat(Schedule.of(SCHOOL, List.of(whole)).hasExactColumns()).isTrue();
        assertThat(Schedule.of(SCHOOL, List.of(split)).hasExactColumns()).isFalse();
        assertThat(Schedule.of(SCHOOL, List.of(endless)).hasExactColumns()).isFalse();
    }
}
