package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.rule.check.Elapsed;
import org.jspecify.annotations.Nullable;

/** When a call was locked and unlocked. Locked and unlocked at the same moment is locked: the reading that lets in fewer. */
final class Locking {

    private Locking() {}

    /** Returns since when the call has been locked, as seen at a moment; null when it is not locked then. */
    static @Nullable Instant lockedAt(List<LiveEvent> events, Instant seen) {
        Instant locked = last(What.LOCKED, events, seen);
        Instant unlocked = last(What.UNLOCKED, events, seen);
        return locked == null || (unlocked != null && unlocked.isAfter(locked)) ? null : locked;
    }

    /** Returns whether the call is locked as seen at a moment, or so long after its start, whichever comes first. */
    static boolean isLockedInTime(List<LiveEvent> events, Instant start, Duration within, Instant seen) {
        Instant locked = null;
        Instant unlocked = null;
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (!event.at().isAfter(seen) && Elapsed.compare(start, event.at(), within) <= 0) {
                locked = event.what() == What.LOCKED ? event.at() : locked;
                unlocked = event.what() == What.UNLOCKED ? event.at() : unlocked;
            }
        }
        return locked != null && (unlocked == null || !unlocked.isAfter(locked));
    }

    /** Returns when the call was last unlocked, as seen at a moment; null when it never was. */
    static @Nullable Instant unlockedAt(List<LiveEvent> events, Instant seen) {
        return last(What.UNLOCKED, events, seen);
    }

    /** Returns when the call was first locked after a moment, up to another; null when it was not. */
    static @Nullable Instant lockedBetween(List<LiveEvent> events, Instant after, Instant upTo) {
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.LOCKED
                    && event.at().isAfter(after)
                    && !event.at().isAfter(upTo)) {
                return event.at();
            }
        }
        return null;
    }

    private static @Nullable Instant last(What what, List<LiveEvent> events, Instant upTo) {
        Instant found = null;
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == what && !event.at().isAfter(upTo)) {
                found = event.at();
            }
        }
        return found;
    }
}
