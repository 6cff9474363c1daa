package org.callpolicykit.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule that does not keep its calls")
class ReadingScheduleTest {

    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final Instant NINE = Instant.parse("2026-09-03T08:00:00Z");

    private final List<Call> store = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    ReadingScheduleTest() {
        for (int number = 100; number < 400; number++) {
            store.add(call("C" + number, number / 4));
        }
    }

    private static Call call(String id, int minute) {
        Instant start = NINE.plusSeconds(60L * minute);
        return Call.builder(new CallId(id), CallKind.LESSON, "Lesson", start, start.plusSeconds(1800))
                .staff(List.of(Participant.of(new StaffMember(new PersonId("T1"), "Amara Okafor"))))
                .pupils(List.of(Participant.of(new Pupil(new PersonId("P1"), "Ada Birch"))))
                .build();
    }

    /** The store makes each call anew. */
    private Schedule schedule() {
        return Schedule.reading(SCHOOL, store.size(), place -> {
            asked.incrementAndGet();
            return store.get(place).toBuilder().build();
        });
    }

    @Test
    void readsEachCallOnceAndAgainWhenItIsAskedFor() {
        Schedule schedule = schedule();
        assertThat(asked).hasValue(300);
        assertThat(schedule.size()).isEqualTo(300);
        assertThat(schedule.hasExactColumns()).isTrue();
        assertThat(schedule.columns().kinds()).containsExactly(CallKind.LESSON);
        assertThat(asked).hasValue(300);

        assertThat(schedule.calls().get(17).id()).isEqualTo(store.get(17).id());
        assertThat(asked).hasValue(301);
    }

    @Test
    void findsACallByAskingForItAlone() {
        Schedule schedule = schedule();
        asked.set(0);
        for (int place = 0; place < store.size(); place++) {
            assertThat(schedule.indexOf(store.get(place))).isEqualTo(place);
        }
        assertThat(asked).hasValue(300);
        assertThat(schedule.indexOf(call("C1", 26))).isNegative();
        assertThat(schedule.indexOf(call("C100", 26))).isNegative();
        assertThat(schedule.indexOf(call("C1", -5))).isNegative();
        assertThat(schedule.indexOf(call("C1", 5000))).isNegative();
        assertThat(asked).hasValue(300);
    }

    @Test
    void findsCallsWithinOneSecond() {
        store.clear();
        for (int nano = 0; nano < 9; nano++) {
            Instant start = NINE.plusNanos(nano);
            store.add(call("C" + (9 - nano), 0).toBuilder()
                    .time(start, start.plusSeconds(60))
                    .build());
        }
        Schedule schedule = schedule();

        assertThat(schedule.hasExactColumns()).isFalse();
        assertThat(store).allSatisfy(call -> assertThat(schedule.indexOf(call)).isEqualTo(store.indexOf(call)));
        assertThat(schedule.indexOf(call("C5", 0))).isNegative();
    }

    @Test
    void mayHaveACallChanged() {
        Schedule schedule = schedule();
        for (Call changed : List.of(
                call("C200", 50),
                call("C200", 0),
                call("C200", 5000),
                call("C200", 60),
                call("D1", 60),
                call("A1", 0))) {
            Schedule kept = Schedule.of(SCHOOL, store).with(changed);
            Schedule read = schedule.with(changed);

            assertThat(read.calls().stream().map(Call::toString))
                    .containsExactlyElementsOf(
                            kept.calls().stream().map(Call::toString).toList());
            assertThat(read.calls().get(read.indexOf(changed))).isSameAs(changed);
        }
    }

    @Test
    void refusesCallsThatAreNotInOrder() {
        store.set(130, call("C230", 4));
        assertThatIllegalArgumentException()
                .isThrownBy(this::schedule)
                .withMessage("the call at place 130, C230 of 2026-09-03T08:04:00Z, comes after C229 of"
                        + " 2026-09-03T08:57:00Z; give calls in order of start, then id");
    }

    @Test
    void refusesTwoCallsOfOneId() {
        store.set(130, call("C104", store.get(130).start().equals(NINE) ? 0 : 57));
        store.set(128, call("C100", 57));
        store.set(129, call("C103", 57));
        store.set(131, call("C231", 57));
        assertThatIllegalArgumentException()
                .isThrownBy(this::schedule)
                .withMessage("two calls have the id C100; give each call its own");
    }

    @Test
    void refusesAnotherCallThanItRead() {
        Call first = store.get(8);
        Participant<Pupil> other = Participant.of(new Pupil(new PersonId("P2"), "Bo Ash"));
        Participant<StaffMember> stranger = Participant.of(new StaffMember(new PersonId("T2"), "Tom Reed"));
        Schedule schedule = schedule();

        assertRefused(schedule, first.toBuilder().id(new CallId("C999")).build(), "id");
        assertRefused(schedule, first.toBuilder().kind(CallKind.ASSEMBLY).build(), "kind");
        assertRefused(
                schedule,
                first.toBuilder()
                        .time(first.start().plusSeconds(1), first.end())
                        .build(),
                "start");
        assertRefused(
                schedule,
                first.toBuilder()
                        .time(first.start(), first.end().plusSeconds(1))
                        .build(),
                "end");
        assertRefused(schedule, first.toBuilder().purpose(Purpose.INTERVENTION).build(), "purpose");
        assertRefused(
                schedule,
                first.toBuilder().planned(Control.RECORDING, Who.HOSTS).build(),
                "planned setting");
        assertRefused(schedule, first.toBuilder().staff(List.of(stranger)).build(), "member of staff");
        assertRefused(schedule, first.toBuilder().staff(List.of()).build(), "member of staff");
        assertRefused(schedule, first.toBuilder().pupils(List.of(other)).build(), "pupil");
        assertRefused(
                schedule,
                first.toBuilder()
                        .pupils(List.of(first.pupils()
                                .get(0)
                                .withPerson(new Pupil(new PersonId("P1"), "Ada Birch").withAgreements(List.of()))))
                        .build(),
                "pupil");

        store.set(8, first);
        assertThat(schedule.calls().get(8).id()).isEqualTo(first.id());
    }

    private void assertRefused(Schedule schedule, Call other, String what) {
        store.set(8, other);
        assertThatIllegalStateException()
                .isThrownBy(() -> schedule.calls().get(8))
                .withMessage("call " + other.id() + " at place 8 of a schedule has another " + what
                        + " than when it was first read; a schedule's calls stay what they were: make a new schedule");
    }

    @Test
    void saysWhereItsSourceHasNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Schedule.reading(SCHOOL, 2, place -> place == 0 ? store.get(0) : nothing()))
                .withMessage("the source of a schedule has no call at place 1 of 2; expected one at every place");

        IllegalArgumentException cause = new IllegalArgumentException("the database is away");
        assertThatIllegalStateException()
                .isThrownBy(() -> Schedule.reading(SCHOOL, 2, place -> {
                    throw cause;
                }))
                .withMessage("the source of a schedule failed at place 0 of 2; mend it, and ask again")
                .withCause(cause);
    }

    @SuppressWarnings("NullAway") // what a host must not do
    private static Call nothing() {
        return null;
    }

    @Test
    void hasNoCallBeyondItsOwn() {
        Schedule schedule = schedule();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> schedule.calls().get(300));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> schedule.calls().remove(0));
    }
}
