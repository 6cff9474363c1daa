package org.callpolicykit.adapter.schoolcloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.adapter.schoolcloud.Words.Attended;
import org.callpolicykit.adapter.schoolcloud.Words.Mode;
import org.callpolicykit.adapter.schoolcloud.Words.Status;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.SchoolPeople;

/** Understands rows of the appointments file. All that is wrong with a row is told at once. */
final class AppointmentReader {

    private static final int MOST_TEACHERS = 3;
    private static final int MOST_PEOPLE = 5;
    private static final String CORRECT = "Correct it in SchoolCloud, and export again.";
    private static final String MAP = "See that the mapping names the right column, and how it is read.";

    private final Mapping mapping;
    private final ZoneId zone;
    private final Directory<Participant<StaffMember>> teachers;
    private final Directory<Pupil> students;
    private final Directory<Participant<ParentCarer>> contacts;

    AppointmentReader(Mapping mapping, ZoneId zone, SchoolPeople people) {
        this.mapping = mapping;
        this.zone = zone;
        PersonKey teacher = mapping.person(Field.TEACHER);
        PersonKey student = mapping.person(Field.STUDENT);
        PersonKey contact = mapping.person(Field.CONTACT);
        this.teachers = new Directory<>("member of staff", teacher, people.staff(), teacher::of, Participant::id);
        this.students = new Directory<>("pupil", student, people.pupils(), pupil -> student.of(pupil, null), Pupil::id);
        this.contacts = new Directory<>("contact", contact, people.parents(), contact::of, Participant::id);
    }

    /** Returns how people meet, before anything else is looked at: an appointment in school need not have what a call needs. */
    Optional<Mode> mode(RowCells cells) {
        return mapping.columns().containsKey(Field.MODE)
                ? word(cells, Field.MODE, mapping.modes())
                : Optional.of(Mode.VIDEO);
    }

    /** Returns the appointment of a row for a video call; empty where something is wrong with it. */
    Optional<Appointment> read(RowCells cells) {
        String event = cells.text(Field.EVENT);
        Optional<LocalDate> date = cells.understood(
                Field.DATE,
                mapping.time(Field.DATE).read(cells.text(Field.DATE), LocalDate::from),
                () -> mapping.time(Field.DATE).expected("a date"),
                MAP);
        Optional<Instant> start = date.flatMap(day -> moment(cells, Field.START, day));
        Optional<Instant> end = date.flatMap(day -> moment(cells, Field.END, day));
        List<Participant<StaffMember>> staff = everybody(cells, Field.TEACHER, teachers);
        List<Pupil> student = everybody(cells, Field.STUDENT, students);
        List<Participant<ParentCarer>> parents = everybody(cells, Field.CONTACT, contacts);
        Optional<Booking.State> state = state(cells);
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            cells.problem(Field.END, "a time after the start", CORRECT);
        }
        checkCompany(cells, staff.size(), student.size(), parents.size());
        return cells.isGood()
                ? Optional.of(new Appointment(
                        cells.line(),
                        event,
                        start.orElseThrow(),
                        end.orElseThrow(),
                        staff,
                        student.get(0),
                        parents,
                        state.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Instant> moment(RowCells cells, Field field, LocalDate day) {
        TimeForm form = mapping.time(field);
        Optional<LocalTime> time = cells.understood(
                field, form.read(cells.text(field), LocalTime::from), () -> form.expected("a time"), MAP);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime local = day.atTime(time.get());
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        String expected = offsets.isEmpty()
                ? "a time that there is on that day, on which the clocks go forward"
                : "a time that there is once on that day, on which the clocks go back";
        return cells.understood(
                field,
                offsets.size() == 1 ? Optional.of(local.toInstant(offsets.get(0))) : Optional.empty(),
                () -> expected,
                CORRECT);
    }

    /** Returns the people of a cell, several with ; between two; those who are not known as problems. */
    private static <T> List<T> everybody(RowCells cells, Field field, Directory<T> directory) {
        List<T> all = new ArrayList<>();
        for (String written : cells.text(field).split(";", -1)) {
            List<T> meant = directory.meant(written.strip());
            Optional<T> one = meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
            cells.understood(field, one, () -> directory.expected(written.strip()), MAP)
                    .ifPresent(all::add);
        }
        if (all.stream().distinct().count() < all.size()) {
            cells.problem(field, "each of them once", CORRECT);
        }
        return all;
    }

    private static void checkCompany(RowCells cells, int teachers, int students, int contacts) {
        if (teachers > MOST_TEACHERS) {
            cells.problem(Field.TEACHER, teachers + " teachers", "at most " + MOST_TEACHERS, CORRECT);
        } else if (teachers + contacts > MOST_PEOPLE) {
            cells.problem(
                    Field.CONTACT, teachers + contacts + " people", "at most " + MOST_PEOPLE + " in a call", CORRECT);
        }
        if (students > 1) {
            cells.problem(Field.STUDENT, students + " pupils", "one in each appointment", CORRECT);
        }
    }

    private Optional<Booking.State> state(RowCells cells) {
        Optional<Status> status = mapping.columns().containsKey(Field.STATUS)
                ? word(cells, Field.STATUS, mapping.states())
                : Optional.of(Status.BOOKED);
        boolean isSilent =
                cells.isEmpty(Field.ATTENDED) && mapping.attended().find("").isEmpty();
        Optional<Attended> attended =
                isSilent ? Optional.of(Attended.UNKNOWN) : word(cells, Field.ATTENDED, mapping.attended());
        if (status.isEmpty() || attended.isEmpty()) {
            return Optional.empty();
        }
        if (status.get() == Status.CANCELLED) {
            if (attended.get() == Attended.YES) {
                cells.problem(Field.ATTENDED, "no attendance of an appointment that is cancelled", CORRECT);
            }
            return Optional.of(Booking.State.CANCELLED);
        }
        return Optional.of(
                switch (attended.get()) {
                    case YES -> Booking.State.HELD;
                    case NO -> Booking.State.MISSED;
                    case UNKNOWN -> Booking.State.BOOKED;
                });
    }

    private static <E extends Enum<E>> Optional<E> word(RowCells cells, Field field, Words<E> words) {
        return cells.understood(
                field,
                words.find(cells.text(field)),
                words::expected,
                "Add the word to the mapping, with its meaning.");
    }
}
