package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** The users of the tenant. Remembers their ids, which never change. Safe for use by several threads. */
final class Directory {

    private final GraphClient graph;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Directory(GraphClient graph) {
        this.graph = graph;
    }

    /**
     * Returns the address of a member of staff's account.
     *
     * @throws PlatformException if it is no Microsoft account of the school
     */
    static String account(CallId call, Participant<StaffMember> member) {
        Account account = member.account();
        if (account == null
                || account.provider() != Account.Provider.MICROSOFT
                || account.ownership() != Ownership.SCHOOL) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call + " is on Microsoft Teams, and " + member.id()
                            + " has no Microsoft account of the school in it; give the account, or plan the call without them.");
        }
        return account.address().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the id of the user behind a member of staff's account.
     *
     * @throws PlatformException if the tenant has no such user; the message names the person by the MIS's id
     */
    String id(CallId call, Participant<StaffMember> member) {
        String account = account(call, member);
        String known = ids.get(account);
        if (known != null) {
            return known;
        }
        JsonObject user = user(account)
                .orElseThrow(() -> new PlatformException(
                        Reason.NOT_FOUND,
                        "The tenant has no user with the school account of " + member.id() + ", who is in call " + call
                                + "; correct the account in the MIS."));
        String id = Json.needed(user, "id");
        ids.put(account, id);
        return id;
    }

    /** Returns the user of that account or id; empty when the tenant has none. */
    Optional<JsonObject> user(String accountOrId) {
        return graph.find(GraphRequest.get(
                "/users/" + GraphRequest.encoded(accountOrId) + "?$select=id,userPrincipalName,userType",
                Permission.USERS));
    }
}
