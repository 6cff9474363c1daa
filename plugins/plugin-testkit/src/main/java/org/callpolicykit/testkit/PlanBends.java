package org.callpolicykit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.jspecify.annotations.Nullable;

/** Bends what is planned for a call and told about it, and what the school says of itself. */
final class PlanBends {

    /** A weekend, the days on which clocks change, half term, an INSET day, the early close, the holidays, and a day before the calendar. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 12, 2),
            LocalDate.of(2026, 12, 5),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2026, 10, 28),
            LocalDate.of(2026, 12, 4),
            LocalDate.of(2026, 12, 18),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 9, 3));

    private static final List<String> TEXTS = List.of(
            "See you there.",
            "Write to me at somebody@mail.example, or ring 07700 900123.",
            "Find us on Facebook.",
            "The password is guitar.");

    private final Random random;
    private final RecordBends people;

    PlanBends(Random random) {
        this.random = random;
        this.people = new RecordBends(random);
    }

    CallRequest bent(CallRequest request) {
        Arrival arriving = request.arriving();
        if (arriving != null && random.nextInt(4) == 0) {
            Participant<?> other =
                    any(List.of(SamplePeople.priya(), SamplePeople.tom(), SamplePeople.dev(), SamplePeople.helen()));
            return request.withArriving(SampleCalls.arrival(other).withAt(arriving.at()));
        }
        return random.nextInt(4) == 0
                ? request.withSchool(bent(request.school()))
                : request.withCall(bent(request.call()));
    }

    private Call bent(Call call) {
        Call.Builder bent = call.toBuilder();
        switch (random.nextInt(12)) {
            case 0 -> bent.staff(people.staff(call.staff()));
            case 1, 2 -> bent.pupils(people.pupils(call.pupils()));
            case 3 -> bent.pupils(call.pupils().stream().limit(1).toList());
            case 4, 5, 6 -> bent.notices(notices(call));
            case 7 -> onAnotherDay(bent, call);
            case 8 -> bent.approvals(approvals(call));
            case 9 ->
                bent.calendarEvent(new CalendarEvent(
                        any(List.of(Account.Provider.values())), call.id().value()));
            case 10 ->
                bent.subjects(
                        List.of(SamplePeople.dev().person(), SamplePeople.finn().person()));
            default -> withVisitors(bent, call);
        }
        return bent.build();
    }

    private void onAnotherDay(Call.Builder bent, Call call) {
        School school = SampleSchool.ALDER_BANK;
        Instant start = any(DAYS)
                .atTime(school.localTimeOf(call.start()).toLocalTime().minusHours(random.nextInt(10)))
                .atZone(school.zone())
                .toInstant();
        bent.time(start, start.plus(random.nextBoolean() ? call.duration() : Duration.ofHours(1 + random.nextInt(12))));
    }

    private void withVisitors(Call.Builder bent, Call call) {
        bent.visitors(List.of(SamplePeople.tom()));
        bent.parents(random.nextBoolean() ? call.parents() : List.of(SamplePeople.priya()));
        List<PersonId> inside = call.pupils().stream().map(Participant::id).toList();
        bent.breakoutRooms(List.of(new BreakoutRoom("Blue", Set.copyOf(inside))));
    }

    private List<Approval> approvals(Call call) {
        List<Approval> known = call.approvals();
        List<Approval> bent = new ArrayList<>(known == null ? List.of() : known);
        bent.add(new Approval(
                any(List.of(Approval.Kind.values())),
                any(List.of(new PersonId("s-carys"), new PersonId("s-amara"))),
                any(List.of(SchoolRole.values())),
                near(call.start()),
                "asked for"));
        return bent;
    }

    private @Nullable List<Notice> notices(Call call) {
        List<Notice> known = call.notices();
        if (known == null || known.isEmpty()) {
            return known;
        }
        List<Notice> bent = new ArrayList<>(known);
        int place = random.nextInt(bent.size());
        UnaryOperator<Notice> change = any(changes(call));
        bent.set(place, change.apply(bent.get(place)));
        if (random.nextInt(3) == 0) {
            bent.add(known.get(place));
        }
        return bent;
    }

    private List<UnaryOperator<Notice>> changes(Call call) {
        PersonId one = call.pupils().isEmpty()
                ? new PersonId("c-priya")
                : call.pupils().get(0).id();
        return List.of(
                notice -> new Notice(notice.channel(), notice.sentAt(), notice.topics(), Set.of(one))
                        .withAudience(notice.audience())
                        .withSender(notice.sender())
                        .withDeliveries(notice.deliveries())
                        .withText(notice.text()),
                notice -> new Notice(
                                any(List.of(Channel.values())), near(call.start()), notice.topics(), notice.about())
                        .withAudience(notice.audience()),
                notice -> new Notice(notice.channel(), notice.sentAt(), Set.of(), notice.about()),
                notice -> notice.withAudience(Set.of(any(List.of(Audience.values())))),
                notice -> notice.withSender(new Sender(new PersonId("s-ben"), Ownership.PERSONAL, "ben@mail.example")),
                notice -> notice.withSender(null),
                notice -> notice.withText(any(TEXTS)),
                notice -> notice.withDeliveries(List.of()),
                notice -> notice.withDeliveries(List.of(new Delivery(one, "somebody@mail.example"))),
                notice ->
                        notice.withDeliveries(List.of(new Delivery(new PersonId("c-marek"), "somebody@mail.example"))));
    }

    /** Near a moment: days, hours or seconds before or after it, or parts of a second. */
    private Instant near(Instant moment) {
        long[] seconds = {-864_000, -90_000, -3600, -301, -300, -299, -60, -1, 0, 0, 1, 60, 7200};
        long[] nanos = {0, 0, 1, -1, 500_000_000};
        return moment.plusSeconds(seconds[random.nextInt(seconds.length)])
                .plusNanos(nanos[random.nextInt(nanos.length)]);
    }

    private School bent(School school) {
        School.Builder bent = school.toBuilder();
        switch (random.nextInt(4)) {
            case 0 -> bent.contact(new SchoolContact(null, random.nextBoolean() ? null : "01632 960100"));
            case 1 ->
                bent.safeguardingRota(List.of(
                        duty("2026-12-01T07:30", "2026-12-01T11:00"), duty("2026-12-01T11:00", "2026-12-01T14:30")));
            case 2 ->
                bent.safeguardingRota(List.of(
                        duty("2026-12-01T13:00", "2026-12-02T11:00"), duty("2026-12-01T08:00", "2026-12-01T12:00")));
            default -> bent.policy(null);
        }
        return bent.build();
    }

    private DslDuty duty(String from, String until) {
        return new DslDuty(
                new PersonId("s-helen"),
                SchoolRole.DSL,
                SampleSchool.schoolTime(from),
                SampleSchool.schoolTime(until),
                random.nextInt(4) == 0 ? " " : "extension 12");
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
