package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Attendance from the file")
class AttendanceTest {

    private static GivenSettings with(String attended) {
        return AlderBank.SETTINGS.value(
                "appointments",
                AlderBank.HEADER
                        + "A,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,yes\n"
                        + "A,2026-11-24,16:05,16:10,t-1;t-2,p-2,c-2;c-3,video," + attended + "\n");
    }

    private static Attendance second(GivenSettings settings) {
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(settings)) {
            Booking booking = connection.bookings(AlderBank.PEOPLE).booked().get(1);
            return connection.attendance(booking.meeting(), booking.call());
        }
    }

    @Test
    void hasEverybodyOfWhatWasHeldForItsTime() {
        Attendance attendance = second(with("booked,yes"));

        assertThat(attendance.attendees())
                .extracting(Attendee::person)
                .containsExactly(new PersonId("t-1"), new PersonId("t-2"), new PersonId("c-2"), new PersonId("c-3"));
        assertThat(attendance.attendees()).allSatisfy(attendee -> {
            assertThat(attendee.identification()).isEqualTo(Identification.UNKNOWN);
            assertThat(attendee.presences())
                    .isEqualTo(List.of(new Presence(
                            Instant.parse("2026-11-24T16:05:00Z"), Instant.parse("2026-11-24T16:10:00Z"))));
        });
        assertThat(attendance.availableUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'booked,no'", "'cancelled,'"})
    void hasNobodyOfWhatWasNotHeld(String attended) {
        assertThat(second(with(attended)).attendees()).isEmpty();
    }

    @Test
    void isNotThereBeforeTheFileSaysIt() {
        assertThatThrownBy(() -> second(with("booked,")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(PlatformException.Reason.NOT_FOUND))
                .hasMessageContaining("schoolcloud-2026-11-24T16:05:00Z-t-1-p-2")
                .hasMessageContaining("export it again after the event");
    }

    @Test
    void isNotThereForAnAppointmentThatIsGone() {
        GivenSettings without = AlderBank.SETTINGS.value("appointments", AlderBank.HEADER);
        Booking booking = AlderBank.read(with("booked,yes")).booked().get(0);
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(without)) {
            assertThatThrownBy(() -> connection.attendance(booking.meeting(), booking.call()))
                    .isInstanceOfSatisfying(
                            PlatformException.class,
                            thrown -> assertThat(thrown.reason()).isEqualTo(PlatformException.Reason.NOT_FOUND));
        }
    }
}
