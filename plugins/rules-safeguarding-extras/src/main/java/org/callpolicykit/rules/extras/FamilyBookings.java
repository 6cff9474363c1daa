package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.School;

/**
 * The calls of the pupils who share a contact, and which of them clash. A schedule is in order of start: one pass forwards holds each booking
 * against the earlier one that ends last, one backwards against the later one that starts first. Both skip bookings of the same pupil or
 * in the same call, so that together they find every booking that clashes, without comparing pairs.
 */
final class FamilyBookings {

    private final School school;
    private final Duration gap;
    private final Map<CallId, List<FamilyBooking>> byCall = new HashMap<>();
    private final Map<PersonId, List<FamilyBooking>> byContact = new HashMap<>();

    private FamilyBookings(School school, Duration gap) {
        this.school = school;
        this.gap = gap;
    }

    static FamilyBookings of(Schedule schedule, Duration gap) {
        FamilyBookings families = new FamilyBookings(schedule.school(), gap);
        Set<PersonId> shared = sharedContacts(schedule);
        schedule.calls().forEach(call -> families.book(call, shared));
        families.byContact.values().forEach(families::sweep);
        return families;
    }

    /** Returns the pupils who are in a call or whom it is about, in order of their ids; none for meetings of staff. */
    static List<Pupil> pupilsOf(Call call) {
        if (!SiblingsNotBookedTogether.KINDS.contains(call.kind())) {
            return List.of();
        }
        Map<PersonId, Pupil> pupils = new TreeMap<>();
        List<Pupil> subjects = call.subjects();
        if (subjects != null) {
            subjects.forEach(pupil -> pupils.put(pupil.id(), pupil));
        }
        call.pupils().forEach(pupil -> pupils.put(pupil.id(), pupil.person()));
        return List.copyOf(pupils.values());
    }

    private static Set<PersonId> sharedContacts(Schedule schedule) {
        Map<PersonId, PersonId> firstPupil = new HashMap<>();
        Set<PersonId> shared = new HashSet<>();
        for (Call call : schedule.calls()) {
            for (Pupil pupil : pupilsOf(call)) {
                for (PersonId contact : contactsOf(pupil)) {
                    PersonId first = firstPupil.putIfAbsent(contact, pupil.id());
                    if (first != null && !first.equals(pupil.id())) {
                        shared.add(contact);
                    }
                }
            }
        }
        return shared;
    }

    private static Collection<PersonId> contactsOf(Pupil pupil) {
        List<ContactLink> links = pupil.contacts();
        return links == null
                ? List.of()
                : links.stream().map(ContactLink::contact).distinct().toList();
    }

    private void book(Call call, Set<PersonId> shared) {
        for (Pupil pupil : pupilsOf(call)) {
            FamilyBooking booking = new FamilyBooking(call, pupil);
            for (PersonId contact : contactsOf(pupil)) {
                if (shared.contains(contact)) {
                    byContact
                            .computeIfAbsent(contact, same -> new ArrayList<>())
                            .add(booking);
                }
            }
            byCall.computeIfAbsent(call.id(), same -> new ArrayList<>()).add(booking);
        }
    }

    private void sweep(List<FamilyBooking> bookings) {
        Foremost endingLast = new Foremost(FamilyBooking.ENDING_LAST_FIRST);
        for (FamilyBooking booking : bookings) {
            booking.holdAgainst(endingLast.besides(booking), gap);
            endingLast.add(booking);
        }
        Foremost startingFirst = new Foremost(FamilyBooking.STARTING_FIRST);
        for (int index = bookings.size() - 1; index >= 0; index--) {
            FamilyBooking booking = bookings.get(index);
            booking.holdAgainst(startingFirst.besides(booking), gap);
            startingFirst.add(booking);
        }
    }

    /** Says which other call clashes for whom: those for whom the same one does are told of together. */
    void report(Call call, Findings findings) {
        Map<FamilyBooking, List<Pupil>> byClash = new LinkedHashMap<>();
        for (FamilyBooking booking : byCall.getOrDefault(call.id(), List.of())) {
            FamilyBooking clash = booking.clash();
            if (clash != null) {
                byClash.computeIfAbsent(clash, same -> new ArrayList<>()).add(booking.pupil());
            }
        }
        byClash.forEach((clash, pupils) -> findings.breach(
                pupils,
                gap.isZero()
                        ? "overlaps \"%s\" from %tR to %tR with %s, who shares a contact with"
                        : "is less than %5$s apart from \"%1$s\" from %2$tR to %3$tR with %4$s, who shares a contact with",
                clash.call().title(),
                school.localTimeOf(clash.call().start()),
                school.localTimeOf(clash.call().end()),
                clash.pupil().name(),
                Lengths.inWords(gap)));
    }
}
