package org.callpolicykit.api.call;

import java.time.Instant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to be let into a call, or was let in, with what the host can see of them. Where the platform or the host does not say,
 * a fact is absent.
 *
 * @param person who it is in the MIS; null when nobody recognised them
 * @param at when they ask
 * @param displayName the name they appear under; null when that is not known. Never logged
 * @param account the account they join with; null when that is not known
 * @param device the device they join with; null when that is not known
 * @param camera whether their camera is on; null when that is not known
 * @param entry how they came in; null when that is not known
 * @param identifiedBy the member of staff who checked who they are; null when nobody did, or nobody noted it
 * @param invitation whose invitation they used; null when that is not known
 */
public record Arrival(
        @Nullable PersonId person,
        Instant at,
        @Nullable String displayName,
        @Nullable Account account,
        @Nullable Device device,
        @Nullable Camera camera,
        @Nullable Entry entry,
        @Nullable PersonId identifiedBy,
        @Nullable PersonId invitation) {

    /** An arrival of which nothing but who and when is known. */
    public Arrival(@Nullable PersonId person, Instant at) {
        this(person, at, null, null, null, null, null, null, null);
    }

    /** Returns this arrival of somebody else; null when nobody recognised them. */
    public Arrival withPerson(@Nullable PersonId other) {
        return new Arrival(other, at, displayName, account, device, camera, entry, identifiedBy, invitation);
    }

    /** Returns this arrival at another time. */
    public Arrival withAt(Instant other) {
        return new Arrival(person, other, displayName, account, device, camera, entry, identifiedBy, invitation);
    }

    /** Returns this arrival under another name; null when that is not known. */
    public Arrival withDisplayName(@Nullable String other) {
        return new Arrival(person, at, other, account, device, camera, entry, identifiedBy, invitation);
    }

    /** Returns this arrival with another account; null when that is not known. */
    public Arrival withAccount(@Nullable Account other) {
        return new Arrival(person, at, displayName, other, device, camera, entry, identifiedBy, invitation);
    }

    /** Returns this arrival with another device; null when that is not known. */
    public Arrival withDevice(@Nullable Device other) {
        return new Arrival(person, at, displayName, account, other, camera, entry, identifiedBy, invitation);
    }

    /** Returns this arrival with the camera on or off; null when that is not known. */
    public Arrival withCamera(@Nullable Camera other) {
        return new Arrival(person, at, displayName, account, device, other, entry, identifiedBy, invitation);
    }

    /** Returns this arrival by another way in; null when that is not known. */
    public Arrival withEntry(@Nullable Entry other) {
        return new Arrival(person, at, displayName, account, device, camera, other, identifiedBy, invitation);
    }

    /** Returns this arrival checked by somebody; null when nobody did. */
    public Arrival withIdentifiedBy(@Nullable PersonId other) {
        return new Arrival(person, at, displayName, account, device, camera, entry, other, invitation);
    }

    /** Returns this arrival on somebody's invitation; null when that is not known. */
    public Arrival withInvitation(@Nullable PersonId other) {
        return new Arrival(person, at, displayName, account, device, camera, entry, identifiedBy, other);
    }

    @Override
    public String toString() {
        return "Arrival[" + person + ", " + at + "]";
    }

    /** Whether a camera is on. */
    public enum Camera {
        /** The face can be seen. */
        ON,
        /** It cannot. */
        OFF
    }

    /** How somebody comes into a call. */
    public enum Entry {
        /** Let in from the waiting room. */
        WAITING_ROOM,
        /** Straight in. */
        DIRECT
    }
}
