package org.callpolicykit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolId;

/** Calls and a school for tests of the kit itself. */
public final class Calls {

    public static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    public static final Instant DAY_BEFORE = START.minusSeconds(24 * 3600);

    private Calls() {}

    public static School school() {
        SchoolCalendar calendar = SchoolCalendar.of(
                List.of(new DateRange(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18))), Set.of(), Map.of());
        return School.builder(new SchoolId("S1"), "Alder Bank", ZoneId.of("Europe/London"))
                .calendar(calendar)
                .build();
    }

    public static Call.Builder lesson(String id) {
        return of(CallKind.LESSON, id).staff(List.of(staff("T1"))).pupils(List.of(pupil("P1"), pupil("P2")));
    }

    public static Call.Builder staffMeeting(String id) {
        return of(CallKind.STAFF_MEETING, id).staff(List.of(staff("T1"), staff("T2")));
    }

    private static Call.Builder of(CallKind kind, String id) {
        return Call.builder(new CallId(id), kind, "Year 4 guitar", START, START.plusSeconds(2700));
    }

    public static Participant<StaffMember> staff(String id) {
        return Participant.of(new StaffMember(new PersonId(id), "Staff " + id));
    }

    public static Participant<Pupil> pupil(String id) {
        return Participant.of(new Pupil(new PersonId(id), "Pupil " + id));
    }

    public static CallRequest toArrange(Call call) {
        return new CallRequest(school(), call, Action.ARRANGE, DAY_BEFORE);
    }
}
