package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Preflight.Shortfall;

/** Looks before the first call what the tenant lacks: the sign-in, permissions, a licence, the access policy. Changes nothing. */
final class TenantCheck {

    private final GraphClient graph;
    private final Directory directory;
    private final Optional<String> tryWith;

    TenantCheck(GraphClient graph, Directory directory, Optional<String> tryWith) {
        this.graph = graph;
        this.directory = directory;
        this.tryWith = tryWith;
    }

    Preflight run() {
        List<Shortfall> shortfalls = new ArrayList<>();
        String token;
        try {
            token = graph.token();
        } catch (PlatformException e) {
            return new Preflight(
                    List.of(new Shortfall("The application cannot sign in.", String.valueOf(e.getMessage()))));
        }
        shortfalls.addAll(permissions(token));
        if (tryWith.isEmpty()) {
            shortfalls.add(new Shortfall(
                    "Licence and application access policy were not tried: no member of staff is named to try them with.",
                    "Set preflight-user to the school account of somebody who hosts calls."));
        } else {
            shortfalls.addAll(triedWith(tryWith.get()));
        }
        return new Preflight(shortfalls);
    }

    private static List<Shortfall> permissions(String token) {
        Optional<Set<String>> granted = GrantedPermissions.in(token);
        if (granted.isEmpty()) {
            return List.of(
                    new Shortfall(
                            "Which permissions are granted cannot be seen in the application's token.",
                            "See in the Microsoft Entra admin centre under API permissions that all permissions of docs/platforms-teams.md are granted."));
        }
        List<Shortfall> missing = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            if (!granted.get().contains(permission.scope())) {
                missing.add(new Shortfall(
                        "The permission " + permission.scope() + " is not granted: it is needed to "
                                + permission.purpose() + ".",
                        permission.remedy()));
            }
        }
        return missing;
    }

    private List<Shortfall> triedWith(String account) {
        List<Shortfall> found = new ArrayList<>();
        try {
            Optional<JsonObject> user = directory.user(account);
            if (user.isEmpty()) {
                return List.of(new Shortfall(
                        "The tenant has no user with the account that preflight-user names.",
                        "Set preflight-user to the school account of somebody who hosts calls."));
            }
            String id = GraphRequest.encoded(Json.needed(user.get(), "id"));
            if (!hasTeams(id)) {
                found.add(new Shortfall(
                        "The member of staff whom preflight-user names has no licence with Microsoft Teams.",
                        TeamsLicence.REMEDY));
            }
            if (lacksAccessPolicy(id)) {
                found.add(new Shortfall(
                        "The " + AccessPolicy.NAME
                                + " does not let the application act for the member of staff whom preflight-user names.",
                        AccessPolicy.REMEDY));
            }
        } catch (PlatformException e) {
            found.add(new Shortfall(
                    "Trying with the member of staff whom preflight-user names failed.",
                    String.valueOf(e.getMessage())));
        }
        return found;
    }

    private boolean hasTeams(String id) {
        return graph.list(licences(id)).stream()
                .flatMap(licence -> Json.objects(licence, "servicePlans").stream())
                .anyMatch(plan -> TeamsLicence.PLAN.equals(Json.text(plan, "servicePlanName"))
                        && "Success".equals(Json.text(plan, "provisioningStatus")));
    }

    private static GraphRequest licences(String id) {
        return GraphRequest.get("/users/" + id + "/licenseDetails", Permission.USERS);
    }

    /** Asks for a meeting that nobody has: the refusal, if there is one, comes before the search. */
    private static GraphRequest nobodysMeeting(String id) {
        String nobodys = GraphRequest.encoded("JoinWebUrl eq 'https://teams.microsoft.com/l/meetup-join/preflight'");
        return GraphRequest.get("/users/" + id + "/onlineMeetings?$filter=" + nobodys, Permission.MEETINGS);
    }

    /** Returns the requests of a look at a tenant that lacks nothing. */
    static List<GraphRequest> requests(Optional<String> tryWith) {
        return tryWith.map(account ->
                        List.of(Directory.lookup(account), licences(Rehearsal.USER), nobodysMeeting(Rehearsal.USER)))
                .orElse(List.of());
    }

    private boolean lacksAccessPolicy(String id) {
        GraphRequest request = nobodysMeeting(id);
        GraphAnswer answer = graph.exchange(request);
        if (GraphFailure.lacksAccessPolicy(answer)) {
            return true;
        }
        if (!answer.isDone() && answer.status() != 404) {
            throw GraphFailure.of(request, answer);
        }
        return false;
    }
}
