package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.Booking.State;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.PlatformConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A whole evening")
class WholeEveningTest {

    private final Evening evening = new Evening();

    private PlatformConnection connect() {
        return new SchoolCloudAdapter().connect(AlderBank.SETTINGS.value("appointments", evening.file()));
    }

    @Test
    void becomesOneCallForEachAppointment() {
        try (PlatformConnection connection = connect()) {
            Bookings bookings = connection.bookings(Evening.people(Place.SCHOOL));

            assertThat(bookings.leftOut()).isEmpty();
            assertThat(bookings.booked()).hasSize(evening.size()).hasSize(900);
            assertThat(bookings.booked().stream()
                            .map(booking -> booking.call().id())
                            .distinct())
                    .hasSize(900);
            assertThat(bookings.booked().stream()
                            .map(Booking::state)
                            .collect(Collectors.groupingBy(state -> state, Collectors.counting())))
                    .containsEntry(State.BOOKED, 9L)
                    .containsEntry(State.CANCELLED, 9L)
                    .containsEntry(State.MISSED, 24L)
                    .containsEntry(State.HELD, 858L);
        }
    }

    @Test
    void isTheSameForThreadsThatShareAConnection() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (PlatformConnection connection = connect()) {
            List<Future<List<CallId>>> answers = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                answers.add(threads.submit(() -> connection.bookings(Evening.people(Place.SCHOOL)).calls().stream()
                        .map(Call::id)
                        .toList()));
            }
            HashSet<List<CallId>> different = new HashSet<>();
            for (Future<List<CallId>> answer : answers) {
                different.add(answer.get());
            }
            assertThat(different).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
