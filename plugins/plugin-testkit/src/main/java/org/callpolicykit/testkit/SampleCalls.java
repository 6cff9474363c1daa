package org.callpolicykit.testkit;

import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.schoolAccount;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;

/**
 * Calls of {@link SampleSchool#ALDER_BANK} that keep the whole policy. Each is a builder: bend one detail of it, and see whether the
 * rule notices. A call's id is made of its title.
 */
public final class SampleCalls {

    private SampleCalls() {}

    /** "Year 4 guitar": Tuesday 1 December 2026, 10:00 to 10:45, two members of staff and three pupils. */
    public static Call.Builder lesson() {
        return lesson("Year 4 guitar");
    }

    /** A lesson like {@link #lesson()} under another title, for schedules. */
    public static Call.Builder lesson(String title) {
        return withPupils(CallKind.LESSON, title, "10:00", "10:45").purpose(Purpose.LESSON_CONTENT);
    }

    /** "Reading group": the same day, 11:00 to 11:30. */
    public static Call.Builder smallGroup() {
        return withPupils(CallKind.SMALL_GROUP, "Reading group", "11:00", "11:30")
                .purpose(Purpose.INTERVENTION);
    }

    /** "Class assembly": the same day, 13:15 to 13:45. */
    public static Call.Builder assembly() {
        return withPupils(CallKind.ASSEMBLY, "Class assembly", "13:15", "13:45")
                .purpose(Purpose.ASSEMBLY_OR_COMMUNICATION);
    }

    /** "Check-in with Dev": the same day, 14:15 to 14:45, approved by the SLT, his parents notified. */
    public static Call.Builder individualCall() {
        return withPupils(CallKind.INDIVIDUAL_PUPIL, "Check-in with Dev", "14:15", "14:45")
                .purpose(Purpose.WELLBEING)
                .pupils(List.of(dev()))
                .notices(noticesTo(List.of(dev()), "2026-12-01T14:10"))
                .approvals(List.of(approval(SchoolRole.SLT, "2026-11-26T12:00")))
                .log(SampleLog.ofIndividualCall("2026-12-01T14:15", "2026-12-01T14:45"));
    }

    /** "Parents' evening: Dev": the same day, 16:00 to 16:10, on SchoolCloud. */
    public static Call.Builder parentConsultation() {
        return withParents(CallKind.PARENT_CONSULTATION, "Parents' evening: Dev", "16:00", "16:10")
                .purpose(Purpose.LESSON_CONTENT)
                .platform(PlatformId.SCHOOLCLOUD)
                .staff(List.of(with(amara(), Account.Provider.SCHOOLCLOUD)))
                .log(SampleLog.ofConsultation("2026-12-01T16:00", "2026-12-01T16:10"));
    }

    /** "Support plan for Dev": the same day, 16:30 to 17:00, on Teams. */
    public static Call.Builder parentMeeting() {
        return withParents(CallKind.PARENT_MEETING, "Support plan for Dev", "16:30", "17:00")
                .purpose(Purpose.SEND_OR_IDENTIFIED_PUPILS)
                .platform(PlatformId.MICROSOFT_TEAMS)
                .staff(List.of(with(amara(), Account.Provider.MICROSOFT), with(carys(), Account.Provider.MICROSOFT)))
                .log(SampleLog.ofParentMeeting("2026-12-01T16:30", "2026-12-01T17:00"));
    }

    /** "Staff briefing": the same day, 15:30 to 16:00, on Teams. */
    public static Call.Builder staffMeeting() {
        return call(CallKind.STAFF_MEETING, "Staff briefing", "15:30", "16:00")
                .purpose(Purpose.RUNNING_THE_SCHOOL)
                .platform(PlatformId.MICROSOFT_TEAMS)
                .staff(List.of(with(amara(), Account.Provider.MICROSOFT), with(helen(), Account.Provider.MICROSOFT)))
                .calendarEvent(new CalendarEvent(Account.Provider.MICROSOFT, "event-staff-briefing"))
                .log(SampleLog.ofStaffMeeting("2026-12-01T15:30", "2026-12-01T16:00"));
    }

    /** Returns one of each. */
    public static List<Call> all() {
        return Stream.of(
                        lesson(),
                        smallGroup(),
                        assembly(),
                        individualCall(),
                        parentConsultation(),
                        parentMeeting(),
                        staffMeeting())
                .map(Call.Builder::build)
                .toList();
    }

    /**
     * Returns an e-mail from Amara Osei about a call with Dev, Ella and Finn, to their parents and for the pupils, telling everything but the
     * joining details, sent when the school's clock showed that.
     */
    public static Notice notice(String sentAt) {
        return notice(Channel.EMAIL, sentAt, EnumSet.complementOf(EnumSet.of(Topic.JOINING_DETAILS, Topic.RECORDING)));
    }

