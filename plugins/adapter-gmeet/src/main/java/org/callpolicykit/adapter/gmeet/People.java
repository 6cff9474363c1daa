package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.model.Participant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.jspecify.annotations.Nullable;

/** Who of a call's people a participant of a conference is, by the account they joined with. */
final class People {

    private static final String USERS = "users/";

    private final Map<String, PersonId> byAccount = new HashMap<>();
    private final Set<String> domains = new HashSet<>();
    private final String host;
    private final Roster roster;

    People(Call call, String host, Roster roster) {
        this.host = host;
        this.roster = roster;
        domains.add(domain(host));
        call.staff().forEach(this::add);
        call.pupils().forEach(this::add);
        call.parents().forEach(this::add);
        call.visitors().forEach(this::add);
    }

    private void add(org.callpolicykit.api.call.Participant<?> participant) {
        Account account = participant.account();
        if (account != null && account.provider() == Account.Provider.GOOGLE) {
            byAccount.put(lower(account.address()), participant.id());
            if (account.ownership() == Ownership.SCHOOL) {
                domains.add(domain(account.address()));
            }
        }
    }

    /**
     * A participant, as far as known.
     *
     * @param person who they are in the MIS; null when that is not known
     * @param identification how Google knew them
     */
    record Known(@Nullable PersonId person, Identification identification) {}

    Known of(Participant participant) {
        if (participant.getSignedinUser() != null) {
            return signedIn(participant.getSignedinUser().getUser());
        }
        if (participant.getAnonymousUser() != null) {
            return new Known(null, Identification.ANONYMOUS);
        }
        return new Known(null, participant.getPhoneUser() == null ? Identification.UNKNOWN : Identification.TELEPHONE);
    }

    /** An account that Classroom does not show is not the school's, as far as anybody can tell. */
    private Known signedIn(@Nullable String user) {
        if (user == null || !user.startsWith(USERS)) {
            return new Known(null, Identification.UNKNOWN);
        }
        Optional<String> address = roster.address(host, user.substring(USERS.length()));
        return address.map(this::holder).orElseGet(() -> new Known(null, Identification.OTHER_ACCOUNT));
    }

    private Known holder(String address) {
        return new Known(
                byAccount.get(lower(address)),
                domains.contains(domain(address)) ? Identification.SCHOOL_ACCOUNT : Identification.OTHER_ACCOUNT);
    }

    private static String domain(String address) {
        List<String> parts = List.of(lower(address).split("@", -1));
        return parts.get(parts.size() - 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
