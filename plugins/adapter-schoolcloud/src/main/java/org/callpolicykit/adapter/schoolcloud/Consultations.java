package org.callpolicykit.adapter.schoolcloud;

import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.register.CallRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes appointments into calls.
 *
 * @param teacherPlace where teachers hold consultations, as the school says; null when it does not
 * @param retentionClass the line of the retention schedule; null when it is not given
 */
record Consultations(@Nullable Place teacherPlace, @Nullable String retentionClass) {

    private static final String REASON = "parent consultation";

    Booking booking(Appointment appointment) {
        CallId id = new CallId(appointment.id());
        String title = appointment.event().isEmpty() ? REASON : appointment.event();
        Call call = Call.builder(id, CallKind.PARENT_CONSULTATION, title, appointment.start(), appointment.end())
                .platform(PlatformId.SCHOOLCLOUD)
                .host(appointment.teachers().get(0).id())
                .staff(appointment.teachers().stream().map(this::placed).toList())
                .parents(appointment.contacts())
                .subjects(List.of(appointment.student()))
                .log(log(appointment))
                .build();
        return new Booking(meeting(id), call, appointment.state());
    }

    static MeetingRef meeting(CallId call) {
        return new MeetingRef(PlatformId.SCHOOLCLOUD, call.value(), call);
    }

    /** What somebody declared for themselves stands before what the school says of all. */
    private Participant<StaffMember> placed(Participant<StaffMember> teacher) {
        return teacher.place() == null ? teacher.withPlace(teacherPlace) : teacher;
    }

    /** What was not held has no record: there was no call to keep one of. */
    private CallLog log(Appointment appointment) {
        return appointment.state() == Booking.State.HELD
                ? CallLog.UNKNOWN.withRecord(record(appointment))
                : CallLog.UNKNOWN;
    }

    private CallRecord record(Appointment appointment) {
        List<PersonId> teachers =
                appointment.teachers().stream().map(Participant::id).toList();
        List<PersonId> everybody = Stream.concat(
                        teachers.stream(), appointment.contacts().stream().map(Participant::id))
                .toList();
        String reason = appointment.event().isEmpty() ? REASON : REASON + ": " + appointment.event();
        return new CallRecord(
                CallRecord.Source.SCHOOLCLOUD,
                appointment.start(),
                appointment.end(),
                reason,
                teachers.get(0),
                teachers.subList(1, teachers.size()),
                everybody,
                retentionClass,
                null,
                null);
    }
}
