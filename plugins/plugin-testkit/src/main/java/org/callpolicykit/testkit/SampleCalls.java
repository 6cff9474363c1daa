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

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
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
                .approvals(List.of(approval(SchoolRole.SLT, "2026-11-26T12:00")));
    }

    /** "Parents' evening: Dev": the same day, 16:00 to 16:10, on SchoolCloud. */
    public static Call.Builder parentConsultation() {
        return call(CallKind.PARENT_CONSULTATION, "Parents' evening: Dev", "16:00", "16:10")
                .purpose(Purpose.LESSON_CONTENT)
                .platform(PlatformId.SCHOOLCLOUD)
                .staff(List.of(with(amara(), Account.Provider.SCHOOLCLOUD)))
                .parents(List.of(priya()));
    }

    /** "Support plan for Dev": the same day, 16:30 to 17:00, on Teams. */
    public static Call.Builder parentMeeting() {
        return call(CallKind.PARENT_MEETING, "Support plan for Dev", "16:30", "17:00")
                .purpose(Purpose.SEND_OR_IDENTIFIED_PUPILS)
                .platform(PlatformId.MICROSOFT_TEAMS)
                .staff(List.of(with(amara(), Account.Provider.MICROSOFT), with(carys(), Account.Provider.MICROSOFT)))
                .parents(List.of(priya()));
    }

    /** "Staff briefing": the same day, 15:30 to 16:00, on Teams. */
    public static Call.Builder staffMeeting() {
        return call(CallKind.STAFF_MEETING, "Staff briefing", "15:30", "16:00")
                .purpose(Purpose.RUNNING_THE_SCHOOL)
                .platform(PlatformId.MICROSOFT_TEAMS)
                .staff(List.of(with(amara(), Account.Provider.MICROSOFT), with(helen(), Account.Provider.MICROSOFT)));
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

    /** Returns an e-mail to everybody in a call, telling everything, sent when the school's clock showed that. */
    public static Notice notice(String sentAt) {
        return notice(Channel.EMAIL, sentAt, EnumSet.allOf(Notice.Topic.class));
    }

    /** Returns a notice to everybody in a call. */
    public static Notice notice(Channel channel, String sentAt, Set<Notice.Topic> topics) {
        return new Notice(channel, schoolTime(sentAt), topics, Set.of());
    }

    /** Returns an approval of an individual call, given by Carys Pugh in that role when the school's clock showed that. */
    public static Approval approval(SchoolRole role, String at) {
        return new Approval(
                Approval.Kind.INDIVIDUAL_CALL, carys().id(), role, schoolTime(at), "weekly check-in while absent");
    }

    private static Call.Builder withPupils(CallKind kind, String title, String start, String end) {
        Call.Builder call = call(kind, title, start, end)
                .platform(PlatformId.GOOGLE_MEET)
                .classId(new ClassId("year-4"))
                .staff(List.of(amara(), ben()))
                .pupils(List.of(dev(), ella(), finn()))
                .planned(Control.WAITING_ROOM, Who.STAFF)
                .planned(Control.LOCK, Who.HOSTS)
                .planned(Control.SCREEN_SHARE, Who.STAFF)
                .planned(Control.MUTE_ON_ENTRY, Who.STAFF);
        for (Control control : EnumSet.range(Control.FILE_TRANSFER, Control.FORWARD_INVITATION)) {
            if (control != Control.MUTE_ON_ENTRY) {
                call.planned(control, Who.NOBODY);
            }
        }
        return call;
    }

    private static Call.Builder call(CallKind kind, String title, String start, String end) {
        CallId id = new CallId(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        return Call.builder(id, kind, title, schoolTime("2026-12-01T" + start), schoolTime("2026-12-01T" + end))
                .host(amara().id())
                .notices(List.of(notice("2026-11-26T15:00")))
                .approvals(List.of());
    }

    private static Participant<StaffMember> with(Participant<StaffMember> staff, Account.Provider provider) {
        return staff.withAccount(schoolAccount(provider, staff.id().value()));
    }
}
