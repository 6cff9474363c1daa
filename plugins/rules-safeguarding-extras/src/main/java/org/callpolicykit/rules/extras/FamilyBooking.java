package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Pupil;
import org.jspecify.annotations.Nullable;

/** One pupil in one call, and the call of somebody else of the family that clashes with it. */
final class FamilyBooking {

    static final Comparator<FamilyBooking> STARTING_FIRST = Comparator.comparing(
                    (FamilyBooking booking) -> booking.call.start())
            .thenComparing(booking -> booking.call.id())
            .thenComparing(booking -> booking.pupil.id());

    static final Comparator<FamilyBooking> ENDING_LAST_FIRST = Comparator.comparing(
                    (FamilyBooking booking) -> booking.call.end())
            .reversed()
            .thenComparing(STARTING_FIRST);

    private final Call call;
    private final Pupil pupil;
    private @Nullable FamilyBooking clash;

    FamilyBooking(Call call, Pupil pupil) {
        this.call = call;
        this.pupil = pupil;
    }

    Call call() {
        return call;
    }

    Pupil pupil() {
        return pupil;
    }

    /** Returns the first call that clashes; null when none does. */
    @Nullable
    FamilyBooking clash() {
        return clash;
    }

    boolean sharesPupil(FamilyBooking other) {
        return pupil.id().equals(other.pupil.id());
    }

    boolean sharesCall(FamilyBooking other) {
        return call.id().equals(other.call.id());
    }

    void holdAgainst(@Nullable FamilyBooking other, Duration gap) {
        if (other != null
                && isTooClose(other.call, gap)
                && (clash == null || STARTING_FIRST.compare(other, clash) < 0)) {
            clash = other;
        }
    }

    private boolean isTooClose(Call other, Duration gap) {
        Instant earliest = call.start().minus(gap);
        Instant latest = call.end().plus(gap);
        return other.end().isAfter(earliest) && other.start().isBefore(latest);
    }
}
