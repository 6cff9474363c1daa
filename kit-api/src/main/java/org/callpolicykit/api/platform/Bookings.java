package org.callpolicykit.api.platform;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What was booked on a platform. Nothing is lost: whatever it was read from is either a booking, or left out with the reason.
 *
 * @param booked the bookings, in the order in which the platform has them
 * @param leftOut what is no booking, in the same order
 */
public record Bookings(List<Booking> booked, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public Bookings {
        booked = List.copyOf(booked);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the calls that are to take place or did: those that the policy is asked about. */
    public List<Call> calls() {
        return booked.stream()
                .filter(booking -> booking.state() == Booking.State.BOOKED || booking.state() == Booking.State.HELD)
                .map(Booking::call)
                .toList();
    }

    /** Returns what could not be understood: a school that relies on its bookings has none of these. */
    public List<LeftOut> unreadable() {
        return leftOut.stream()
                .filter(one -> one.reason() == LeftOut.Reason.UNREADABLE)
                .toList();
    }

    /**
     * Something that is no booking. What was found there may name people: it is for the school's eyes, and never logged.
     *
     * @param reason what kind of reason it was left out for
     * @param file where it stands
     * @param line the line there, from 1
     * @param column the column there; null when it is about the whole line
     * @param found what was found
     * @param expected what should be there
     * @param remedy what to do, as a sentence
     */
    public record LeftOut(
            Reason reason,
            String file,
            int line,
            @Nullable String column,
            String found,
            String expected,
            String remedy) {

        /** Returns all of it in one line, for the school's eyes. */
        public String text() {
            return place() + ": found " + found + ", expected " + expected + ". " + remedy;
        }

        private String place() {
            return file + " line " + line + (column == null ? "" : ", column " + column);
        }

        @Override
        public String toString() {
            return "LeftOut[" + reason + ", " + place() + "]";
        }

        /** Kinds of reasons for which something is left out. */
        public enum Reason {
            /** It could not be understood, or contradicts something else. */
            UNREADABLE,
            /** It is no video call: people meet in school, or by telephone. */
            NO_VIDEO_CALL,
            /** It is there twice, and the other one counts. */
            REPEATED
        }
    }
}
