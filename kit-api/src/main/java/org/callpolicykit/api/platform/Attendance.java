package org.callpolicykit.api.platform;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who was in a meeting, as the platform tells it.
 *
 * @param meeting the meeting
 * @param attendees everybody who was there
 * @param availableUntil until when the platform still tells; null when it does not say
 */
public record Attendance(
        MeetingRef meeting,
        List<Attendee> attendees,
        @Nullable Instant availableUntil) {

    /** Copies the list. */
    public Attendance {
        attendees = List.copyOf(attendees);
    }

    /**
     * Somebody who was there.
     *
     * @param displayName the name they appeared under
     * @param person who they are in the MIS; null when that is not known
     * @param identification how the platform knew them
     * @param presences when they were there, in order
     */
    public record Attendee(
            String displayName, @Nullable PersonId person, Identification identification, List<Presence> presences) {

        /** Copies the list. */
        public Attendee {
            presences = List.copyOf(presences);
        }

        @Override
        public String toString() {
            return "Attendee[" + person + ", " + identification + "]";
        }
    }

    /**
     * A time without a break in which somebody was there.
     *
     * @param from when they came
     * @param to when they left; null while they are still there
     */
    public record Presence(Instant from, @Nullable Instant to) {}

    /** How a platform knew somebody. */
    public enum Identification {
        /** By an account of the school. */
        SCHOOL_ACCOUNT,
        /** By another account. */
        OTHER_ACCOUNT,
        /** By a name that they typed themselves. */
        ANONYMOUS,
        /** By a telephone number. */
        TELEPHONE,
        /** The platform does not say. */
        UNKNOWN
    }
}
