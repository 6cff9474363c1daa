package org.callpolicykit.adapter.teams;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.jspecify.annotations.Nullable;

/** Who is who in the MIS, by the address of the school account. Safe for use by several threads. */
final class People {

    /** The setting by which the host says whose account it is, before the account's address in lower case. */
    static final String SETTING = "person-of:";

    private final AdapterSettings host;
    private final Map<String, PersonId> met = new ConcurrentHashMap<>();

    People(AdapterSettings host) {
        this.host = host;
    }

    /** Remembers the accounts of a call's people. */
    void meet(Call call) {
        call.staff().forEach(this::meet);
    }

    private void meet(Participant<?> participant) {
        Account account = participant.account();
        if (account != null && account.provider() == Account.Provider.MICROSOFT) {
            met.put(account.address().toLowerCase(Locale.ROOT), participant.id());
        }
    }

    /** Returns whose account it is; null when nobody knows. */
    @Nullable
    PersonId withAccount(String address) {
        String account = address.toLowerCase(Locale.ROOT);
        Optional<PersonId> said = host.value(SETTING + account)
                .filter(person -> !person.isBlank())
                .map(PersonId::new);
        return said.orElseGet(() -> met.get(account));
    }
}
