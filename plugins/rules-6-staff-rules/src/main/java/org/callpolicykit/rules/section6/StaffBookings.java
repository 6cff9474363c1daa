package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** One call, and for each member of its staff the other call that overlaps it. */
final class StaffBookings {

    private final Call call;
    private final @Nullable Call[] clashes;
    private int doubleBooked;

    private StaffBookings(Call call) {
        this.call = call;
        this.clashes = new Call[call.staffCount()];
    }

    /**
     * Returns the bookings of every call of a schedule, in its order.
     *
     * <p>A schedule is in order of start, so one pass is enough: of each person's calls so far, only the one that ends last has to be
     * remembered. A call that starts before that end overlaps it; both are marked. No overlap is missed: a call that is no longer
     * remembered was marked when the one that ends later replaced it, or had ended by then.
     */
    static List<StaffBookings> of(Schedule schedule) {
        List<StaffBookings> all = new ArrayList<>(schedule.size());
        Map<PersonId, Booking> endingLast = new HashMap<>();
        for (Call call : schedule.calls()) {
            StaffBookings bookings = new StaffBookings(call);
            all.add(bookings);
            for (int place = 0; place < call.staffCount(); place++) {
                bookings.book(place, endingLast);
            }
        }
        return all;
    }

    private void book(int place, Map<PersonId, Booking> endingLast) {
        PersonId person = call.staff().get(place).id();
        Booking earlier = endingLast.get(person);
        if (earlier != null && call.start().isBefore(earlier.end())) {
            mark(place, earlier.of().call);
            earlier.of().mark(earlier.place(), call);
        }
        if (earlier == null || call.end().isAfter(earlier.end())) {
            endingLast.put(person, new Booking(this, place));
        }
    }

    private void mark(int place, Call other) {
        if (clashes[place] == null) {
            clashes[place] = other;
            doubleBooked++;
        }
    }

    Call call() {
        return call;
    }

    int doubleBooked() {
        return doubleBooked;
    }

    /** Returns how many of those who count are in no other call meanwhile. */
    int free(CountedAdults adults, School school, Instant at) {
        int free = 0;
        for (int place = 0; place < clashes.length; place++) {
            if (clashes[place] == null && adults.count(call.staff().get(place).person(), call, school, at)) {
                free++;
            }
        }
        return free;
    }

    /** Returns who is where else: "Amara Osei is in \"Year 5 drums\" from 10:30 to 11:00". */
    String clashesInWords(School school) {
        List<String> words = new ArrayList<>();
        for (int place = 0; place < clashes.length; place++) {
            Call other = clashes[place];
            if (other != null) {
                words.add("%s is in \"%s\" from %s to %s"
                        .formatted(
                                call.staff().get(place).person().name(),
                                other.title(),
                                school.localTimeOf(other.start()).toLocalTime(),
                                school.localTimeOf(other.end()).toLocalTime()));
            }
        }
        return Wording.allOf(words);
    }

    private record Booking(StaffBookings of, int place) {
        Instant end() {
            return of.call.end();
        }
    }
}
