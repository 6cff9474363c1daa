package org.callpolicykit.api.call;

import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as expected in a call. One participant may be shared by many calls.
 *
 * @param person who
 * @param account the account they will join with; null when the MIS does not say
 * @param device the device they will join on; null when the MIS does not say
 * @param <P> the kind of person
 */
public record Participant<P extends Person>(
        P person, @Nullable Account account, @Nullable Device device) {

    /** A participant of whose account and device nothing is known. */
    public static <P extends Person> Participant<P> of(P person) {
        return new Participant<>(person, null, null);
    }

    /** Returns this participant with another account; null when the MIS does not say. */
    public Participant<P> withAccount(@Nullable Account other) {
        return new Participant<>(person, other, device);
    }

    /** Returns this participant with another device; null when the MIS does not say. */
    public Participant<P> withDevice(@Nullable Device other) {
        return new Participant<>(person, account, other);
    }

    /** Returns the person's id. */
    public PersonId id() {
        return person.id();
    }

    @Override
    public String toString() {
        return "Participant[" + person + "]";
    }
}
