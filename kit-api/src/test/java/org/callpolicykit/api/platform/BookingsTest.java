package org.callpolicykit.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.Booking.State;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.Bookings.LeftOut.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bookings on a platform")
class BookingsTest {

    private static final Instant START = Instant.parse("2026-11-24T16:00:00Z");

    private static Booking booking(State state) {
        return booking(state, state.name());
    }

    private static Booking booking(State state, String meetingOf) {
        Call call = Call.builder(
                        new CallId(state.name()),
                        CallKind.PARENT_CONSULTATION,
                        "Evening",
                        START,
                        START.plusSeconds(300))
                .build();
        return new Booking(new MeetingRef(PlatformId.SCHOOLCLOUD, "m", new CallId(meetingOf)), call, state);
    }

    private static LeftOut leftOut(Reason reason) {
        return new LeftOut(reason, "export.csv", 12, "Staff", "\"Amara Osei\"", "an id", "Correct it.");
    }

    @Test
    void areCallsWhereTheyAreToTakePlaceOrDid() {
        Bookings bookings = new Bookings(
                Arrays.stream(State.values()).map(BookingsTest::booking).toList(), List.of());

        assertThat(bookings.calls()).extracting(call -> call.id().value()).containsExactly("BOOKED", "HELD");
    }

    @Test
    void sayWhatCouldNotBeUnderstood() {
        Bookings bookings = new Bookings(
                List.of(),
                Arrays.stream(Reason.values()).map(BookingsTest::leftOut).toList());

        assertThat(bookings.unreadable()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
        assertThat(bookings.unreadable().get(0).text())
                .isEqualTo("export.csv line 12, column Staff: found \"Amara Osei\", expected an id. Correct it.");
    }

    @Test
    void doNotShowWhatWasFoundWhereItMayBeLogged() {
        assertThat(leftOut(Reason.UNREADABLE)).hasToString("LeftOut[UNREADABLE, export.csv line 12, column Staff]");
    }

    @Test
    void haveTheMeetingsOfTheirOwnCalls() {
        assertThatThrownBy(() -> booking(State.HELD, "another")).hasMessageContaining("give it its own");
    }
}
