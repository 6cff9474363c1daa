package org.callpolicykit.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.jspecify.annotations.Nullable;

/** Bends what is on file for somebody: agreements withdrawn or of two times, a training that lapsed, a contact kept away by a court. */
final class RecordBends {

    private static final PersonId PRIYA = new PersonId("c-priya");

    private final Random random;

    RecordBends(Random random) {
        this.random = random;
    }

    List<Participant<Pupil>> pupils(List<Participant<Pupil>> pupils) {
        return oneChanged(
                pupils,
                any(List.<UnaryOperator<Pupil>>of(
                        pupil -> pupil.withAgreements(List.of(signed(9, 1, null))),
                        pupil -> pupil.withAgreements(List.of(signed(9, 1, LocalDate.of(2026, 12, 1)))),
                        pupil -> pupil.withAgreements(
                                List.of(signed(9, 1, LocalDate.of(2026, 10, 1)), signed(11, 30, null))),
                        pupil -> pupil.withAgreements(
                                List.of(signed(9, 1, LocalDate.of(2026, 10, 1)), signed(10, 1, null))),
                        pupil -> pupil.withAgreements(List.of(signed(12, 2, null))),
                        pupil -> pupil.withAgreements(List.of()),
                        pupil -> pupil.withYearGroup(any(List.of("R", "8", "13", "unknown"))),
                        pupil -> pupil.withContacts(List.of()),
                        pupil -> pupil.withContacts(List.of(new ContactLink(
                                PRIYA, 1, ContactLink.ParentalResponsibility.HELD, ContactLink.CourtOrder.IN_FORCE))),
                        pupil -> pupil.withContacts(List.of(new ContactLink(
                                PRIYA, 1, ContactLink.ParentalResponsibility.NOT_HELD, ContactLink.CourtOrder.NONE))),
                        pupil -> pupil.withContactDecision(decided(9, 1)),
                        pupil -> pupil.withContactDecision(decided(12, 1)))));
    }

    List<Participant<StaffMember>> staff(List<Participant<StaffMember>> staff) {
        return switch (random.nextInt(3)) {
            case 0 -> oneMoved(staff, any(List.of(Place.values())));
            case 1 ->
                staff.stream()
                        .map(member -> member.withDevice(new Device(any(List.of(Ownership.values())))))
                        .toList();
            default ->
                oneChanged(
                        staff,
                        any(List.<UnaryOperator<StaffMember>>of(
                                member -> member.withTrainings(List.of()),
                                member -> member.withTrainings(List.of(trained(2024, 11, 30))),
                                member -> member.withTrainings(List.of(trained(2026, 12, 1), trained(2023, 9, 1))),
                                member -> member.withAcknowledgements(List.of()),
                                member -> member.withAcknowledgements(
                                        List.of(acknowledged("2025-09"), acknowledged(SampleSchool.EDITION))),
                                member -> member.withAcknowledgements(List.of(acknowledged("2025-09"))),
                                member -> member.withRoles(Set.of(SchoolRole.VOLUNTEER)),
                                member -> member.withRoles(Set.of()))));
        };
    }

    private <P extends Person> List<Participant<P>> oneChanged(List<Participant<P>> people, UnaryOperator<P> change) {
        PersonId changed = people.isEmpty() ? PRIYA : any(people).id();
        return people.stream()
                .map(one -> one.id().equals(changed) ? one.withPerson(change.apply(one.person())) : one)
                .toList();
    }

    private List<Participant<StaffMember>> oneMoved(List<Participant<StaffMember>> staff, Place place) {
        PersonId moved = staff.isEmpty() ? PRIYA : any(staff).id();
        return staff.stream()
                .map(one -> one.id().equals(moved) ? one.withPlace(place) : one)
                .toList();
    }

    private Agreement signed(int month, int day, @Nullable LocalDate withdrawnOn) {
        return new Agreement(
                any(List.of(Agreement.Kind.values())),
                LocalDate.of(2026, month, day),
                random.nextBoolean() ? SampleSchool.EDITION : null,
                withdrawnOn,
                random.nextBoolean() ? PRIYA : null);
    }

    private ContactDecision decided(int month, int day) {
        return new ContactDecision(
                any(List.of(ContactDecision.Way.values())),
                new PersonId("s-carys"),
                LocalDate.of(2026, month, day),
                "weighed with the family");
    }

    private static Training trained(int year, int month, int day) {
        return new Training(SampleSchool.VIDEO_TRAINING, LocalDate.of(year, month, day));
    }

    private static Acknowledgement acknowledged(String edition) {
        return new Acknowledgement(SampleSchool.VIDEO_POLICY, edition, LocalDate.of(2026, 9, 2));
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
