package org.callpolicykit.adapter.schoolcloud;

import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.SchoolPeople;

/** Who was in an appointment, as the file says: whoever it was booked for, for its time. It has no times of people. */
record FileAttendance(SchoolCloudSettings settings) {

    Attendance of(MeetingRef meeting, Call call) {
        Appointment appointment = AppointmentsFile.read(settings, SchoolPeople.of(call)).appointments().stream()
                .filter(one -> one.id().equals(meeting.id()))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Reason.NOT_FOUND,
                        "The appointments file has no appointment of call " + meeting.call()
                                + " that can be read; export it again, or import again what it holds now."));
        List<Attendee> attendees = switch (appointment.state()) {
            case HELD -> everybody(appointment);
            case MISSED, CANCELLED -> List.of();
            case BOOKED ->
                throw new PlatformException(
                        Reason.NOT_FOUND,
                        "The appointments file does not say yet whether call " + meeting.call()
                                + " took place; export it again after the event, with the attendance.");
        };
        return new Attendance(meeting, attendees, null);
    }

    private static List<Attendee> everybody(Appointment appointment) {
        Presence presence = new Presence(appointment.start(), appointment.end());
        return Stream.<Participant<?>>concat(appointment.teachers().stream(), appointment.contacts().stream())
                .map(participant -> new Attendee(
                        participant.person().name(), participant.id(), Identification.UNKNOWN, List.of(presence)))
                .toList();
    }
}
