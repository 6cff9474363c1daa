package org.callpolicykit.benchmarks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ContactLink.CourtOrder;
import org.callpolicykit.api.person.ContactLink.ParentalResponsibility;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.api.school.SchoolId;

/**
 * A large school's year, made up: lessons of 15 to 33 pupils, small groups, staff meetings, all with every fact on file. In one lesson of four
 * somebody is away, so that many calls have a list of people of their own. The same calls every time. A given share of the calls is faulty, in
 * one of fourteen ways.
 */
public final class SchoolYear {

    /** The moment at which the year is reviewed: before it begins, so that deadlines lie ahead. */
    public static final Instant REVIEWED_AT = Instant.parse("2026-08-31T08:00:00Z");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 3);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 7, 21);
    private static final LocalTime FIRST_LESSON = LocalTime.of(8, 50);
    private static final int LESSONS_A_DAY = 6;
    private static final int MINUTES_BETWEEN_LESSONS = 60;
    private static final int CLASSES = 80;
    private static final int LENGTH_IN_SECONDS = 45 * 60;
    private static final int MEETING_EVERY = 40;
    private static final int SMALL_GROUP_EVERY = 4;
    private static final int SMALL_GROUP = 6;
    private static final int FIRST_NUMBER = 10;
    private static final int LESSONS_WITH_EVERYBODY = 3;
    private static final LocalDate START_OF_TERM = LocalDate.of(2026, 8, 24);
    private static final Set<Notice.Topic> ALL_BUT_THE_LINK =
            EnumSet.complementOf(EnumSet.of(Notice.Topic.JOINING_DETAILS));
    private static final Sender OFFICE = new Sender(null, Ownership.SCHOOL, "office@school.example");

    private final Random random = new Random(20260903);
    private final double faulty;
    private final School school;
    private final List<Participant<StaffMember>> staff = new ArrayList<>();
    private final List<Participant<StaffMember>> staffInMeetings = new ArrayList<>();
    private final List<List<Participant<Pupil>>> classes = new ArrayList<>();
    private final List<List<Participant<StaffMember>>> pairs = new ArrayList<>();
    private final List<List<Participant<Pupil>>> groups = new ArrayList<>();
    private final List<Notice> letters = new ArrayList<>();
    private int faults;

    private SchoolYear(double faulty) {
        this.faulty = faulty;
        for (int i = 0; i < 2 * CLASSES; i++) {
            StaffMember member = new StaffMember(new PersonId("T" + i), "Teacher " + i)
                    .withTrainings(List.of(new Training("Safe video calls", START_OF_TERM)))
                    .withAcknowledgements(List.of(new Acknowledgement("Video Conferencing", "2026-09", START_OF_TERM)));
            staff.add(new Participant<>(member, account(Account.Provider.GOOGLE, i), new Device(Ownership.SCHOOL)));
            staffInMeetings.add(
                    new Participant<>(member, account(Account.Provider.MICROSOFT, i), new Device(Ownership.SCHOOL)));
        }
        for (int i = 0; i < CLASSES; i++) {
            List<Participant<Pupil>> pupils = pupilsOf(i, 15 + i % 19);
            pairs.add(List.copyOf(staff.subList(2 * i, 2 * i + 2)));
            classes.add(pupils);
            groups.add(List.copyOf(pupils.subList(0, SMALL_GROUP)));
            letters.add(letterTo(pupils));
        }
        school = schoolOf(staff.stream().map(Participant::person).toList());
    }

    private static School schoolOf(List<StaffMember> staff) {
        return School.builder(new SchoolId("BENCH"), "A large school", LONDON)
                .calendar(SchoolCalendar.of(List.of(new DateRange(START_OF_TERM, LAST_DAY)), Set.of(), Map.of()))
                .policy(new PolicyDocument("Video Conferencing", "2026-09", START_OF_TERM, null, null))
                .safeguardingRota(List.of(new DslDuty(
                        new PersonId("T0"),
                        SchoolRole.DSL,
                        START_OF_TERM.atStartOfDay(LONDON).toInstant(),
                        LAST_DAY.plusDays(1).atStartOfDay(LONDON).toInstant(),
                        "extension 12")))
                .contact(new SchoolContact("office@school.example", "01632 960100"))
                .staff(staff)
                .build();
    }

    private static Account account(Account.Provider provider, int member) {
        return new Account(provider, Ownership.SCHOOL, "t" + member + "@school.example")
                .withPrivacyCheckedOn(START_OF_TERM);
    }

    private static PersonId parentOf(PersonId pupil) {
        return new PersonId("G" + pupil);
    }

    private static Notice letterTo(List<Participant<Pupil>> pupils) {
        return new Notice(Channel.EMAIL, Instant.parse("2026-08-28T08:00:00Z"), ALL_BUT_THE_LINK, Set.of())
                .withAudience(Set.of(Audience.PARENTS, Audience.PUPILS))
                .withSender(OFFICE)
                .withDeliveries(pupils.stream()
                        .map(pupil -> new Delivery(parentOf(pupil.id()), pupil.id() + "@family.example"))
                        .toList())
                .withText("This is about our video calls. Online safety: internetmatters.org, lgfl.net, Net-aware,"
                        + " parentinfo.org, thinkuknow.co.uk, saferinternet.org.uk. Questions: office@school.example.");
    }

    private static Notice linkTo(Instant start, PersonId host) {
        return new Notice(
                        Channel.GOOGLE_CLASSROOM,
                        start.minusSeconds(300),
                        Set.of(Notice.Topic.JOINING_DETAILS),
                        Set.of())
                .withAudience(Set.of(Audience.PUPILS))
                .withSender(new Sender(host, Ownership.SCHOOL, host + "@school.example"))
                .withText("Join from the classroom.");
    }

    private static List<Participant<Pupil>> pupilsOf(int schoolClass, int size) {
        List<Participant<Pupil>> pupils = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String id = "P" + schoolClass + "-" + (FIRST_NUMBER + i);
            Pupil pupil = new Pupil(new PersonId(id), "Pupil " + id)
                    .withContacts(List.of(new ContactLink(
                            parentOf(new PersonId(id)), 1, ParentalResponsibility.HELD, CourtOrder.NONE)))
                    .withAgreements(
                            List.of(new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 8, 20))));
            pupils.add(new Participant<>(
                    pupil,
                    new Account(Account.Provider.GOOGLE, Ownership.SCHOOL, id + "@pupils.school.example"),
                    new Device(Ownership.PERSONAL)));
        }
        return List.copyOf(pupils);
    }

    /**
     * Returns a schedule.
     *
     * @param calls how many calls
     * @param faulty the share of calls that break a clause, from 0 to 1
     */
    public static Schedule of(int calls, double faulty) {
        return new SchoolYear(faulty).schedule(calls);
    }

    private Schedule schedule(int size) {
        List<Call> calls = new ArrayList<>(size);
        LocalDate day = FIRST_DAY;
        while (calls.size() < size) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                addDay(day, size, calls);
            }
            day = day.equals(LAST_DAY) ? FIRST_DAY : day.plusDays(1);
        }
        return Schedule.of(school, calls);
    }

    private void addDay(LocalDate day, int size, List<Call> calls) {
        for (int lesson = 0; lesson < LESSONS_A_DAY; lesson++) {
            Instant start = day.atTime(FIRST_LESSON.plusMinutes((long) lesson * MINUTES_BETWEEN_LESSONS))
                    .atZone(LONDON)
                    .toInstant();
            for (int index = 0; index < CLASSES && calls.size() < size; index++) {
                calls.add(call(new CallId("C" + calls.size()), index, start));
            }
        }
    }

    private Call call(CallId id, int index, Instant start) {
        Call call = index % MEETING_EVERY == MEETING_EVERY - 1
                ? meeting(id, index, start)
                : lesson(id, index, start, index % SMALL_GROUP_EVERY == SMALL_GROUP_EVERY - 1);
        return random.nextDouble() < faulty ? Faults.values()[faults++ % Faults.values().length].in(call) : call;
    }

    private Call meeting(CallId id, int index, Instant start) {
        return Call.builder(id, CallKind.STAFF_MEETING, "Planning", start, start.plusSeconds(LENGTH_IN_SECONDS))
                .purpose(Purpose.RUNNING_THE_SCHOOL)
                .platform(PlatformId.MICROSOFT_TEAMS)
                .staff(staffInMeetings.subList(2 * index, 2 * index + 2))
                .calendarEvent(new CalendarEvent(Account.Provider.MICROSOFT, id.value()))
                .notices(List.of())
                .approvals(List.of())
                .build();
    }

    private Call lesson(CallId id, int index, Instant start, boolean small) {
        List<Participant<StaffMember>> adults = pairs.get(index);
        Call.Builder call = Call.builder(
                        id,
                        small ? CallKind.SMALL_GROUP : CallKind.LESSON,
                        "Class " + index,
                        start,
                        start.plusSeconds(LENGTH_IN_SECONDS))
                .purpose(small ? Purpose.INTERVENTION : Purpose.LESSON_CONTENT)
                .platform(PlatformId.GOOGLE_MEET)
                .classId(new ClassId("K" + index))
                .host(adults.get(0).id())
                .staff(adults)
                .pupils(small ? groups.get(index) : present(classes.get(index)))
                .notices(List.of(letters.get(index), linkTo(start, adults.get(0).id())))
                .approvals(List.of());
        for (Control control : Control.values()) {
            call.planned(control, Who.NOBODY);
        }
        return call.build();
    }

    /** The pupils who are there: in one lesson of four not all of them. */
    private List<Participant<Pupil>> present(List<Participant<Pupil>> all) {
        if (random.nextInt(LESSONS_WITH_EVERYBODY + 1) < LESSONS_WITH_EVERYBODY) {
            return all;
        }
        int away = random.nextInt(all.size());
        return Stream.concat(all.subList(0, away).stream(), all.subList(away + 1, all.size()).stream())
                .toList();
    }

    /** What can be wrong with a call; of a meeting, what can be wrong with its staff. */
    private enum Faults {
        ALONE(call -> call.toBuilder().staff(call.staff().subList(0, 1)).build()),
        NOBODY(call -> call.toBuilder().staff(List.of()).build()),
        OTHER_PLATFORM(call -> call.toBuilder().platform(PlatformId.SCHOOLCLOUD).build()),
        NO_PURPOSE(call -> call.toBuilder().purpose(null).build()),
        OTHER_PURPOSE(call ->
                call.toBuilder().purpose(Purpose.ASSEMBLY_OR_COMMUNICATION).build()),
        SHARING_FOR_ALL(call ->
                call.toBuilder().planned(Control.SCREEN_SHARE, Who.EVERYONE).build()),
        FILES_FOR_HOSTS(call ->
                call.toBuilder().planned(Control.FILE_TRANSFER, Who.HOSTS).build()),
        CHAT_NOT_SET(
                call -> call.toBuilder().planned(Control.PRIVATE_CHAT, null).build()),
        NO_WAITING_ROOM(call ->
                call.toBuilder().planned(Control.WAITING_ROOM, Who.EVERYONE).build()),
        NOT_SIGNED(pupil(pupil -> pupil.withPerson(pupil.person().withAgreements(List.of())))),
        OWN_LOGIN(pupil(pupil ->
                pupil.withAccount(new Account(Account.Provider.GOOGLE, Ownership.PERSONAL, "me@mail.example")))),
        OWN_DEVICE(member(member -> member.withDevice(new Device(Ownership.PERSONAL)))),
        NOTHING_READ(member(member -> member.withPerson(
                member.person().withAcknowledgements(List.of()).withTrainings(null)))),
        NOBODY_TOLD(call -> call.toBuilder().notices(List.of()).build());

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final UnaryOperator<Call> change;

        Faults(UnaryOperator<Call> change) {
            this.change = change;
        }

        Call in(Call call) {
            return change.apply(call);
        }

        private static UnaryOperator<Call> pupil(UnaryOperator<Participant<Pupil>> change) {
            return call -> call.toBuilder().pupils(first(call.pupils(), change)).build();
        }

        private static UnaryOperator<Call> member(UnaryOperator<Participant<StaffMember>> change) {
            return call -> call.toBuilder().staff(first(call.staff(), change)).build();
        }

        private static <P> List<P> first(List<P> all, UnaryOperator<P> change) {
            List<P> changed = new ArrayList<>(all);
            if (!changed.isEmpty()) {
                changed.set(0, change.apply(changed.get(0)));
            }
            return changed;
        }
    }
}
