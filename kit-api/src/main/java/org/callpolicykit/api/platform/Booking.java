package org.callpolicykit.api.platform;

import org.callpolicykit.api.call.Call;

/**
 * A call that was booked on the platform itself, and not planned in the MIS.
 *
 * @param meeting the platform's meeting, to ask for its attendance with
 * @param call the call, with all that the platform tells; whatever else the MIS knows of it, the MIS adds
 * @param state what has become of it
 */
public record Booking(MeetingRef meeting, Call call, State state) {

    /** @throws IllegalArgumentException if the meeting is another call's */
    public Booking {
        if (!meeting.call().equals(call.id())) {
            throw new IllegalArgumentException("a booking of call " + call.id() + " has the meeting of call "
                    + meeting.call() + "; give it its own");
        }
    }

    /** What has become of a booking. */
    public enum State {
        /** It is to take place, or nobody has said yet whether it did. */
        BOOKED("is booked"),
        /** It took place. */
        HELD("took place"),
        /** Nobody came. */
        MISSED("was missed"),
        /** It was cancelled. */
        CANCELLED("is cancelled");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the state in words, for people. */
        public String label() {
            return label;
        }
    }
}
