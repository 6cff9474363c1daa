package org.callpolicykit.adapter.schoolcloud;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.SchoolPeople;

/** A whole parents' evening: 420 pupils, 30 teachers, 900 appointments of five minutes from four to half past six. */
final class Evening {

    static final int PUPILS = 420;
    static final int TEACHERS = 30;
    static final int SLOTS = 30;

    private final List<String> rows = new ArrayList<>();

    /** Every appointment was held, but each thirtieth was missed, each fiftieth cancelled, and each hundredth is still to come. */
    Evening() {
        for (int slot = 0; slot < SLOTS; slot++) {
            for (int teacher = 0; teacher < TEACHERS; teacher++) {
                rows.add(row(slot, teacher, rows.size()));
            }
        }
    }

    private static String row(int slot, int teacher, int number) {
        int pupil = (slot * TEACHERS + teacher) % PUPILS;
        LocalTime start = LocalTime.of(16, 0).plusMinutes(5L * slot);
        String outcome = number % 100 == 99
                ? "booked,"
                : number % 50 == 49 ? "cancelled,no" : number % 30 == 29 ? "booked,no" : "booked,yes";
        return String.join(
                ",",
                "Autumn evening",
                "2026-12-01",
                start.toString(),
                start.plusMinutes(5).toString(),
                "t-" + teacher,
                "p-" + pupil,
                "c-" + pupil,
                "video",
                outcome);
    }

    int size() {
        return rows.size();
    }

    String file() {
        return AlderBank.HEADER + String.join("\n", rows) + "\n";
    }

    /** Returns the school's people; the first teacher declared another place, where there is one. */
    static SchoolPeople people(Place ofTheFirst) {
        List<Participant<StaffMember>> staff = IntStream.range(0, TEACHERS)
                .mapToObj(number -> Participant.of(
                        new StaffMember(new PersonId("t-" + number), "Teacher " + number, Set.of(SchoolRole.TEACHER))))
                .map(teacher -> teacher.id().value().equals("t-0") ? teacher.withPlace(ofTheFirst) : teacher)
                .toList();
        List<Pupil> pupils = IntStream.range(0, PUPILS)
                .mapToObj(number -> new Pupil(new PersonId("p-" + number), "Pupil " + number))
                .toList();
        List<Participant<ParentCarer>> parents = IntStream.range(0, PUPILS)
                .mapToObj(number -> Participant.of(new ParentCarer(new PersonId("c-" + number), "Parent " + number)))
                .toList();
        return new SchoolPeople(staff, pupils, parents);
    }
}
