package org.callpolicykit.api.call;

import java.time.Instant;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a call, as the platform or the host noted it: what was observed, beside what was planned and confirmed.
 *
 * @param at when
 * @param what what happened
 * @param who who did it, or whom it happened to; null when nobody knows
 * @param detail what else was noted, as {@link What} says; null when nothing was. Never logged
 */
public record LiveEvent(
        Instant at,
        What what,
        @Nullable PersonId who,
        @Nullable String detail) {

    /** An event of which nothing more was noted. */
    public LiveEvent(Instant at, What what, @Nullable PersonId who) {
        this(at, what, who, null);
    }

    @Override
    public String toString() {
        return "LiveEvent[" + at + ", " + what + ", " + who + "]";
    }

    /** What can happen in a call. */
    public enum What {
        /** Somebody came in. */
        JOINED("joined"),
        /** Somebody went, of their own will or because the connection broke. */
        LEFT("left"),
        /** Somebody asked to be let in and was not; the detail says why. */
        TURNED_AWAY("was turned away"),
        /** The host locked the call. */
        LOCKED("locked the call"),
        /** The host unlocked the call. */
        UNLOCKED("unlocked the call"),
        /** Somebody started a recording, or took a picture. */
        RECORDING_STARTED("started a recording"),
        /** The recording ended. */
        RECORDING_STOPPED("stopped the recording"),
        /** Somebody sent a file. */
        FILE_SENT("sent a file"),
        /** Somebody wrote to the whole call; the detail is the text. */
        CHAT_MESSAGE("wrote a message"),
        /** Somebody wrote to one other person; the detail is the text. */
        PRIVATE_MESSAGE("wrote a private message"),
        /** Somebody shared their screen. */
        SCREEN_SHARED("shared a screen"),
        /** Somebody changed the name they appear under; the detail is the new one. */
        RENAMED("changed the displayed name"),
        /** The pupils were told that this adult is there. */
        ADULT_ANNOUNCED("was announced to the pupils"),
        /** A member of staff spoke with this parent before the pupil did. */
        PARENT_GREETED("was greeted by staff"),
        /** This parent went out of the room. */
        PARENT_LEFT_ROOM("left the room"),
        /** This parent came back into the room. */
        PARENT_RETURNED("came back into the room"),
        /** This parent was offered a telephone call instead. */
        TELEPHONE_OFFERED("was offered a telephone call instead"),
        /** A breakout room was opened; the detail is its name. */
        BREAKOUT_OPENED("opened a breakout room"),
        /** The adult came into the breakout room of that name. */
        BREAKOUT_JOINED("joined a breakout room"),
        /** Somebody left the breakout room of that name. */
        BREAKOUT_LEFT("left a breakout room");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** Returns what happened in words, for people; who did it comes before. */
        public String label() {
            return label;
        }
    }
}
