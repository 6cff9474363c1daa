package org.callpolicykit.adapter.gmeet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Whose Google account of the school is which. Safe for use by several threads. */
final class Accounts {

    private final GmeetSettings settings;
    private final Map<PersonId, String> met = new ConcurrentHashMap<>();

    Accounts(GmeetSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the Google account of the school with which somebody joins a call.
     *
     * @throws PlatformException if the MIS knows of none
     */
    static String of(CallId call, Participant<?> participant) {
        Account account = participant.account();
        if (account == null
                || account.provider() != Account.Provider.GOOGLE
                || account.ownership() != Ownership.SCHOOL) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call + " has " + participant.id()
                            + " in it without a Google account of the school; enter the account in the MIS, then provision the call again.");
        }
        return account.address();
    }

    /** Remembers who hosts a call. */
    void meet(Staff host) {
        met.put(host.person(), host.account());
    }

    /** Returns the account of whoever hosts a call, from the call itself. */
    String ofHost(GmeetRef meeting, Call call) {
        Participant<?> host = call.staffMember(meeting.host());
        return host == null ? ofHost(meeting, call.id()) : of(call.id(), host);
    }

    /**
     * Returns the account of whoever hosts a call.
     *
     * @throws PlatformException if nobody knows it
     */
    String ofHost(GmeetRef meeting, CallId call) {
        return settings.account(meeting.host())
                .or(() -> known(meeting.host()))
                .orElseThrow(() -> new PlatformException(
                        Reason.NOT_AUTHENTICATED,
                        "Nobody says which Google account " + meeting.host() + " has, who hosts call " + call
                                + "; let the host's settings answer account-of:" + meeting.host() + "."));
    }

    private Optional<String> known(PersonId person) {
        return Optional.ofNullable(met.get(person));
    }
}
