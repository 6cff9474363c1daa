package org.callpolicykit.adapter.schoolcloud;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Booking;

/**
 * An appointment for a video call, understood.
 *
 * @param line the line in the file
 * @param event the evening it belongs to; empty where the file does not say
 * @param start when it starts
 * @param end when it ends
 * @param teachers the teachers; at least one, the first of them hosts
 * @param student the pupil whom it is about
 * @param contacts the parents; at least one
 * @param state what has become of it
 */
record Appointment(
        int line,
        String event,
        Instant start,
        Instant end,
        List<Participant<StaffMember>> teachers,
        Pupil student,
        List<Participant<ParentCarer>> contacts,
        Booking.State state) {

    /**
     * Returns what the appointment is known by, the same in each export: by whom it is held, about whom, and when. SchoolCloud's own identifiers are not public. MIS ids
     * are safe in logs.
     */
    String id() {
        return "schoolcloud-" + start + "-" + teachers.get(0).id() + "-" + student.id();
    }

    boolean isCancelled() {
        return state == Booking.State.CANCELLED;
    }

    boolean overlaps(Appointment other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
