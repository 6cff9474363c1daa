package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** One call of which somebody on the staff is in another one meanwhile, and for each member of its staff the other call that overlaps it. */
final class StaffBookings {

    private final Call call;
    private final @Nullable Call[] clashes;
    private int doubleBooked;

    StaffBookings(Call call) {
        this.call = call;
        this.clashes = new Call[call.staffCount()];
    }

    /**
     * Returns the bookings of every call of a schedule that overlaps another one with the same person on the staff, in its order.
     */
    static List<StaffBookings> of(Schedule schedule) {
        return new StaffSweep(schedule).bookings();
    }

    /** Notes the first call that overlaps this one for whoever has a place on its staff. */
    void mark(int place, Call other) {
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
}