    /** Returns a notice like {@link #notice(String)} by another way, about other things. */
    public static Notice notice(Channel channel, String sentAt, Set<Topic> topics) {
        return new Notice(channel, schoolTime(sentAt), topics, Set.of())
                .withAudience(EnumSet.of(Audience.PARENTS, Audience.PUPILS))
                .withSender(fromAmara())
                .withDeliveries(List.of(to("c-priya"), to("c-marek"), to("c-orla")))
                .withText(
                        "Dear families, this is about our video call. Questions: office@alder-bank.example, 01632 960100. More on"
                                + " online safety: internetmatters.org, lgfl.net, Net-aware, parentinfo.org, thinkuknow.co.uk,"
                                + " saferinternet.org.uk.");
    }

    /** Returns the joining details of a call with these pupils, put up in Google Classroom when the school's clock showed that. */
    public static Notice joiningDetails(List<Participant<Pupil>> pupils, String sentAt) {
        return new Notice(Channel.GOOGLE_CLASSROOM, schoolTime(sentAt), Set.of(Topic.JOINING_DETAILS), Set.of())
                .withAudience(EnumSet.of(Audience.PUPILS))
                .withSender(fromAmara())
                .withDeliveries(pupils.stream()
                        .map(pupil -> new Delivery(pupil.id(), pupil.id() + "@alder-bank.example"))
                        .toList())
                .withText("Join here: https://meet.example/abc");
    }

    /** Returns somebody's arrival in good order, five minutes before the sample lesson, camera on, let in and checked by Amara Osei. */
    public static Arrival arrival(Participant<?> participant) {
        return arrival(participant, "2026-12-01T09:55");
    }

    /** Returns somebody's arrival in good order when the school's clock showed that. */
    public static Arrival arrival(Participant<?> participant, String at) {
        return new Arrival(
                participant.id(),
                schoolTime(at),
                participant.person().name(),
                participant.account(),
                participant.device(),
                Arrival.Camera.ON,
                Arrival.Entry.WAITING_ROOM,
                amara().id(),
                participant.id());
    }

    private static Sender fromAmara() {
        return new Sender(amara().id(), Ownership.SCHOOL, "s-amara@alder-bank.example");
    }

    private static Delivery to(String contact) {
        return new Delivery(new PersonId(contact), contact + "@mail.example");
    }

    private static List<Notice> noticesTo(List<Participant<Pupil>> pupils, String joiningDetailsAt) {
        return List.of(notice("2026-11-26T15:00"), joiningDetails(pupils, joiningDetailsAt));
    }

    /** Returns an approval of an individual call, given by Carys Pugh in that role when the school's clock showed that. */
    public static Approval approval(SchoolRole role, String at) {
        return new Approval(
                Approval.Kind.INDIVIDUAL_CALL, carys().id(), role, schoolTime(at), "weekly check-in while absent");
    }

    private static Call.Builder withPupils(CallKind kind, String title, String start, String end) {
        List<Participant<Pupil>> pupils = List.of(dev(), ella(), finn());
        String fiveMinutesBefore = LocalTime.parse(start)
                .minusMinutes(5)
                .atDate(LocalDate.of(2026, 12, 1))
                .toString();
        return restricted(call(kind, title, start, end))
                .platform(PlatformId.GOOGLE_MEET)
                .classId(new ClassId("year-4"))
                .staff(List.of(amara(), ben()))
                .pupils(pupils)
                .notices(noticesTo(pupils, fiveMinutesBefore))
                .log(SampleLog.ofLesson("2026-12-01T" + start, "2026-12-01T" + end));
    }

    private static Call.Builder withParents(CallKind kind, String title, String start, String end) {
        Set<Topic> all = EnumSet.complementOf(EnumSet.of(Topic.RECORDING));
        Notice letter = notice(Channel.EMAIL, "2026-11-26T15:00", all).withDeliveries(List.of(to("c-priya")));
        return restricted(call(kind, title, start, end))
                .parents(List.of(priya()))
                .subjects(List.of(dev().person()))
                .notices(List.of(letter.withAudience(EnumSet.of(Audience.PARENTS))));
    }

    private static Call.Builder restricted(Call.Builder call) {
        set(call, Control.WAITING_ROOM, Who.STAFF);
        set(call, Control.LOCK, Who.HOSTS);
        set(call, Control.SCREEN_SHARE, Who.STAFF);
        set(call, Control.MUTE_ON_ENTRY, Who.STAFF);
        for (Control control : EnumSet.range(Control.FILE_TRANSFER, Control.FORWARD_INVITATION)) {
            if (control != Control.MUTE_ON_ENTRY) {
                set(call, control, Who.NOBODY);
            }
        }
        return call;
    }

    private static void set(Call.Builder call, Control control, Who who) {
        call.planned(control, who).confirmed(control, who);
    }

    private static Call.Builder call(CallKind kind, String title, String start, String end) {
        CallId id = new CallId(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        return Call.builder(id, kind, title, schoolTime("2026-12-01T" + start), schoolTime("2026-12-01T" + end))
                .host(amara().id())
                .requestedBy(amara().id())
                .arrangedAt(schoolTime("2026-11-26T15:00"))
                .breakoutRooms(List.of())
                .notices(List.of(notice("2026-11-26T15:00")))
                .approvals(List.of());
    }

    private static Participant<StaffMember> with(Participant<StaffMember> staff, Account.Provider provider) {
        return staff.withAccount(schoolAccount(provider, staff.id().value()));
    }
}
