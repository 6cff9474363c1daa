package org.callpolicykit.adapter.schoolcloud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.Bookings.LeftOut.Reason;

/** Leaves out what is there twice, and what a teacher could not keep because another appointment runs at the time. */
final class DoubleBookings {

    private final String file;
    private final Mapping mapping;
    private final Consumer<LeftOut> leftOut;

    DoubleBookings(String file, Mapping mapping, Consumer<LeftOut> leftOut) {
        this.file = file;
        this.mapping = mapping;
        this.leftOut = leftOut;
    }

    /** Returns the appointments that stand, in the order of the file. */
    List<Appointment> settle(List<Appointment> read) {
        Map<Integer, Appointment> standing = new TreeMap<>();
        withoutRepeated(read).forEach(appointment -> standing.put(appointment.line(), appointment));
        withoutOverlaps(List.copyOf(standing.values()), standing);
        return List.copyOf(standing.values());
    }

    /** Of what was cancelled and booked anew, what is booked counts. */
    private List<Appointment> withoutRepeated(List<Appointment> read) {
        Map<String, Appointment> first = new HashMap<>();
        for (Appointment appointment : read) {
            first.merge(
                    appointment.id(),
                    appointment,
                    (one, other) -> one.isCancelled() && !other.isCancelled() ? other : one);
        }
        List<Appointment> once = new ArrayList<>();
        for (Appointment appointment : read) {
            Appointment counts = first.getOrDefault(appointment.id(), appointment);
            if (counts.line() == appointment.line()) {
                once.add(appointment);
            } else {
                leaveOut(
                        Reason.REPEATED,
                        appointment,
                        Field.START,
                        "the appointment of line " + counts.line() + " again",
                        "each appointment once",
                        "Nothing needs to be done where line " + counts.line() + " is right.");
            }
        }
        return once;
    }

    private void withoutOverlaps(List<Appointment> appointments, Map<Integer, Appointment> standing) {
        Map<PersonId, List<Appointment>> byTeacher = new TreeMap<>();
        for (Appointment appointment : appointments) {
            if (!appointment.isCancelled()) {
                for (Participant<?> teacher : appointment.teachers()) {
                    byTeacher
                            .computeIfAbsent(teacher.id(), same -> new ArrayList<>())
                            .add(appointment);
                }
            }
        }
        byTeacher.values().forEach(ofOne -> leaveOutOverlaps(ofOne, standing));
    }

    /** What another teacher in it could not keep is left out already. */
    private void leaveOutOverlaps(List<Appointment> ofOne, Map<Integer, Appointment> standing) {
        ofOne.removeIf(appointment -> !standing.containsKey(appointment.line()));
        ofOne.sort(Comparator.comparing(Appointment::start).thenComparing(Appointment::line));
        Appointment before = null;
        for (Appointment appointment : ofOne) {
            if (before != null && before.overlaps(appointment)) {
                standing.remove(appointment.line());
                leaveOut(
                        Reason.UNREADABLE,
                        appointment,
                        Field.START,
                        "a time at which the teacher is in the appointment of line " + before.line(),
                        "one appointment of a teacher at a time",
                        "See in SchoolCloud which of the two stands, and export again.");
            } else {
                before = appointment;
            }
        }
    }

    private void leaveOut(
            Reason reason, Appointment appointment, Field field, String found, String expected, String remedy) {
        leftOut.accept(
                new FileProblem(file, appointment.line(), mapping.columns().get(field), found, expected, remedy)
                        .leftOut(reason));
    }
}
