package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.SchoolPeople;
import org.junit.jupiter.api.DynamicTest;

/** What was booked on the platform itself is brought to the kit, each call once, and always as the same one. */
final class ImportTests {

    private static final Set<Operation> NEEDS = EnumSet.of(Operation.IMPORT);

    private final Subject subject;

    ImportTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("import: brings nothing where nothing is booked", NEEDS, this::nothing),
                subject.test("import: brings each call that was booked, once", NEEDS, this::each),
                subject.test("import: brings the same call for the same booking", NEEDS, this::again));
    }

    private void nothing(Trial trial) {
        Bookings bookings = trial.connection().bookings(SchoolPeople.of(trial.call()));
        assertThat(bookings.booked()).isEmpty();
        assertThat(bookings.leftOut()).isEmpty();
    }

    private void each(Trial trial) {
        List<Call> calls = calls(trial);
        List<MeetingRef> meetings = calls.stream().map(trial.server()::booked).toList();
        Bookings bookings = trial.connection().bookings(SchoolPeople.of(trial.call()));

        assertThat(bookings.leftOut()).isEmpty();
        assertThat(bookings.booked()).extracting(Booking::meeting).containsExactlyElementsOf(meetings);
        for (int index = 0; index < calls.size(); index++) {
            isThat(trial, bookings.booked().get(index).call(), calls.get(index));
        }
    }

    private static void isThat(Trial trial, Call brought, Call booked) {
        assertThat(trial.spec().serves()).contains(brought.kind());
        assertThat(brought.platform()).isEqualTo(trial.spec().id());
        assertThat(brought.start()).isEqualTo(booked.start());
        assertThat(brought.end()).isEqualTo(booked.end());
        assertThat(brought.staff())
                .extracting(Participant::id)
                .containsExactlyElementsOf(
                        booked.staff().stream().map(Participant::id).toList());
        assertThat(brought.parents())
                .extracting(Participant::id)
                .containsExactlyElementsOf(
                        booked.parents().stream().map(Participant::id).toList());
    }

    private void again(Trial trial) {
        calls(trial).forEach(trial.server()::booked);
        Bookings first = trial.connection().bookings(SchoolPeople.of(trial.call()));
        trial.reconnect();
        Bookings second = trial.connection().bookings(SchoolPeople.of(trial.call()));

        assertThat(first.booked())
                .extracting(booking -> booking.call().id())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(second.booked().stream()
                        .map(booking -> booking.call().id())
                        .toList());
    }

    private static List<Call> calls(Trial trial) {
        return IntStream.range(0, 3)
                .mapToObj(number -> {
                    Call call = trial.call(number);
                    Duration later = Duration.ofHours(number);
                    return call.toBuilder()
                            .time(call.start().plus(later), call.end().plus(later))
                            .build();
                })
                .toList();
    }
}
