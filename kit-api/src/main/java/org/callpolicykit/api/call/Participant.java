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
 * @param place where they will be, as they declared it; null when they did not
 * @param <P> the kind of person
 */
public record Participant<P extends Person>(
        P person,
        @Nullable Account account,
        @Nullable Device device,
        @Nullable Place place) {

    /** A participant who did not declare where they will be. */
    public Participant(P person, @Nullable Account account, @Nullable Device device) {
        this(person, account, device, null);
    }

    /** A participant of whose account and device nothing is known. */
    public static <P extends Person> Participant<P> of(P person) {
        return new Participant<>(person, null, null);
    }

    /** Returns this participant with another account; null when the MIS does not say. */
    public Participant<P> withAccount(@Nullable Account other) {
        return new Participant<>(person, other, device, place);
    }

    /** Returns this participant with another device; null when the MIS does not say. */
    public Participant<P> withDevice(@Nullable Device other) {
        return new Participant<>(person, account, other, place);
    }

    /** Returns this participant in another place; null when they did not declare one. */
    public Participant<P> withPlace(@Nullable Place other) {
        return new Participant<>(person, account, device, other);
    }

    /** Returns the same participation of another person, or of a person of whom more or less is known. */
    public <Q extends Person> Participant<Q> withPerson(Q other) {
        return new Participant<>(other, account, device, place);
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
