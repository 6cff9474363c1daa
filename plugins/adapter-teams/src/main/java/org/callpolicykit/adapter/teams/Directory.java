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
import org.jspecify.annotations.Nullable;

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
        JsonObject user = graph.find(lookup(account))
                .orElseThrow(() -> new PlatformException(
                        Reason.NOT_FOUND,
                        "The tenant has no user with the school account of " + member.id() + ", who is in call " + call
                                + "; correct the account in the MIS."));
        String id = Json.needed(user, "id");
        ids.put(account, id);
        return id;
    }

    /** Returns the id of the user behind an account; null when nobody asked for it yet. */
    @Nullable
    String known(String account) {
        return ids.get(account);
    }

    /** Returns the user of that account or id; empty when the tenant has none. */
    Optional<JsonObject> user(String accountOrId) {
        return graph.find(lookup(accountOrId));
    }

    /** Returns the request that asks for a user. */
    static GraphRequest lookup(String accountOrId) {
        return GraphRequest.get(
                "/users/" + GraphRequest.encoded(accountOrId) + "?$select=id,userPrincipalName,userType",
                Permission.USERS);
    }
}
