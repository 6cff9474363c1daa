package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweep over the families' bookings finds the same clashes as comparing every pair of calls")
class FamilyBookingsTest {

    private static final int SCHEDULES = 300;
    private static final int CALLS = 14;

    private final SchoolDesk desk = PolicyKit.ofRules(List.of(new SiblingsNotBookedTogether()))
            .school(SchoolPolicy.seed().withSwitchedOn(PolicyKit.HOST, new SiblingsNotBookedTogether().id()));

    @Test
    void itMissesNoneAndInventsNone() {
        Random random = new Random(7);
        for (int round = 0; round < SCHEDULES; round++) {
            Schedule schedule = Schedule.of(SampleSchool.ALDER_BANK, calls(random));
            List<List<Finding>> found = found(schedule);
            for (int place = 0; place < schedule.size(); place++) {
                List<PersonId> named = found.get(place).stream()
                        .flatMap(finding -> finding.people().stream())
                        .map(person -> person.id())
                        .sorted()
                        .toList();
                assertThat(named).isEqualTo(byPairs(schedule.calls().get(place), schedule));
            }
        }
    }

    @Test
    void itSaysTheSameWhateverTheOrderOfTheCalls() {
        Random random = new Random(8);
        for (int round = 0; round < SCHEDULES; round++) {
            List<Call> calls = calls(random);
            List<List<String>> inOneOrder = words(calls);
            Collections.shuffle(calls, random);
            assertThat(words(calls)).isEqualTo(inOneOrder);
        }
    }

    @Test
    void itKeepsPaceWithASchoolInWhichEverybodySharesOneContact() {
        List<Call> calls = new ArrayList<>();
        Instant start = schoolTime("2026-12-01T09:00");
        for (int index = 0; index < 5000; index++) {
            calls.add(lesson("Lesson " + index)
                    .time(start.plusSeconds(index), start.plusSeconds(20_000 + index))
                    .pupils(List.of(pupil(index % 50, "c-1")))
                    .build());
        }
        assertThat(found(Schedule.of(SampleSchool.ALDER_BANK, calls))).allMatch(findings -> findings.size() == 1);
    }

    private List<List<Finding>> found(Schedule schedule) {
        return desk.review(schedule, SampleSchool.THE_DAY_BEFORE).decisions().stream()
                .map(decision -> decision.findings())
                .toList();
    }

    private List<List<String>> words(List<Call> calls) {
        return found(Schedule.of(SampleSchool.ALDER_BANK, calls)).stream()
                .map(findings -> findings.stream().map(Finding::text).toList())
                .toList();
    }

    private static Participant<Pupil> pupil(int number, String... contacts) {
        List<ContactLink> links = List.of(contacts).stream()
                .map(contact -> new ContactLink(new PersonId(contact), 1, null, null))
                .toList();
        return Participant.of(new Pupil(new PersonId("p-" + number), "Pupil " + number).withContacts(links));
    }

    /** Five pupils: the first three share one contact, the last three another. */
    private static List<Call> calls(Random random) {
        List<Participant<Pupil>> everybody = List.of(
                pupil(1, "c-1"), pupil(2, "c-1"), pupil(3, "c-1", "c-2"), pupil(4, "c-2"), pupil(5, "c-2", "c-9"));
        List<Call> calls = new ArrayList<>();
        for (int index = 0; index < CALLS; index++) {
            Instant start = schoolTime("2026-12-01T09:00").plusSeconds(60L * random.nextInt(40));
            List<Participant<Pupil>> pupils = IntStream.range(0, everybody.size())
                    .filter(place -> random.nextInt(3) == 0)
                    .mapToObj(everybody::get)
                    .toList();
            calls.add(lesson("Lesson " + index)
                    .time(start, start.plusSeconds(60L * (1 + random.nextInt(9))))
                    .pupils(pupils.isEmpty() ? List.of(pupil(9, "c-9")) : pupils)
                    .build());
        }
        return calls;
    }

    private static List<PersonId> byPairs(Call call, Schedule schedule) {
        return call.pupils().stream()
                .map(Participant::person)
                .filter(pupil -> schedule.calls().stream()
                        .filter(other -> !other.id().equals(call.id()))
                        .filter(other -> other.start().isBefore(call.end())
                                && call.start().isBefore(other.end()))
                        .flatMap(other -> other.pupils().stream())
                        .map(Participant::person)
                        .anyMatch(other -> !other.id().equals(pupil.id()) && shareContact(pupil, other)))
                .map(Pupil::id)
                .sorted()
                .toList();
    }

    private static boolean shareContact(Pupil one, Pupil other) {
        return contacts(one).stream().anyMatch(contacts(other)::contains);
    }

    private static List<PersonId> contacts(Pupil pupil) {
        List<ContactLink> links = pupil.contacts();
        return links == null
                ? List.of()
                : links.stream().map(ContactLink::contact).toList();
    }

    @Test
    void gapsAreCountedOnBothSides() {
        FamilyBooking first = booking("10:00", "10:10");
        first.holdAgainst(booking("10:19", "10:30"), Duration.ofMinutes(10));
        assertThat(first.clash()).isNotNull();
        FamilyBooking second = booking("10:00", "10:10");
        second.holdAgainst(booking("10:20", "10:30"), Duration.ofMinutes(10));
        second.holdAgainst(booking("09:30", "09:50"), Duration.ofMinutes(10));
        assertThat(second.clash()).isNull();
    }

    private static FamilyBooking booking(String start, String end) {
        Call call = lesson().time(schoolTime("2026-12-01T" + start), schoolTime("2026-12-01T" + end))
                .build();
        return new FamilyBooking(call, call.pupils().get(0).person());
    }
}
