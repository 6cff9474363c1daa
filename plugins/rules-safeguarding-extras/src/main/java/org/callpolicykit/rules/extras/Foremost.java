package org.callpolicykit.rules.extras;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foremost of the bookings seen so far, whichever pupil and call are left aside. Five of them are enough to answer that: the foremost
 * of all; the foremost of another pupil than that one's, and of another pupil and another call again; and the same for another call.
 */
final class Foremost {

    private final Comparator<FamilyBooking> order;
    private List<FamilyBooking> kept = new ArrayList<>();

    Foremost(Comparator<FamilyBooking> order) {
        this.order = order;
    }

    /** Returns the foremost booking of another pupil in another call; null when there is none. */
    @Nullable
    FamilyBooking besides(FamilyBooking booking) {
        return besides(booking, booking);
    }

    void add(FamilyBooking booking) {
        kept.add(booking);
        List<FamilyBooking> needed = new ArrayList<>();
        FamilyBooking first = besides(null, null);
        FamilyBooking otherPupil = besides(first, null);
        FamilyBooking otherCall = besides(null, first);
        keep(first, needed);
        keep(otherPupil, needed);
        keep(otherCall, needed);
        keep(besides(first, otherPupil), needed);
        keep(besides(otherCall, first), needed);
        kept = needed;
    }

    private static void keep(@Nullable FamilyBooking booking, List<FamilyBooking> needed) {
        if (booking != null && !needed.contains(booking)) {
            needed.add(booking);
        }
    }

    private @Nullable FamilyBooking besides(@Nullable FamilyBooking pupilOf, @Nullable FamilyBooking callOf) {
        FamilyBooking foremost = null;
        for (int index = 0; index < kept.size(); index++) {
            FamilyBooking candidate = kept.get(index);
            if ((pupilOf == null || !candidate.sharesPupil(pupilOf))
                    && (callOf == null || !candidate.sharesCall(callOf))
                    && (foremost == null || order.compare(candidate, foremost) < 0)) {
                foremost = candidate;
            }
        }
        return foremost;
    }
}
