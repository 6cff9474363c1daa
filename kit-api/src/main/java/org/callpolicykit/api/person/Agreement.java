package org.callpolicykit.api.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed agreement on file for a pupil.
 *
 * @param kind what was agreed
 * @param signedOn the day it was signed, in the school's zone
 * @param edition the edition that was signed; null when the register does not say
 * @param withdrawnOn the day from which it no longer holds; null while it holds
 * @param by the parent or carer who gave it; null when the register does not say
 */
public record Agreement(
        Kind kind,
        LocalDate signedOn,
        @Nullable String edition,
        @Nullable LocalDate withdrawnOn,
        @Nullable PersonId by) {

    /** An agreement that holds, of an edition that nobody noted. */
    public Agreement(Kind kind, LocalDate signedOn) {
        this(kind, signedOn, null, null, null);
    }

    /** An agreement of which nobody noted who gave it. */
    public Agreement(Kind kind, LocalDate signedOn, @Nullable String edition, @Nullable LocalDate withdrawnOn) {
        this(kind, signedOn, edition, withdrawnOn, null);
    }

    /** Returns this agreement given by somebody; null when the register does not say. */
    public Agreement withBy(@Nullable PersonId parent) {
        return new Agreement(kind, signedOn, edition, withdrawnOn, parent);
    }

    /** Returns whether this agreement had been signed, and not withdrawn, on that day. */
    public boolean holdsOn(LocalDate day) {
        return !signedOn.isAfter(day) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** What an agreement is about. */
    public enum Kind {
        /** The pupil's Acceptable Use agreement. */
        PUPIL_ACCEPTABLE_USE,
        /** A parent's agreement to individual calls with the pupil. */
        INDIVIDUAL_CALLS
    }
}
