package org.callpolicykit.schooldesk.folder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.evidence.ByPerson;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/**
 * The people of one kind as participants of calls, each made once for each provider of accounts.
 *
 * @param <P> the kind of person
 */
final class ParticipantPool<P extends Person> {

    private final Evidence evidence;
    private final Function<User, P> maker;
    private final Map<String, P> people = new HashMap<>();
    private final Map<Key, Participant<P>> participants = new HashMap<>();

    private record Key(String person, Account.@Nullable Provider provider) {}

    /** A pool whose people are made by the function. */
    ParticipantPool(Evidence evidence, Function<User, P> maker) {
        this.evidence = evidence;
        this.maker = maker;
    }

    /** Returns these people as they join a call on that platform; null when the platform is not known. */
    List<Participant<P>> participants(Collection<User> users, @Nullable PlatformId platform) {
        Account.Provider provider = providerOf(platform);
        return users.stream().map(user -> participant(user, provider)).toList();
    }

    private Participant<P> participant(User user, Account.@Nullable Provider provider) {
        return participants.computeIfAbsent(new Key(user.sourcedId(), provider), key -> {
            P person = people.computeIfAbsent(user.sourcedId(), id -> maker.apply(user));
            return new Participant<>(person, account(person.id(), provider), device(person.id()), place(person.id()));
        });
    }

    private @Nullable Account account(PersonId person, Account.@Nullable Provider provider) {
        ByPerson<Account> register = evidence.accounts();
        List<Account> accounts = register == null ? List.of() : register.of(person);
        for (Account account : accounts) {
            if (account.provider() == provider) {
                return account;
            }
        }
        return accounts.isEmpty() ? null : accounts.get(0);
    }

    private @Nullable Device device(PersonId person) {
        ByPerson<Device> register = evidence.devices();
        List<Device> devices = register == null ? List.of() : register.of(person);
        return devices.isEmpty() ? null : devices.get(0);
    }

    private @Nullable Place place(PersonId person) {
        ByPerson<Place> register = evidence.places();
        List<Place> places = register == null ? List.of() : register.of(person);
        return places.isEmpty() ? null : places.get(0);
    }

    /** Who runs the accounts of a platform; null when that is not said. */
    private static Account.@Nullable Provider providerOf(@Nullable PlatformId platform) {
        if (PlatformId.GOOGLE_MEET.equals(platform)) {
            return Account.Provider.GOOGLE;
        }
        if (PlatformId.MICROSOFT_TEAMS.equals(platform)) {
            return Account.Provider.MICROSOFT;
        }
        return PlatformId.SCHOOLCLOUD.equals(platform) ? Account.Provider.SCHOOLCLOUD : null;
    }
}
